package org.disclosures.history;

import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.disclosures.http.AsOf;
import org.disclosures.http.Reference;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageParameters;
import org.disclosures.http.page.PageRequest;
import org.disclosures.http.page.QueryConditions;
import org.disclosures.http.page.Sorting;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.problem.Problems;
import org.disclosures.http.problem.RequestErrors;
import org.disclosures.vocabulary.TermLabels;
import org.hibernate.Session;

/**
 * Reads the publication history of records of one kind: their public changes, and the first moment of each wording. The result does not
 * depend on the caller, and leaves out records that the public does not see now, if only as a tombstone.
 *
 * @param <C> the change entity
 * @param <I> the id of a record
 * @param <V> the view of a change
 */
@Transactional
abstract class HistoryService<C extends PublicChange, I, V> {

    private static final String REVISION = "revision";

    private final Session session;
    private final AsOf asOf;
    private final Clock clock;
    private final TermLabels labels;
    private final Class<C> changes;
    private final String thing;
    private final Sorting<C> sorting;

    /** For client proxies. */
    protected HistoryService() {
        this(null, null, null, null, null, null);
    }

    /** @param thing prefix of the names of this kind's tables */
    protected HistoryService(
            Session session, AsOf asOf, Clock clock, TermLabels labels, Class<C> changes, String thing) {
        this.session = session;
        this.asOf = asOf;
        this.clock = clock;
        this.labels = labels;
        this.changes = changes;
        this.thing = thing;
        this.sorting = Sorting.byMoment(changes, "at", "at");
    }

    /** The views of changes of a record, in the order of the changes. */
    protected abstract List<V> views(I id, List<C> page);

    /** A page of a record's public changes; 404 if neither the record nor its tombstone is public. */
    public Page<V> list(I id, PageParameters page) {
        requirePublic(id);
        ParameterValues values = new ParameterValues(new RequestErrors());
        PageRequest<C> request = page.read(values, sorting);
        return request.fetch(session, "e", seen(id)).map(found -> views(id, found));
    }

    /** The latest public changes of a record, newest first; none if neither the record nor its tombstone is public. */
    public List<V> latest(I id, int most) {
        if (!isPublic(id)) {
            return List.of();
        }
        QueryConditions seen = seen(id);
        return views(
                id,
                seen.bind(session.createSelectionQuery(
                                "from " + changes.getSimpleName() + " e where " + seen.hql() + " order by e.at desc",
                                changes))
                        .setMaxResults(most)
                        .getResultList());
    }

    /**
     * Lets the rest of the request read as of the moment at which a revision was first public; 404 if it never was.
     *
     * @param given values of the parameter {@code revision}; without any, nothing happens
     */
    public void goTo(I id, List<String> given) {
        ParameterValues values = new ParameterValues(new RequestErrors());
        Long revision = values.number(REVISION, given, 1, Integer.MAX_VALUE);
        values.faults().throwIfAny();
        if (revision != null) {
            requirePublic(id);
            asOf.set(shownFrom(id, revision.intValue()).orElseThrow(Problems::notFound));
        }
    }

    /** The fields of a change's view that the record does not matter to. */
    WordingView wording(C change) {
        return new WordingView(
                change.revision(), change.kind(), labels.of(change.kind()), change.at(), change.publicNote());
    }

    /** The address of a record as it was first shown in a wording; null for a retraction. */
    String href(I id, C change) {
        return change.shows() ? Reference.list(thing + "s/" + id, REVISION, "" + change.revision()) : null;
    }

    private Optional<Instant> shownFrom(I id, int revision) {
        QueryConditions conditions = seen(id).and("e.revision = ? and e.kind <> RETRACTED", revision);
        return conditions
                .bind(session.createSelectionQuery(
                        "select e.at from " + changes.getSimpleName() + " e where " + conditions.hql(), Instant.class))
                .uniqueResultOptional();
    }

    private QueryConditions seen(I id) {
        return new QueryConditions().and("e.owner = ? and e.at <= ?", id, now());
    }

    private void requirePublic(I id) {
        if (!isPublic(id)) {
            throw Problems.notFound();
        }
    }

    private boolean isPublic(I id) {
        List<?> shown = session.createNativeQuery(
                        "select 1 as present from " + thing + "_period where " + thing
                                + "_id = :id and shown_from <= :now and shown_to > :now",
                        Object.class)
                .addScalar("present", Integer.class)
                .setParameter("id", id)
                .setParameter("now", now())
                .getResultList();
        return !shown.isEmpty();
    }

    private Instant now() {
        return asOf.moment().orElseGet(clock::instant);
    }
}
