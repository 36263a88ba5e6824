package org.disclosures.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.disclosures.http.page.QueryConditions;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;
import org.disclosures.vocabulary.PublicCollection;
import org.disclosures.vocabulary.PublicEventType;
import org.hibernate.Session;

/** Finds the reports or claims last published or corrected. */
@ApplicationScoped
public class LatestChanges {

    private static final int BATCH = 500;
    private static final int LOOKED_THROUGH = 2_000;

    private final Session session;
    private final Revisions revisions;
    private final Clock clock;

    LatestChanges(Session session, Revisions revisions, Clock clock) {
        this.session = session;
        this.revisions = revisions;
        this.clock = clock;
    }

    /**
     * A report or claim that was published.
     *
     * @param published moment from which it was first public
     * @param updated moment from which its present wording was public
     */
    public record LatestChange(String id, Instant published, Instant updated) {}

    /** The claims that meet conditions, the latest first. Embargoes that ended are taken into account. */
    public List<LatestChange> claims(Supplier<QueryConditions> conditions, int most) {
        return claims(conditions, most, LOOKED_THROUGH);
    }

    /** @param lookedThrough number of latest events to scan before falling back to sorting all records that meet the conditions */
    List<LatestChange> claims(Supplier<QueryConditions> conditions, int most, int lookedThrough) {
        return revisions.lifted(() -> new LatestChangeSearch(
                        RecordKinds.CLAIM,
                        PublicCollection.CLAIMS,
                        Set.of(
                                PublicEventType.CLAIM_PUBLISHED,
                                PublicEventType.CLAIM_CORRECTED,
                                PublicEventType.CLAIM_CHANGED,
                                PublicEventType.CLAIM_STATUS_CHANGED,
                                PublicEventType.CLAIM_LINKS_CHANGED),
                        conditions,
                        most,
                        lookedThrough)
                .run());
    }

    /** The reports last published or corrected. */
    public List<LatestChange> reports(Supplier<QueryConditions> conditions, int most) {
        return revisions.lifted(() -> new LatestChangeSearch(
                        RecordKinds.REPORT,
                        PublicCollection.REPORTS,
                        Set.of(
                                PublicEventType.REPORT_PUBLISHED,
                                PublicEventType.REPORT_CORRECTED,
                                PublicEventType.REPORT_CHANGED),
                        conditions,
                        most,
                        LOOKED_THROUGH)
                .run());
    }

    private final class LatestChangeSearch {

        private final RecordKind kind;
        private final PublicCollection collection;
        private final Set<PublicEventType> types;
        private final Supplier<QueryConditions> conditions;
        private final int most;
        private final int lookedThrough;
        private final Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);

        LatestChangeSearch(
                RecordKind kind,
                PublicCollection collection,
                Set<PublicEventType> types,
                Supplier<QueryConditions> conditions,
                int most,
                int lookedThrough) {
            this.kind = kind;
            this.collection = collection;
            this.types = types;
            this.conditions = conditions;
            this.most = most;
            this.lookedThrough = lookedThrough;
        }

        List<LatestChange> run() {
            Set<String> ids = amongTheLast();
            return shown(ids == null ? amongAll() : ids);
        }

        // Most requests are satisfied by the latest events, which need no sorting; null if this one is not.
        private Set<String> amongTheLast() {
            Set<String> ids = new LinkedHashSet<>();
            long before = Long.MAX_VALUE;
            for (int seen = 0; seen < lookedThrough; seen += BATCH) {
                QueryConditions last = events(new QueryConditions()).and("v.changeNumber < ?", before);
                List<Object[]> batch = last.bind(session.createSelectionQuery(
                                "select v.changeNumber, v.subject from PublicEvent v where " + last.hql()
                                        + " order by v.changeNumber desc",
                                Object[].class))
                        .setMaxResults(BATCH)
                        .getResultList();
                List<String> subjects =
                        batch.stream().map(row -> (String) row[1]).distinct().toList();
                Set<String> met = meeting(subjects);
                subjects.stream().filter(met::contains).forEach(ids::add);
                if (ids.size() >= most || batch.size() < BATCH) {
                    return ids.stream().limit(most).collect(Collectors.toCollection(LinkedHashSet::new));
                }
                before = (long) batch.get(BATCH - 1)[0];
            }
            return null;
        }

        private Set<String> meeting(List<String> subjects) {
            if (subjects.isEmpty()) {
                return Set.of();
            }
            QueryConditions those = conditions
                    .get()
                    .and("e.id in ?", subjects.stream().map(kind::id).toList());
            return those
                    .bind(session.createSelectionQuery(
                            "select e.id from " + kind.entity() + " e where " + those.hql(), Object.class))
                    .getResultList()
                    .stream()
                    .map(Object::toString)
                    .collect(Collectors.toCollection(HashSet::new));
        }

        private Set<String> amongAll() {
            QueryConditions all = events(conditions.get()).and("v.subject = cast(e.id as string)");
            return all
                    .bind(session.createSelectionQuery(
                            "select e.id from " + kind.entity() + " e, PublicEvent v where " + all.hql()
                                    + " group by e.id order by max(v.changeNumber) desc",
                            Object.class))
                    .setMaxResults(most)
                    .getResultList()
                    .stream()
                    .map(Object::toString)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        private List<LatestChange> shown(Set<String> ids) {
            Map<String, LatestChange> moments = new HashMap<>();
            if (!ids.isEmpty()) {
                QueryConditions theirs = events(new QueryConditions()).and("v.subject in ?", ids);
                theirs.bind(session.createSelectionQuery(
                                "select v.subject, min(v.dueAt), max(v.dueAt) from PublicEvent v where " + theirs.hql()
                                        + " group by v.subject",
                                Object[].class))
                        .getResultList()
                        .forEach(row -> moments.put(
                                (String) row[0],
                                new LatestChange((String) row[0], (Instant) row[1], (Instant) row[2])));
            }
            List<LatestChange> shown = new ArrayList<>();
            ids.forEach(id -> shown.add(moments.get(id)));
            return shown;
        }

        private QueryConditions events(QueryConditions others) {
            return others.and("v.collection = ?", collection)
                    .and("v.type in ?", types)
                    .and("v.changeNumber is not null")
                    .and("v.dueAt <= ?", now);
        }
    }
}
