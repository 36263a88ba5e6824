package org.disclosures.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.disclosures.access.Visibility;
import org.disclosures.http.page.QueryConditions;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;
import org.disclosures.record.RecordReference;
import org.disclosures.vocabulary.PublicEventType;
import org.hibernate.Session;

/**
 * The steps of a redaction. Small tables are redacted in the transaction that hides a name that was public. Afterwards followers are told
 * of records affected by new ids, and each remaining table is processed in the order of its key. Rows without the name are read without any
 * lock; only changes make others wait. <p>Drafts are redacted as written by the time at which the name was hidden; anything written later
 * may be a guess. If only editors ever read the name, drafts stay as they are, since a change would confirm their author's guess.
 */
@ApplicationScoped
class RedactionSteps {

    private static final int ROWS = 500;
    // Applies to tables redacted while somebody waits, in one transaction anyway.
    private static final int AT_ONCE = 5_000;
    private static final int TOLD_AT_ONCE = 1_000;

    private final Session session;
    private final Revisions revisions;
    private final PublicEvents events;
    private final History history;
    private final ChangeLog log;
    private final Visibility visibility;
    private final PublishedRecords shown;
    private final ObjectMapper json;
    private final Clock clock;

    RedactionSteps(
            Session session,
            Revisions revisions,
            PublicEvents events,
            History history,
            ChangeLog log,
            Visibility visibility,
            PublishedRecords shown,
            ObjectMapper json,
            Clock clock) {
        this.session = session;
        this.revisions = revisions;
        this.events = events;
        this.history = history;
        this.log = log;
        this.visibility = visibility;
        this.shown = shown;
        this.json = json;
        this.clock = clock;
    }

    private record RedactionProgress(NameRedaction redaction, int step, String afterRow, Instant startedAt) {}

    /** A table to go through, and which of its rows. */
    private record RedactionStep(TextColumns.TextTable table, RedactionBatch.RedactionPart part) {}

    // In this order, the records about the person are known before the texts that identify them are redacted. Reports
    // come twice, since claims identify them.
    private static List<RedactionStep> atOnce(boolean wasShown) {
        if (!wasShown) {
            return TextColumns.OF_CATALOGUE.stream()
                    .map(table -> new RedactionStep(table, RedactionBatch.RedactionPart.PUBLISHED))
                    .toList();
        }
        return Stream.concat(
                        Stream.of("report", "report_version").map(TextColumns::table),
                        TextColumns.OF_CATALOGUE.stream())
                .map(table -> new RedactionStep(
                        table,
                        table.isPresent() ? RedactionBatch.RedactionPart.ALL : RedactionBatch.RedactionPart.FORMER))
                .toList();
    }

    private static List<RedactionStep> afterwards(boolean wasShown) {
        List<RedactionStep> steps = new ArrayList<>();
        if (wasShown) {
            add(steps, RedactionBatch.RedactionPart.DRAFTS, "claim", TextColumns.EVIDENCE, "report");
        } else {
            steps.addAll(atOnce(false));
            add(steps, RedactionBatch.RedactionPart.PUBLISHED, "report", "report_version");
        }
        RedactionBatch.RedactionPart past =
                wasShown ? RedactionBatch.RedactionPart.ALL : RedactionBatch.RedactionPart.PUBLISHED;
        add(steps, RedactionBatch.RedactionPart.PUBLISHED, "claim", TextColumns.EVIDENCE);
        add(steps, past, "claim_version", TextColumns.EVIDENCE + "_version");
        add(steps, RedactionBatch.RedactionPart.PUBLISHED, "report");
        add(steps, past, "report_version");
        TextColumns.OF_THE_DESK.stream()
                .filter(table -> wasShown || !table.name().equals("transition"))
                .forEach(table -> steps.add(new RedactionStep(table, RedactionBatch.RedactionPart.ALL)));
        return steps;
    }

    private static void add(List<RedactionStep> steps, RedactionBatch.RedactionPart part, String... tables) {
        for (String table : tables) {
            steps.add(new RedactionStep(TextColumns.table(table), part));
        }
    }

    /** Redacts the small tables, within the transaction that hides the name; only what was published if the name was never shown. */
    void redactAtOnce(UUID id, NameRedaction hidden, Instant moment) {
        NameRedaction redaction = hidden.remembering();
        for (RedactionStep step : atOnce(hidden.hidden().wasShown())) {
            String after = null;
            do {
                after = write(id, redaction, step, after, AT_ONCE, moment).lastRow();
            } while (after != null);
        }
    }

    /** The withholdings whose redaction has not ended, the first first. */
    List<UUID> unfinished() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery(
                                "select w.id from NameWithholding w where w.finishedAt is null order by w.startedAt, w.id",
                                UUID.class)
                        .getResultList());
    }

    /** Continues a withholding; false once it is finished. */
    boolean next(UUID id) {
        RedactionProgress progress = QuarkusTransaction.requiringNew().call(() -> progress(id));
        if (progress == null) {
            return false;
        }
        List<IdRenaming> renamed = progress.redaction().renamed();
        int table = progress.step() - renamed.size();
        if (table < 0) {
            tell(id, progress, renamed.get(progress.step()));
            return true;
        }
        List<RedactionStep> steps = afterwards(progress.redaction().hidden().wasShown());
        if (table < steps.size()) {
            redact(id, progress, steps.get(table));
            return true;
        }
        change(id, progress, moment -> {
            if (!renamed.isEmpty()) {
                log.forget(renamed);
                log.forgetBefore(progress.startedAt());
            }
            return null;
        });
        return false;
    }

    private RedactionProgress progress(UUID id) {
        NameWithholding one = session.find(NameWithholding.class, id);
        return one == null || one.finishedAt() != null
                ? null
                : new RedactionProgress(one.redaction(), one.step(), one.afterRow(), one.startedAt());
    }

    private void redact(UUID id, RedactionProgress progress, RedactionStep step) {
        RedactionBatch.RedactionResult found = QuarkusTransaction.requiringNew()
                .call(() -> read(id, progress.redaction(), step, progress.afterRow(), ROWS));
        if (found.changes().isEmpty()) {
            went(id, progress, step, found);
            return;
        }
        // Read again under the lock, since it may have changed.
        change(id, progress, moment -> write(id, progress.redaction(), step, progress.afterRow(), ROWS, moment));
    }

    private RedactionBatch batch(Connection connection, UUID id, NameRedaction redaction, RedactionStep step) {
        return new RedactionBatch(connection, json, id, redaction, step.table(), step.part());
    }

    private RedactionBatch.RedactionResult read(
            UUID id, NameRedaction redaction, RedactionStep step, String afterRow, int rows) {
        RedactionBatch.RedactionResult found = session.doReturningWork(
                connection -> batch(connection, id, redaction, step).read(afterRow, rows));
        boolean ofCatalogue = TextColumns.OF_CATALOGUE.contains(step.table());
        return step.part() == RedactionBatch.RedactionPart.PUBLISHED && ofCatalogue
                ? found.only(shown.among(step.table().kind(), found.changed()))
                : found;
    }

    private RedactionBatch.RedactionResult write(
            UUID id, NameRedaction redaction, RedactionStep step, String afterRow, int rows, Instant moment) {
        RedactionBatch.RedactionResult found = read(id, redaction, step, afterRow, rows);
        session.doWork(connection -> batch(connection, id, redaction, step).write(found));
        RecordKind kind = step.table().kind();
        if (kind == null) {
            return found.unseen();
        }
        found.renamed().forEach(one -> history.rewrote(kind, List.of(one.former(), one.id())));
        history.rewrote(kind, found.changed());
        if (step.table().isPresent()) {
            announce(kind, found.changed(), moment);
            announce(RecordKinds.REPORT, found.reports(), moment);
        }
        return found;
    }

    private void went(UUID id, RedactionProgress progress, RedactionStep step, RedactionBatch.RedactionResult found) {
        QuarkusTransaction.requiringNew().run(() -> {
            NameWithholding one = session.find(NameWithholding.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (isAt(one, progress)) {
                session.doWork(connection ->
                        batch(connection, id, progress.redaction(), step).note(found));
                one.went(found.lastRow(), found.checked(), 0);
            }
        });
    }

    /** A change of the dataset, made at a moment. */
    private interface RedactionWork {
        /** The next batch; null at the end. */
        RedactionBatch.RedactionResult at(Instant moment);
    }

    // Another copy may have done the same meanwhile.
    private void change(UUID id, RedactionProgress progress, RedactionWork work) {
        QuarkusTransaction.requiringNew().run(() -> {
            Instant moment = revisions.lock();
            NameWithholding one = session.find(NameWithholding.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (!isAt(one, progress)) {
                return;
            }
            RedactionBatch.RedactionResult found = work.at(moment);
            if (found == null) {
                one.finish(moment);
            } else {
                one.went(found.lastRow(), found.checked(), found.changes().size());
                if (!found.changed().isEmpty()) {
                    revisions.raise();
                }
            }
        });
    }

    private static boolean isAt(NameWithholding one, RedactionProgress progress) {
        return one != null
                && one.finishedAt() == null
                && one.step() == progress.step()
                && Objects.equals(one.afterRow(), progress.afterRow());
    }

    // Records that refer to one with a new id now show that id.
    private void tell(UUID id, RedactionProgress progress, IdRenaming renaming) {
        change(id, progress, moment -> {
            RecordKind kind =
                    RecordKinds.ALL.stream().filter(renaming::isOf).findFirst().orElseThrow();
            if (progress.afterRow() == null) {
                announce(kind, List.of(renaming.id()), moment);
                others(kind, renaming.id()).forEach((other, ids) -> announce(other, ids, moment));
            }
            List<UUID> claims = claims(kind, renaming.id(), progress.afterRow());
            announce(RecordKinds.CLAIM, claims, moment);
            log.note(RecordKinds.CLAIM, claims, false);
            String last = claims.size() < TOLD_AT_ONCE
                    ? null
                    : claims.get(claims.size() - 1).toString();
            return RedactionBatch.RedactionResult.none(Set.of(renaming.id()), last, claims.size());
        });
    }

    // Claims show their report, too, and so whatever it refers to.
    private List<UUID> claims(RecordKind kind, String id, String after) {
        List<String> referring = new ArrayList<>();
        RecordKinds.referencesTo(kind).filter(RecordReference::isToAnotherKind).forEach(reference -> {
            if (reference.from() == RecordKinds.CLAIM) {
                referring.add(reference.condition("c"));
            } else if (reference.from() == RecordKinds.REPORT) {
                referring.add(reference.condition("c.report"));
            }
        });
        return referring.isEmpty()
                ? List.of()
                : session.createSelectionQuery(
                                "select c.id from Claim c where (" + String.join(" or ", referring)
                                        + ") and c.id > :after order by c.id",
                                UUID.class)
                        .setParameter("id", id)
                        .setParameter("after", after == null ? new UUID(0, 0) : UUID.fromString(after))
                        .setMaxResults(TOLD_AT_ONCE)
                        .getResultList();
    }

    private Map<RecordKind, Set<String>> others(RecordKind kind, String id) {
        Map<RecordKind, Set<String>> others = new TreeMap<>();
        RecordKinds.referencesTo(kind)
                .filter(RecordReference::isToAnotherKind)
                .filter(reference -> reference.from() != RecordKinds.CLAIM)
                .forEach(reference -> others.computeIfAbsent(reference.from(), any -> new LinkedHashSet<>())
                        .addAll(ids(reference.from().entity(), reference.condition("e"), id)));
        return others;
    }

    private List<String> ids(String entity, String condition, String id) {
        return session.createSelectionQuery("select e.id from " + entity + " e where " + condition, String.class)
                .setParameter("id", id)
                .getResultList();
    }

    // Makes followers of public changes read it again.
    private void announce(RecordKind kind, Collection<?> ids, Instant moment) {
        if (ids.isEmpty()) {
            return;
        }
        Set<Object> some = new LinkedHashSet<>();
        ids.forEach(id -> some.add(kind.id(id)));
        Visibility everyone = visibility.ofPublicAt(moment);
        String revision = kind.isPublishable() ? "e.publication.revision" : "0";
        QueryConditions conditions =
                everyone.conditions().and(kind.seen(everyone, "e")).and("e.id in ?", some);
        List<Object[]> seen = conditions
                .bind(session.createSelectionQuery(
                        "select e.id, " + revision + " from " + kind.entity() + " e where " + conditions.hql(),
                        Object[].class))
                .getResultList();
        List<Object[]> ordered = new ArrayList<>(seen);
        for (Object[] row : ordered) {
            String one = row[0].toString();
            int shown = ((Number) row[1]).intValue();
            if (kind == RecordKinds.CLAIM) {
                events.announce(PublicEventType.CLAIM_CHANGED, kind.collection(), one, shown, moment);
            } else if (kind == RecordKinds.REPORT) {
                events.announce(PublicEventType.REPORT_CHANGED, kind.collection(), one, shown, moment);
            } else {
                events.announceChange(kind, one, moment);
            }
        }
    }
}
