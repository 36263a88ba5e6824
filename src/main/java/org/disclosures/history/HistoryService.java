package org.disclosures.history;

import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.disclosures.http.AsOf;
import org.disclosures.http.page.Conditions;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageParameters;
import org.disclosures.http.page.PageRequest;
import org.disclosures.http.page.Sorting;
import org.disclosures.http.param.Values;
import org.disclosures.http.problem.Faults;
import org.disclosures.http.problem.Problems;
import org.hibernate.Session;

/**
 * Reads what the public saw of things of one kind: the changes in public, and when each wording was shown first. It is the same
 * whoever asks, and there is none of what the public does not see now, be it a tombstone.
 *
 * @param <C> the changes
 * @param <I> the id of a thing
 * @param <V> what is shown of a change
 */
@Transactional
abstract class HistoryService<C extends PublicChange, I, V> {

    private static final String REVISION = "revision";

    private final Session session;
    private final AsOf asOf;
    private final Clock clock;
    private final Class<C> changes;
    private final String thing;
    private final Sorting<C> sorting;

    /** For client proxies. */
    protected HistoryService() {
        this(null, null, null, null, null);
    }

    /** @param thing what tables of such things are called after */
    protected HistoryService(Session session, AsOf asOf, Clock clock, Class<C> changes, String thing) {
        this.session = session;
        this.asOf = asOf;
        this.clock = clock;
        this.changes = changes;
        this.thing = thing;
        this.sorting = Sorting.byMoment(changes, "at", "at");
    }

    /** What is shown of changes of a thing, in their order. */
    protected abstract List<V> views(I id, List<C> page);

    /** A page of the public changes of a thing; 404 if the public does not see it, or its tombstone. */
    protected Page<V> list(I id, PageParameters page) {
        requirePublic(id);
        Values values = new Values(new Faults());
        PageRequest<C> request = page.read(values, sorting);
        return request.fetch(session, "e", seen(id)).map(found -> views(id, found));
    }

    /** The latest public changes of a thing, the last one first; none if the public sees neither it nor its tombstone. */
    protected List<V> latest(I id, int most) {
        if (!isPublic(id)) {
            return List.of();
        }
        Conditions seen = seen(id);
        return views(
                id,
                seen.bind(session.createSelectionQuery(
                                "from " + changes.getSimpleName() + " e where " + seen.hql() + " order by e.at desc",
                                changes))
                        .setMaxResults(most)
                        .getResultList());
    }

    /**
     * Answers the rest of the request as of the moment when the public saw a revision first; 404 if it never did.
     *
     * @param given the parameter {@code revision}; nothing happens without one
     */
    protected void goTo(I id, List<String> given) {
        Values values = new Values(new Faults());
        Long revision = values.number(REVISION, given, 1, Integer.MAX_VALUE);
        values.faults().throwIfAny();
        if (revision != null) {
            requirePublic(id);
            asOf.set(shownFrom(id, revision.intValue()).orElseThrow(Problems::notFound));
        }
    }

    private Optional<Instant> shownFrom(I id, int revision) {
        Conditions conditions = seen(id).and("e.revision = ? and e.kind <> RETRACTED", revision);
        return conditions
                .bind(session.createSelectionQuery(
                        "select e.at from " + changes.getSimpleName() + " e where " + conditions.hql(), Instant.class))
                .uniqueResultOptional();
    }

    private Conditions seen(I id) {
        return new Conditions().and("e.owner = ? and e.at <= ?", id, now());
    }

    private void requirePublic(I id) {
        if (!isPublic(id)) {
            throw Problems.notFound();
        }
    }

    private boolean isPublic(I id) {
        List<?> shown = session.createNativeQuery(
                        "select 1 from " + thing + "_period where " + thing
                                + "_id = :id and shown_from <= :now and shown_to > :now",
                        Integer.class)
                .setParameter("id", id)
                .setParameter("now", now())
                .getResultList();
        return !shown.isEmpty();
    }

    private Instant now() {
        return asOf.moment().orElseGet(clock::instant);
    }
}
