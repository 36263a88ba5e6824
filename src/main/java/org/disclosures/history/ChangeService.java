package org.disclosures.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.disclosures.http.AsOf;
import org.disclosures.http.Reference;
import org.disclosures.http.page.Following;
import org.disclosures.http.page.FollowingParameters;
import org.disclosures.http.page.QueryConditions;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.problem.RequestErrors;
import org.disclosures.http.representation.KnownIds;
import org.disclosures.vocabulary.PublicEventType;
import org.disclosures.vocabulary.TermLabels;
import org.hibernate.Session;

/** Reads public changes in the order of their numbers. The result does not depend on the caller. */
@ApplicationScoped
public class ChangeService {

    private final Session session;
    private final Revisions revisions;
    private final ChangeSubjects subjects;
    private final TermLabels labels;
    private final AsOf asOf;
    private final Clock clock;
    private final KnownIds knownIds;

    ChangeService(
            Session session,
            Revisions revisions,
            ChangeSubjects subjects,
            TermLabels labels,
            AsOf asOf,
            Clock clock,
            KnownIds knownIds) {
        this.session = session;
        this.revisions = revisions;
        this.subjects = subjects;
        this.labels = labels;
        this.asOf = asOf;
        this.clock = clock;
        this.knownIds = knownIds;
    }

    /** Some changes, with the position to go on from. Embargoes that ended are taken into account first. */
    public Following<PublicChangeView> list(ChangeFilter filter, FollowingParameters page) {
        return revisions.lifted(() -> read(filter, page));
    }

    /** The last changes of some types that a filter finds, the last first; fewer where some are hidden by now. */
    public List<PublicChangeView> latest(
            Set<PublicEventType> types, ChangeFilter filter, int most, ParameterValues values) {
        QueryConditions conditions = new QueryConditions()
                .and("e.changeNumber is not null")
                .and("e.dueAt <= ?", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .and("e.type in ?", types);
        filter.read(values, knownIds).addTo(conditions, null);
        values.faults().throwIfAny();
        return revisions.lifted(() -> views(conditions
                .bind(session.createSelectionQuery(
                        "from PublicEvent e where " + conditions.hql() + " order by e.changeNumber desc",
                        PublicEvent.class))
                .setMaxResults(most)
                .getResultList()));
    }

    private Following<PublicChangeView> read(ChangeFilter filter, FollowingParameters page) {
        ParameterValues values = new ParameterValues(new RequestErrors());
        QueryConditions conditions = new QueryConditions();
        filter.read(values, knownIds).addTo(conditions, null);
        FollowingParameters.FollowingRequest request = page.read(values, () -> last(new QueryConditions()));
        Instant now = asOf.moment().orElseGet(clock::instant).truncatedTo(ChronoUnit.MICROS);
        // Read before the changes: anything committed in between has a higher number and belongs to the next page.
        long last = Math.max(
                request.after(),
                asOf.moment().isPresent() ? last(new QueryConditions().and("e.dueAt <= ?", now)) : upTo(now));
        conditions
                .and("e.changeNumber > ? and e.changeNumber <= ?", request.after(), last)
                .and("e.dueAt <= ?", now);
        List<PublicEvent> found = conditions
                .bind(session.createSelectionQuery(
                        "from PublicEvent e where " + conditions.hql() + " order by e.changeNumber", PublicEvent.class))
                .setMaxResults(request.limit() + 1)
                .getResultList();
        boolean more = found.size() > request.limit();
        List<PublicEvent> shown = more ? found.subList(0, request.limit()) : found;
        return new Following<>(
                views(shown), request.upTo(more ? shown.get(shown.size() - 1).changeNumber() : last, more));
    }

    // The clock of another copy may be ahead: a change not yet due by this clock, and those after it, follow later.
    private long upTo(Instant now) {
        Long notDue = session.createSelectionQuery(
                        "select min(e.changeNumber) from PublicEvent e where e.changeNumber is not null and e.dueAt > :now",
                        Long.class)
                .setParameter("now", now)
                .getSingleResult();
        return notDue == null ? last(new QueryConditions()) : notDue - 1;
    }

    private long last(QueryConditions conditions) {
        return conditions
                .bind(session.createSelectionQuery(
                        "select e.changeNumber from PublicEvent e where e.changeNumber is not null and "
                                + conditions.hql() + " order by e.dueAt desc, e.changeNumber desc",
                        Long.class))
                .setMaxResults(1)
                .uniqueResultOptional()
                .orElse(0L);
    }

    private List<PublicChangeView> views(List<PublicEvent> changes) {
        List<PublicEventView> events = changes.stream().map(PublicEvent::view).toList();
        ChangeSubjects.SubjectStates seen = subjects.of(events);
        List<PublicChangeView> views = new ArrayList<>();
        for (PublicEventView event : events) {
            Optional<String> name = seen.name(event);
            if (name.isPresent() || seen.isTombstone(event)) {
                views.add(new PublicChangeView(
                        event.type(),
                        labels.of(event.type()),
                        event.dueAt(),
                        event.collection(),
                        new PublicChangeView.Subject(
                                event.subject(),
                                name.orElse(null),
                                Reference.href(event.collection().code(), event.subject()),
                                seen.voice(event)),
                        event.revision(),
                        seen.note(event)));
            }
        }
        return views;
    }
}
