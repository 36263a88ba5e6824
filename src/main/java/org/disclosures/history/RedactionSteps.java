package org.disclosures.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.disclosures.access.Visibility;
import org.disclosures.http.page.Conditions;
import org.disclosures.vocabulary.PublicEventType;
import org.hibernate.Session;

/**
 * The steps of a redaction: first whatever refers to what got another id is told of, then each table of {@link TextColumns} is gone
 * through in the order of its key. Rows that hold nothing are read without any lock; only where something is changed others wait.
 */
@ApplicationScoped
class RedactionSteps {

    private static final int ROWS = 500;
    private static final int TOLD_AT_ONCE = 1_000;

    private final Session session;
    private final Revisions revisions;
    private final PublicEvents events;
    private final History history;
    private final ChangeLog log;
    private final Visibility visibility;
    private final ObjectMapper json;
    private final Clock clock;

    RedactionSteps(
            Session session,
            Revisions revisions,
            PublicEvents events,
            History history,
            ChangeLog log,
            Visibility visibility,
            ObjectMapper json,
            Clock clock) {
        this.session = session;
        this.revisions = revisions;
        this.events = events;
        this.history = history;
        this.log = log;
        this.visibility = visibility;
        this.json = json;
        this.clock = clock;
    }

    /** Where a redaction stands. */
    private record Progress(NameRedaction redaction, int step, String afterRow, Instant startedAt) {}

    /** The withholdings whose redaction has not ended, the first first. */
    List<UUID> unfinished() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery(
                                "select w.id from NameWithholding w where w.finishedAt is null order by w.startedAt, w.id",
                                UUID.class)
                        .getResultList());
    }

    /** Goes on with a withholding; false once there is no more to do. */
    boolean next(UUID id) {
        Progress progress = QuarkusTransaction.requiringNew().call(() -> progress(id));
        if (progress == null) {
            return false;
        }
        List<Renaming> renamed = progress.redaction().renamed();
        int table = progress.step() - renamed.size();
        if (table < 0) {
            tell(id, progress, renamed.get(progress.step()));
            return true;
        }
        if (table < TextColumns.REDACTED.size()) {
            redact(id, progress, TextColumns.REDACTED.get(table));
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

    private Progress progress(UUID id) {
        NameWithholding one = session.find(NameWithholding.class, id);
        return one == null || one.finishedAt() != null
                ? null
                : new Progress(one.redaction(), one.step(), one.afterRow(), one.startedAt());
    }

    private void redact(UUID id, Progress progress, TextColumns.Table table) {
        RedactionBatch.Found found = QuarkusTransaction.requiringNew()
                .call(() -> session.doReturningWork(
                        connection -> new RedactionBatch(connection, json, progress.redaction(), table)
                                .read(progress.afterRow(), ROWS)));
        if (found.changes().isEmpty()) {
            went(id, progress, found);
            return;
        }
        change(id, progress, moment -> {
            // Read again, since it may have been changed before others were held off.
            RedactionBatch.Found now = session.doReturningWork(connection -> {
                RedactionBatch batch = new RedactionBatch(connection, json, progress.redaction(), table);
                RedactionBatch.Found again = batch.read(progress.afterRow(), ROWS);
                batch.write(again);
                return again;
            });
            if (table.kind() == null) {
                return now.unseen();
            }
            now.renamed().forEach(one -> history.rewrote(table.kind(), List.of(one.former(), one.id())));
            history.rewrote(table.kind(), now.changed());
            if (table.isPresent()) {
                announce(table.kind(), now.changed(), moment);
                announce(Recorded.REPORT, now.reports(), moment);
            }
            return now;
        });
    }

    private void went(UUID id, Progress progress, RedactionBatch.Found found) {
        QuarkusTransaction.requiringNew().run(() -> {
            NameWithholding one = session.find(NameWithholding.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (isAt(one, progress)) {
                one.went(found.lastRow(), found.checked(), 0);
            }
        });
    }

    /** A change of the dataset, made at a moment. */
    private interface Work {
        /** What was redacted; null at the end. */
        RedactionBatch.Found at(Instant moment);
    }

    // Another copy may have done the same meanwhile.
    private void change(UUID id, Progress progress, Work work) {
        QuarkusTransaction.requiringNew().run(() -> {
            Instant moment = revisions.lock();
            NameWithholding one = session.find(NameWithholding.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (!isAt(one, progress)) {
                return;
            }
            RedactionBatch.Found found = work.at(moment);
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

    private static boolean isAt(NameWithholding one, Progress progress) {
        return one != null
                && one.finishedAt() == null
                && one.step() == progress.step()
                && Objects.equals(one.afterRow(), progress.afterRow());
    }

    // What refers to something that got another id is shown otherwise: with that id.
    private void tell(UUID id, Progress progress, Renaming renaming) {
        change(id, progress, moment -> {
            Recorded kind = Arrays.stream(Recorded.values())
                    .filter(renaming::isOf)
                    .findFirst()
                    .orElseThrow();
            if (progress.afterRow() == null) {
                announce(kind, List.of(renaming.id()), moment);
                others(kind, renaming.id()).forEach((other, ids) -> announce(other, ids, moment));
            }
            List<UUID> claims = claims(kind, renaming.id(), progress.afterRow());
            announce(Recorded.CLAIM, claims, moment);
            log.note(Recorded.CLAIM, claims, false);
            String last = claims.size() < TOLD_AT_ONCE
                    ? null
                    : claims.get(claims.size() - 1).toString();
            return new RedactionBatch.Found(List.of(), List.of(), Set.of(renaming.id()), Set.of(), last, claims.size());
        });
    }

    private List<UUID> claims(Recorded kind, String id, String after) {
        String referring =
                switch (kind) {
                    case TARGET -> "c.target.id = :id";
                    case REPORT -> "c.report.id = :id";
                    case TECHNOLOGY -> "c.technology.id = :id";
                    case SOURCE ->
                        "(c.report.publisher.id = :id or exists (select 1 from Attribution a where a.claim = c and a.source.id = :id))";
                    case REGION -> "exists (select 1 from ClaimPlace p where p.claim = c and p.region.id = :id)";
                    case CATEGORY, ORGANISATION, CLAIM -> null;
                };
        return referring == null
                ? List.of()
                : session.createSelectionQuery(
                                "select c.id from Claim c where " + referring + " and c.id > :after order by c.id",
                                UUID.class)
                        .setParameter("id", id)
                        .setParameter("after", after == null ? new UUID(0, 0) : UUID.fromString(after))
                        .setMaxResults(TOLD_AT_ONCE)
                        .getResultList();
    }

    private Map<Recorded, List<String>> others(Recorded kind, String id) {
        return switch (kind) {
            case SOURCE -> Map.of(Recorded.REPORT, ids("Report", "e.publisher.id = :id", id));
            case CATEGORY -> Map.of(Recorded.TARGET, ids("AllegedTarget", "e.category.id = :id", id));
            case ORGANISATION ->
                Map.of(
                        Recorded.SOURCE,
                        ids("Source", "e.organisation.id = :id", id),
                        Recorded.TECHNOLOGY,
                        ids("Technology", "e.vendor.id = :id", id),
                        Recorded.TARGET,
                        ids("AllegedTarget", "exists (select 1 from e.affiliations body where body.id = :id)", id));
            case TARGET, TECHNOLOGY, REGION, REPORT, CLAIM -> Map.of();
        };
    }

    private List<String> ids(String entity, String condition, String id) {
        return session.createSelectionQuery("select e.id from " + entity + " e where " + condition, String.class)
                .setParameter("id", id)
                .getResultList();
    }

    // Tells whoever follows what is public to read it again.
    private void announce(Recorded kind, Collection<?> ids, Instant moment) {
        if (ids.isEmpty()) {
            return;
        }
        Set<Object> some = new LinkedHashSet<>();
        ids.forEach(id -> some.add(kind.id(id)));
        Visibility everyone = visibility.ofPublicAt(moment);
        String revision = kind == Recorded.CLAIM || kind == Recorded.REPORT ? "e.publication.revision" : "0";
        Conditions conditions =
                everyone.conditions().and(kind.seen(everyone, "e")).and("e.id in ?", some);
        List<Object[]> seen = conditions
                .bind(session.createSelectionQuery(
                        "select e.id, " + revision + " from " + kind.entity() + " e where " + conditions.hql(),
                        Object[].class))
                .getResultList();
        List<Object[]> ordered = new ArrayList<>(seen);
        for (Object[] row : ordered) {
            switch (kind) {
                case CLAIM ->
                    events.announce(
                            PublicEventType.CLAIM_CHANGED,
                            kind.collection(),
                            row[0].toString(),
                            ((Number) row[1]).intValue(),
                            moment);
                case REPORT ->
                    events.announce(
                            PublicEventType.REPORT_CHANGED,
                            kind.collection(),
                            row[0].toString(),
                            ((Number) row[1]).intValue(),
                            moment);
                default -> events.announceChange(kind, row[0].toString(), moment);
            }
        }
    }
}
