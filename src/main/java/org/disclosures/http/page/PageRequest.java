package org.disclosures.http.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.disclosures.http.problem.Faults;
import org.hibernate.Session;
import org.hibernate.query.KeyedPage;
import org.hibernate.query.KeyedResultList;

/**
 * A page that was asked for. Pages are found by key, never by offset, with Hibernate's key-based pagination.
 *
 * @param sorting the orders of the list
 * @param limit the most items
 * @param keys the order asked for; it ends with the id
 * @param after the id of the last item before this page; null for the first page
 * @param count whether the total is wanted
 */
public record PageRequest<E>(
        Sorting<E> sorting, int limit, List<Sorting.Key> keys, Comparable<?> after, boolean count) {

    /**
     * Fetches the page: one query, one before it unless it is the first page, and one more if the total is wanted.
     *
     * @param session the session to query in
     * @param alias the name the conditions give the listed entity
     * @param conditions which entities the list has
     * @param anchors which entities a cursor may stand at: those listed, and those that were until a moment ago
     */
    public Page<E> fetch(Session session, String alias, Conditions conditions, Conditions anchors) {
        String from = "from " + sorting.entity().getSimpleName() + " " + alias + " where ";
        KeyedPage<E> page = org.hibernate.query.Page.first(limit).keyedBy(sorting.orders(keys));
        if (after != null) {
            page = page.withKey(
                    anchor(session, alias, from, anchors), KeyedPage.KeyInterpretation.KEY_OF_LAST_ON_PREVIOUS_PAGE);
        }
        KeyedResultList<E> found = conditions
                .bind(session.createSelectionQuery("select " + alias + " " + from + conditions.hql(), sorting.entity()))
                .getKeyedResultList(page);
        String next = found.isLastPage()
                ? null
                : Cursor.write(keys, found.getNextPage().getKey().get(sorting.placeOfId(keys)));
        Long total = count
                ? conditions
                        .bind(session.createSelectionQuery(
                                "select count(" + alias + ") " + from + conditions.hql(), Long.class))
                        .getSingleResult()
                : null;
        return new Page<>(found.getResultList(), new Page.Position(limit, next, total));
    }

    private List<Comparable<?>> anchor(Session session, String alias, String from, Conditions anchors) {
        anchors.and(alias + "." + sorting.idAttribute() + " = ?", after);
        String values =
                keys.stream().map(key -> alias + "." + key.field().attribute()).collect(Collectors.joining(", "));
        Object[] key = anchors.bind(
                        session.createSelectionQuery("select " + values + " " + from + anchors.hql(), Object[].class))
                .uniqueResult();
        if (key == null) {
            Faults faults = new Faults();
            Cursor.refuse(Cursor.write(keys, after), faults);
            faults.throwIfAny();
        }
        return Arrays.stream(key).<Comparable<?>>map(Comparable.class::cast).toList();
    }
}
