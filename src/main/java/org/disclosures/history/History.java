package org.disclosures.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordTable;
import org.hibernate.Session;

/** Keeps every version of every record. A change of a record has to be recorded here in the same transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class History {

    private static final int BATCH = 1_000;

    private final Session session;
    private final VersionTables versions;
    private final ChangeLog log;
    private final PastVisibility past;
    private final NameOrders names;
    private final RecordMoves moves;
    private final AffectedClaims affected;
    private final TableStatistics statistics;

    History(
            Session session,
            VersionTables versions,
            ChangeLog log,
            PastVisibility past,
            NameOrders names,
            RecordMoves moves,
            AffectedClaims affected,
            TableStatistics statistics) {
        this.session = session;
        this.versions = versions;
        this.log = log;
        this.past = past;
        this.names = names;
        this.moves = moves;
        this.affected = affected;
        this.statistics = statistics;
    }

    /**
     * Records everything that a change wrote, and announces its public effects on claims that it did not write.
     *
     * @param written ids of the records written, by kind
     * @param moment the result of {@link Revisions#lock()} for the change
     */
    public void record(Map<RecordKind, Set<Object>> written, Instant moment) {
        session.flush();
        affected.announce(written, moment);
        written.forEach((kind, ids) -> record(kind, ids, moment));
    }

    /** Gathers table statistics after a large import, before queries run on the new rows. */
    public void measure(Map<RecordKind, Set<Object>> written) {
        session.flush();
        session.doWork(connection -> statistics.gather(connection, written, RecordTable::name));
    }

    /** Gathers the statistics of the version tables after an import was recorded. */
    public void measureVersions(Map<RecordKind, Set<Object>> written) {
        session.doWork(connection -> statistics.gather(connection, written, VersionTables::versions));
    }

    /**
     * Stores the current rows of records as their versions from a moment on, and ends their earlier versions; a deleted record only gets
     * its versions ended. Versions from the same moment are replaced. Flushes the session first.
     *
     * @param ids UUIDs or their texts for claims
     * @param moment the result of {@link Revisions#lock()} for the change
     */
    public void record(RecordKind kind, Collection<?> ids, Instant moment) {
        session.flush();
        inBatches(kind, ids, (connection, some) -> {
            names.refresh(connection, kind, some);
            // Those who write find these by their last change.
            if (kind.isPublishable()) {
                VersionTables.execute(
                        connection,
                        "update " + kind.tables().get(0).name() + " set changed_at = ? where id = any(?)",
                        moment.atOffset(ZoneOffset.UTC),
                        some);
            }
            moves.note(connection, kind, some);
            for (RecordTable part : kind.tables()) {
                versions.record(connection, part, some, moment);
            }
        });
        log.note(kind, ids, true);
    }

    /**
     * Notes that texts of records were redacted in their current and earlier versions, so that orders and followers of the dataset use the
     * new texts.
     */
    public void rewrote(RecordKind kind, Collection<?> ids) {
        inBatches(kind, ids, (connection, some) -> {
            names.refresh(connection, kind, some);
            names.refreshVersions(connection, kind, some);
            moves.noteRewritten(connection, kind, some);
        });
        log.note(kind, ids, false);
    }

    /** Notes that a webhook has got another label, by which webhooks are listed. */
    public void noteWebhook(Object id) {
        moves.noteWebhook(id);
    }

    /** Deletes every version of deleted records that were never public. */
    public void forget(RecordKind kind, Collection<?> ids) {
        session.flush();
        inBatches(kind, ids, (connection, some) -> {
            for (RecordTable part : kind.tables()) {
                versions.forget(connection, part, some);
            }
        });
        log.note(kind, ids, false);
    }

    /**
     * True if a record was ever public by the rule of {@link org.disclosures.access.Visibility}. A tombstone of a report or claim counts,
     * and so does a public statement that names a target.
     */
    public boolean wasPublic(RecordKind kind, String id) {
        session.flush();
        return past.had(kind, id);
    }

    private void inBatches(RecordKind kind, Collection<?> ids, HistoryWrite write) {
        List<Object> all = new ArrayList<>();
        ids.stream().map(kind::id).distinct().forEach(all::add);
        session.doWork(connection -> {
            for (int from = 0; from < all.size(); from += BATCH) {
                List<Object> some = all.subList(from, Math.min(from + BATCH, all.size()));
                write.of(connection, new VersionTables.RowIds(kind.idType(), some));
            }
        });
    }

    private interface HistoryWrite {
        void of(java.sql.Connection connection, VersionTables.RowIds ids) throws java.sql.SQLException;
    }
}
