package org.disclosures.http.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
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

    // Of things that are read in whole; what belongs to them is fetched for as many at once.
    private static final int ROWS = 500;

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
        String next =
                found.isLastPage() ? null : cursor(found.getNextPage().getKey().get(sorting.placeOfId(keys)));
        Long total = count
                ? conditions
                        .bind(session.createSelectionQuery(
                                "select count(" + alias + ") " + from + conditions.hql(), Long.class))
                        .getSingleResult()
                : null;
        return new Page<>(
                found.getResultList(), new Page.Position(limit, next, total), () -> rows(session, alias, conditions));
    }

    /** Everything that the list has, in the order asked for, wherever the page begins: a query for a few hundred of it. */
    public Rows<E> rows(Session session, String alias, Conditions conditions) {
        return new StoredRows<>(
                session,
                conditions,
                "select " + alias + " from " + sorting.entity().getSimpleName() + " " + alias + " where "
                        + conditions.hql(),
                sorting.entity(),
                org.hibernate.query.Page.first(ROWS).keyedBy(sorting.orders(keys)));
    }

    /** The same request for some more behind the item of an id, in whatever order. */
    public PageRequest<E> behind(Comparable<?> id, int most) {
        return new PageRequest<>(sorting, most, keys, id, false);
    }

    /** Whether what fits a text best comes first; then there are no keys to sort by. */
    public boolean isRanked() {
        return keys == Sorting.BY_RELEVANCE;
    }

    /** The page of a list that was ranked elsewhere, whole. */
    public <I> Page<I> of(List<I> ranked) {
        int from = 0;
        if (after != null) {
            from = ranked.indexOf(after) + 1;
            if (from == 0) {
                refuse();
            }
        }
        return page(
                        ranked.subList(from, Math.min(ranked.size(), from + limit + 1)),
                        count ? (long) ranked.size() : null)
                .with(() -> new ListedRows<>(ranked, ROWS));
    }

    /**
     * The page of items that were found elsewhere.
     *
     * @param found the ids behind the last item of the page before, in order: one more than the page may have, if there are more
     * @param total how many there are in all; null if that was not asked
     */
    public <I> Page<I> page(List<I> found, Long total) {
        List<I> shown = found.subList(0, Math.min(found.size(), limit));
        String next = shown.size() < found.size() ? cursor(shown.get(limit - 1)) : null;
        return new Page<>(shown, new Page.Position(limit, next, total));
    }

    /** The cursor of the page behind the item of an id. */
    public String cursor(Object id) {
        return Cursor.write(keys, id);
    }

    /** Answers 400: the cursor stands at nothing in the list. */
    public void refuse() {
        Cursor.refuse(keys, after);
    }

    private List<Comparable<?>> anchor(Session session, String alias, String from, Conditions anchors) {
        anchors.and(alias + "." + sorting.idAttribute() + " = ?", after);
        String values =
                keys.stream().map(key -> alias + "." + key.field().attribute()).collect(Collectors.joining(", "));
        Object[] key = anchors.bind(
                        session.createSelectionQuery("select " + values + " " + from + anchors.hql(), Object[].class))
                .uniqueResult();
        if (key == null) {
            refuse();
        }
        return Arrays.stream(key).<Comparable<?>>map(Comparable.class::cast).toList();
    }
}
