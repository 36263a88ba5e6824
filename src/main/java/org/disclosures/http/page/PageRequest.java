package org.disclosures.http.page;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.KeyedPage;
import org.hibernate.query.KeyedResultList;

/**
 * A page that was asked for. Pages are found by key, never by offset, with Hibernate's key-based pagination.
 *
 * @param sorting the orders of the list
 * @param limit the most items
 * @param keys the order asked for; it ends with a unique field
 * @param after the key of the last item before this page; null for the first page
 * @param count whether the total is wanted
 */
public record PageRequest<E>(
        Sorting<E> sorting, int limit, List<Sorting.Key> keys, List<Comparable<?>> after, boolean count) {

    /**
     * Fetches the page: one query, and one more if the total is wanted.
     *
     * @param session the session to query in
     * @param alias the name the conditions give the listed entity
     */
    public Page<E> fetch(Session session, String alias, Conditions conditions) {
        String from = "from " + sorting.entity().getSimpleName() + " " + alias + " where " + conditions.hql();
        KeyedPage<E> page = org.hibernate.query.Page.first(limit).keyedBy(sorting.orders(keys));
        if (after != null) {
            page = page.withKey(after, KeyedPage.KeyInterpretation.KEY_OF_LAST_ON_PREVIOUS_PAGE);
        }
        KeyedResultList<E> found = conditions
                .bind(session.createSelectionQuery("select " + alias + " " + from, sorting.entity()))
                .getKeyedResultList(page);
        String next = found.isLastPage()
                ? null
                : Cursor.write(keys, found.getNextPage().getKey());
        Long total = count
                ? conditions
                        .bind(session.createSelectionQuery("select count(" + alias + ") " + from, Long.class))
                        .getSingleResult()
                : null;
        return new Page<>(found.getResultList(), new Page.Position(limit, next, total));
    }
}
