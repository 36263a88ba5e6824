package org.disclosures.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;

/** Keeps every version of every thing; who changes one records it here, in the same transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class History {

    private static final int BATCH = 1_000;

    private final Session session;
    private final VersionTables versions;
    private final ChangeLog log;
    private final PublicPast past;
    private final NameOrders names;
    private final RecordMoves moves;
    private final AffectedClaims affected;
    private final TableStatistics statistics;

    History(
            Session session,
            VersionTables versions,
            ChangeLog log,
            PublicPast past,
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
     * Records all that a change wrote, and announces what the public sees otherwise of claims that it did not write.
     *
     * @param written the things, by kind
     * @param moment what {@link Revisions#lock()} gave for the change
     */
    public void record(Map<Recorded, Set<Object>> written, Instant moment) {
        session.flush();
        affected.announce(written, moment);
        written.forEach((kind, ids) -> record(kind, ids, moment));
    }

    /** Lets the database know how large an import is, before queries ask for what it wrote. */
    public void measure(Map<Recorded, Set<Object>> written) {
        session.flush();
        session.doWork(connection -> statistics.gather(connection, written, Recorded.Part::table));
    }

    /** The same of versions, once an import is recorded. */
    public void measureVersions(Map<Recorded, Set<Object>> written) {
        session.doWork(connection -> statistics.gather(connection, written, VersionTables::versions));
    }

    /**
     * Makes the present rows of things their versions from a moment on, and ends those from before; what is there no more only
     * ends. What was recorded at the same moment already is replaced. Writes what the session holds to the database first.
     *
     * @param ids the things; UUIDs or their texts for claims
     * @param moment what {@link Revisions#lock()} gave for the change
     */
    public void record(Recorded kind, Collection<?> ids, Instant moment) {
        session.flush();
        inBatches(kind, ids, (connection, some) -> {
            names.refresh(connection, kind, some);
            moves.note(connection, kind, some);
            for (Recorded.Part part : kind.parts()) {
                versions.record(connection, part, some, moment);
            }
        });
        log.note(kind, ids, true);
    }

    /**
     * Notes that texts of things were redacted in the present and in every version: what orders by them, and what follows the
     * dataset, goes by the new ones.
     */
    public void rewrote(Recorded kind, Collection<?> ids) {
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

    /** Deletes every version of things that were deleted and never were public. */
    public void forget(Recorded kind, Collection<?> ids) {
        session.flush();
        inBatches(kind, ids, (connection, some) -> {
            for (Recorded.Part part : kind.parts()) {
                versions.forget(connection, part, some);
            }
        });
        log.note(kind, ids, false);
    }

    /**
     * Whether something was ever part of what the public saw, by the rule of {@link org.disclosures.access.Visibility}; for a
     * report or claim its tombstone counts, too, and for a target that a public statement names it.
     */
    public boolean wasPublic(Recorded kind, String id) {
        session.flush();
        return past.had(kind, id);
    }

    private void inBatches(Recorded kind, Collection<?> ids, Write write) {
        List<Object> all = new ArrayList<>();
        ids.stream().map(kind::id).distinct().forEach(all::add);
        session.doWork(connection -> {
            for (int from = 0; from < all.size(); from += BATCH) {
                List<Object> some = all.subList(from, Math.min(from + BATCH, all.size()));
                write.of(connection, new VersionTables.Ids(kind.idType(), some));
            }
        });
    }

    private interface Write {
        void of(java.sql.Connection connection, VersionTables.Ids ids) throws java.sql.SQLException;
    }
}
