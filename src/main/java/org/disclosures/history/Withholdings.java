package org.disclosures.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.disclosures.http.cache.CurrentPublicState;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;
import org.disclosures.target.AllegedTarget;
import org.hibernate.Session;

/**
 * Withholds names. A name is hidden in the transaction of a change, which is short however many claims are published: from then on the
 * public never sees it. Small tables are redacted in that transaction, the others by the {@link RedactionJob}.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Withholdings {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Session session;
    private final HiddenNames hidden;
    private final RedactionJob job;
    private final RedactionSteps steps;
    private final PublishedRecords shown;
    private final History history;
    private final Revisions revisions;
    private final CurrentPublicState state;
    private final TransactionSynchronizationRegistry transaction;

    Withholdings(
            Session session,
            HiddenNames hidden,
            RedactionJob job,
            RedactionSteps steps,
            PublishedRecords shown,
            History history,
            Revisions revisions,
            CurrentPublicState state,
            TransactionSynchronizationRegistry transaction) {
        this.session = session;
        this.hidden = hidden;
        this.job = job;
        this.steps = steps;
        this.shown = shown;
        this.history = history;
        this.revisions = revisions;
        this.state = state;
        this.transaction = transaction;
    }

    /**
     * Hides names of a target, at once and for good. The target gets a new id if asked for or if its id reveals a name, and so does every
     * other record whose id does. Flushes and clears the session.
     *
     * @param shown the names shown until now, to contributors as well: the target then gets a new id in any case, and drafts are redacted
     * @param others names never shown to anybody
     * @param description replaces the names; an ellipsis is used where it reveals any of them
     * @param moment the moment of the change that this is part of
     * @return the target's id from now on
     */
    public String hide(String target, Set<String> shown, Set<String> others, String description, Instant moment) {
        session.flush();
        session.clear();
        // Safe for all names: replacing some must not restore others.
        Set<String> all = new LinkedHashSet<>(shown);
        all.addAll(others);
        String safe = new NameRedaction(new NameRedaction.NamesToHide(target, all, true, null), description, List.of())
                .description();
        String id = target;
        if (!shown.isEmpty()) {
            // An earlier proposal would restore the name.
            session.createNativeMutationQuery(
                            "delete from proposal where collection = :collection and subject = :target")
                    .setParameter("collection", RecordKinds.TARGET.collection())
                    .setParameter("target", target)
                    .executeUpdate();
            id = hide(new NameRedaction.NamesToHide(id, shown, true, moment), safe, true);
            revisions.raise();
            session.flush();
            session.clear();
        }
        // Names already withheld under other spellings were never shown, and neither are these.
        return others.isEmpty() ? id : hide(new NameRedaction.NamesToHide(id, others, false, moment), safe, false);
    }

    /**
     * Hides withheld names in bodies that a change leaves to the person alone, now that the public could take the name for nobody else's.
     * Flushes the session, and clears it if there are any.
     *
     * @param written the ids of the records written, by kind
     * @param names the withheld names of all targets, by their ids
     * @param moment the moment of the change
     */
    public void hideInBodiesLeft(Map<RecordKind, Set<Object>> written, Map<String, Set<String>> names, Instant moment) {
        session.flush();
        Set<String> left =
                session.doReturningWork(connection -> RecordsAboutPerson.leftAlone(connection, written, moment));
        for (String target : left) {
            // Contributors wrote drafts since, and may have guessed.
            NameRedaction.NamesToHide hide = new NameRedaction.NamesToHide(target, names.get(target), false, moment);
            if (isInBodies(hide)) {
                hide(hide, session.find(AllegedTarget.class, target).displayName(), true);
                revisions.raise();
                session.flush();
                session.clear();
            }
        }
    }

    private boolean isInBodies(NameRedaction.NamesToHide names) {
        NameRedaction redaction = new NameRedaction(names, "", List.of());
        for (RecordKind kind : RecordKinds.catalogue()) {
            Set<String> revealing = session.doReturningWork(
                    connection -> new RecordsAboutPerson(connection, redaction).revealingBodies(kind));
            if (!shown.among(kind, revealing).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Gives a target that was made just now another id if its id gives a name away.
     *
     * @return the target's id from now on
     */
    public String hideId(String target, Set<String> names) {
        session.flush();
        session.clear();
        NameRedaction redaction =
                new NameRedaction(new NameRedaction.NamesToHide(target, names, false, null), "", List.of());
        if (!redaction.holds(true, target)) {
            return target;
        }
        IdRenaming renaming = new IdRenaming(RecordKinds.TARGET.collection(), target, NameRedaction.freshId());
        session.doWork(connection -> new IdRenamer(connection).rename(renaming));
        return renaming.id();
    }

    private String hide(NameRedaction.NamesToHide names, String description, boolean atOnce) {
        // One statement changes all claims of a target.
        session.doWork(connection -> connection.setNetworkTimeout(Runnable::run, (int) LONGEST.toMillis()));
        String target = names.target();
        NameRedaction before = new NameRedaction(names, description, List.of());
        List<IdRenaming> renamed = new ArrayList<>();
        String id = names.wasShown() || before.holds(true, target) ? NameRedaction.freshId() : target;
        if (!id.equals(target)) {
            renamed.add(new IdRenaming(RecordKinds.TARGET.collection(), target, id));
        }
        session.doReturningWork(connection -> new IdRenamer(connection).givingAway(before, target)).stream()
                .filter(one -> names.wasShown() || isShown(one))
                .forEach(renamed::add);
        NameRedaction redaction = new NameRedaction(names.of(id), description, renamed);
        session.doWork(connection -> {
            IdRenamer renamer = new IdRenamer(connection);
            for (IdRenaming one : renamed) {
                renamer.rename(one);
            }
            new TargetTexts(connection).redact(id, redaction);
        });
        for (RecordKind kind : RecordKinds.ALL) {
            List<String> ids = renamed.stream()
                    .filter(one -> one.isOf(kind))
                    .flatMap(one -> Stream.of(one.former(), one.id()))
                    .toList();
            history.rewrote(kind, ids);
        }
        history.rewrote(RecordKinds.TARGET, List.of(id));
        NameWithholding withholding = new NameWithholding(redaction);
        session.persist(withholding);
        session.flush();
        session.doWork(connection -> new RecordsOfNames(connection, withholding.id()).addAbout(id));
        if (atOnce) {
            steps.redactAtOnce(withholding.id(), redaction, names.since());
        }
        screen(withholding.id(), redaction);
        return id;
    }

    private boolean isShown(IdRenaming one) {
        RecordKind kind = RecordKinds.of(one.collection());
        return !shown.among(kind, List.of(one.former())).isEmpty();
    }

    // Screens the name at once, so that nobody reads it between the end of the transaction and the next look at the
    // database.
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

    /** Ends pending redactions of a target's names, since these are public again. */
    public void lift(String target) {
        session.createMutationQuery("delete from NameWithholding w where w.target = :target")
                .setParameter("target", target)
                .executeUpdate();
    }

    /** Progress of the last withholding for a target; empty if none of its names was withheld. */
    @Transactional(Transactional.TxType.REQUIRED)
    public Optional<WithholdingView> progress(String target) {
        return session
                .createSelectionQuery(
                        "from NameWithholding w where w.target = :target order by w.startedAt desc, w.id",
                        NameWithholding.class)
                .setParameter("target", target)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .map(one -> new WithholdingView(
                        one.finishedAt() != null, one.startedAt(), one.finishedAt(), one.checked(), one.changed()))
                .findFirst();
    }
}
