package org.disclosures.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.disclosures.target.WithheldNames;
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

    History(
            Session session,
            VersionTables versions,
            ChangeLog log,
            PublicPast past,
            NameOrders names,
            RecordMoves moves) {
        this.session = session;
        this.versions = versions;
        this.log = log;
        this.past = past;
        this.names = names;
        this.moves = moves;
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

    /**
     * Withholds a target's name in the past and in the present: in every version of the target its description stands for it, and
     * in every text of every version and every row where {@link WithheldNames} finds it, a placeholder in statements and the
     * description elsewhere; an address of a report that holds it is taken away. Ids cannot be changed: where they hold it is
     * told, and the caller has to roll back. Everything that the session holds is detached. It is part of a change, which began with
     * {@link Revisions#lock()}: what follows the dataset learns of it by its moment.
     *
     * @param target the target's id
     * @param name the name to take out
     * @param description what stands for it from now on
     * @throws IllegalArgumentException if the description itself gives the name away
     */
    public Redaction withhold(String target, String name, String description) {
        session.flush();
        session.clear();
        Redaction redaction =
                session.doReturningWork(connection -> new NameRedaction(connection, target, name, description).run());
        redaction.changed().forEach((kind, ids) -> {
            inBatches(kind, ids, (connection, some) -> {
                names.refresh(connection, kind, some);
                names.refreshVersions(connection, kind, some);
                moves.noteRewritten(connection, kind, some);
            });
            log.note(kind, ids, false);
        });
        return redaction;
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
