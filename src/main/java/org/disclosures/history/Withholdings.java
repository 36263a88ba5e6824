package org.disclosures.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.disclosures.http.cache.CurrentState;
import org.hibernate.Session;

/**
 * Withholds names. A name is hidden in the transaction of a change, which is short however many texts hold it: from then on no one
 * is shown it. Stored texts are redacted afterwards, see {@link RedactionJob}.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Withholdings {

    private final Session session;
    private final HiddenNames hidden;
    private final RedactionJob job;
    private final History history;
    private final Revisions revisions;
    private final CurrentState state;
    private final TransactionSynchronizationRegistry transaction;

    Withholdings(
            Session session,
            HiddenNames hidden,
            RedactionJob job,
            History history,
            Revisions revisions,
            CurrentState state,
            TransactionSynchronizationRegistry transaction) {
        this.session = session;
        this.hidden = hidden;
        this.job = job;
        this.history = history;
        this.revisions = revisions;
        this.state = state;
        this.transaction = transaction;
    }

    /**
     * Hides names of a target, at once and for good: it gets a new id where it is to have one or where its id gives a name away,
     * and so does everything else whose id does. Whatever the session holds is written and detached.
     *
     * @param target the target's id
     * @param names the names to hide
     * @param description what stands for them
     * @param newId whether the target gets a new id in any case
     * @param moment when the change happens that this is part of
     * @return the target's id from now on
     */
    public String hide(String target, Collection<String> names, String description, boolean newId, Instant moment) {
        session.flush();
        session.clear();
        if (newId) {
            // What was proposed before would show the name again.
            session.createNativeMutationQuery(
                            "delete from proposal where collection = :collection and subject = :target")
                    .setParameter("collection", Recorded.TARGET.collection())
                    .setParameter("target", target)
                    .executeUpdate();
        }
        String id = target;
        boolean fresh = newId;
        for (String name : names) {
            id = hide(id, name, description, fresh, moment);
            fresh = false;
        }
        // A name that was withheld before under another spelling was shown to nobody, and neither is this.
        if (newId) {
            revisions.raise();
        }
        return id;
    }

    /**
     * Gives a target that was made just now another id if its id gives a name away.
     *
     * @return the target's id from now on
     */
    public String hideId(String target, Collection<String> names) {
        session.flush();
        session.clear();
        boolean gives =
                names.stream().anyMatch(name -> new NameRedaction(target, name, "", List.of()).holds(true, target));
        if (!gives) {
            return target;
        }
        Renaming renaming = new Renaming(Recorded.TARGET.collection(), target, NameRedaction.freshId());
        session.doWork(connection -> new IdRenamer(connection).rename(renaming));
        return renaming.id();
    }

    private String hide(String target, String name, String description, boolean newId, Instant moment) {
        NameRedaction before = new NameRedaction(target, name, description, List.of());
        List<Renaming> renamed = new ArrayList<>();
        String id = newId || before.holds(true, target) ? NameRedaction.freshId() : target;
        session.doWork(connection -> {
            IdRenamer renamer = new IdRenamer(connection);
            if (!id.equals(target)) {
                renamed.add(new Renaming(Recorded.TARGET.collection(), target, id));
            }
            renamed.addAll(renamer.givingAway(before, target));
            for (Renaming one : renamed) {
                renamer.rename(one);
            }
            new TargetTexts(connection).redact(id, new NameRedaction(id, name, description, renamed));
        });
        for (Recorded kind : Recorded.values()) {
            List<String> ids = renamed.stream()
                    .filter(one -> one.isOf(kind))
                    .flatMap(one -> Stream.of(one.former(), one.id()))
                    .toList();
            history.rewrote(kind, ids);
        }
        history.rewrote(Recorded.TARGET, List.of(id));
        NameRedaction redaction = new NameRedaction(id, name, description, renamed);
        NameWithholding withholding = new NameWithholding(redaction, moment);
        session.persist(withholding);
        session.flush();
        screen(withholding.id(), redaction);
        return id;
    }

    // Nobody reads the name between the end of the transaction and the next look at the database.
    private void screen(UUID id, NameRedaction redaction) {
        hidden.add(id, redaction);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // The name is hidden already.
            }

            @Override
            public void afterCompletion(int status) {
                boolean committed = status == Status.STATUS_COMMITTED;
                hidden.ended(id, committed);
                if (committed) {
                    state.changed();
                    job.begin();
                }
            }
        });
    }

    /** Ends whatever redaction of a target's names is going on, since they are shown again. */
    public void lift(String target) {
        session.createMutationQuery("delete from NameWithholding w where w.target = :target")
                .setParameter("target", target)
                .executeUpdate();
    }

    /** How far the last withholding of a target's name has got; empty if none of its names was withheld. */
    @Transactional(Transactional.TxType.REQUIRED)
    public Optional<WithholdingView> progress(String target) {
        return session.createSelectionQuery(
                        "from NameWithholding w where w.target = :target order by w.startedAt desc, w.id",
                        NameWithholding.class)
                .setParameter("target", target)
                .setMaxResults(1)
                .getResultStream()
                .map(one -> new WithholdingView(
                        one.finishedAt() != null, one.startedAt(), one.finishedAt(), one.checked(), one.changed()))
                .findFirst();
    }
}
