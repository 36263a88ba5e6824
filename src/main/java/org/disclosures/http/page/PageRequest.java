package org.disclosures.http.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.query.KeyedPage;
import org.hibernate.query.KeyedResultList;

/**
 * A request for a page. Pages are found by key, never by offset, with Hibernate's key-based pagination. Together they contain every record
 * that was in the list throughout: after its end come the records that moved back meanwhile.
 *
 * @param sorting the orders of the list
 * @param keys the order requested; it ends with the id
 * @param list identifies the list and order
 * @param since the mark or, for a ranked list, the state at the reading of the first page
 * @param cursor null for the first page
 * @param count true if the total is requested
 */
public record PageRequest<E>(
        Sorting<E> sorting,
        int limit,
        List<Sorting.SortKey> keys,
        String list,
        String since,
        Cursors.Cursor cursor,
        boolean count) {

    // For lists read as a whole; associations are fetched for as many rows at once.
    private static final int ROWS = 500;

    private static final int MOVED = 1_000;

    /** A request for the first rows of a list in its default order, for excerpts; nobody follows its cursor. */
    public static <E> PageRequest<E> first(Sorting<E> sorting, int most) {
        return new PageRequest<>(sorting, most, sorting.read(null, null), "", "", null, false);
    }

    /**
     * Fetches the page with one query, and one more for the total. The last page takes another, for records that moved.
     *
     * @param alias the alias of the entity in the conditions
     * @param conditions select the records of the list
     */
    public Page<E> fetch(Session session, String alias, QueryConditions conditions) {
        List<E> items = new ArrayList<>();
        String next = null;
        if (!isCatchingUp()) {
            KeyedPage<E> page = org.hibernate.query.Page.first(limit).keyedBy(sorting.orders(keys));
            if (cursor != null) {
                page = page.withKey(
                        sorting.values(session, keys, cursor.place()),
                        KeyedPage.KeyInterpretation.KEY_OF_LAST_ON_PREVIOUS_PAGE);
            }
            KeyedResultList<E> found = conditions
                    .bind(session.createSelectionQuery(select(alias, conditions), sorting.entity()))
                    .getKeyedResultList(page);
            items.addAll(found.getResultList());
            next = found.isLastPage()
                    ? null
                    : next(sorting.texts(found.getNextPage().getKey()));
        }
        if (next == null) {
            next = catchUp(
                    items,
                    item -> session.getIdentifier(item).toString(),
                    ids -> moved(session, alias, conditions, ids));
        }
        Long total = count
                ? conditions
                        .bind(session.createSelectionQuery(
                                "select count(" + alias + ") " + from(alias, conditions), Long.class))
                        .getSingleResult()
                : null;
        return new Page<>(items, new Page.PagePosition(limit, next, total), () -> rows(session, alias, conditions));
    }

    /** The whole list in the requested order, wherever the page begins, at a few hundred rows a query. */
    public ListRows<E> rows(Session session, String alias, QueryConditions conditions) {
        return new StoredRows<>(
                session,
                conditions,
                select(alias, conditions),
                sorting.entity(),
                org.hibernate.query.Page.first(ROWS).keyedBy(sorting.orders(keys)));
    }

    /** A request for the next rows behind a place in the order; null for its beginning. */
    public PageRequest<E> behind(List<String> place, int most) {
        return new PageRequest<>(
                sorting,
                most,
                keys,
                list,
                since,
                place == null ? null : new Cursors.Cursor(since, false, place),
                false);
    }

    /** True if the list is ordered by relevance and has no sort keys. */
    public boolean isRanked() {
        return keys == Sorting.BY_RELEVANCE;
    }

    /** True if the list was read to its end and the page is for records that moved meanwhile. */
    public boolean isCatchingUp() {
        return cursor != null && cursor.catchingUp();
    }

    /** True if a ranked list has to be read once more, in the order of ids, because its ranking has changed since the first page. */
    public boolean hasToRepeat() {
        return cursor != null
                && (cursor.catchingUp() || !Cursors.get().moves().state().equals(since));
    }

    /**
     * The values that the page begins behind: of the order, or the id if the request {@link #isCatchingUp()}; empty for the first
     * page.
     */
    public List<String> place() {
        return cursor == null ? List.of() : cursor.place();
    }

    /** The cursor of the page behind an item, by the values that it is sorted by. */
    public String next(List<String> place) {
        return Cursors.get().write(new Cursors.Cursor(since, false, place), list);
    }

    /** The cursor of the page behind an item, by its id, of those that are read once more. */
    public String nextMoved(String id) {
        return Cursors.get().write(new Cursors.Cursor(since, true, List.of(id)), list);
    }

    /**
     * Fills a page with records that moved back since the first page was read, once the end of the list was reached.
     *
     * @param items the items of the page; more are added
     * @param id reads the id from an item
     * @param read selects the records in the list from ids, by id
     * @return the cursor of the next page; null if there is none
     */
    public <I> String catchUp(
            List<I> items, Function<I, String> id, Function<Collection<String>, Map<String, I>> read) {
        if (cursor == null) {
            return null;
        }
        String after = isCatchingUp() ? cursor.place().get(0) : "";
        List<String> moved;
        do {
            moved = Cursors.get().moves().since(since, sorting.entity(), keys, after, MOVED);
            if (moved.isEmpty()) {
                return null;
            }
            Map<String, I> found = read.apply(moved);
            Set<String> shown = new HashSet<>();
            items.forEach(item -> shown.add(id.apply(item)));
            for (String subject : moved) {
                if (found.containsKey(subject) && !shown.contains(subject)) {
                    if (items.size() == limit) {
                        return nextMoved(after);
                    }
                    items.add(found.get(subject));
                }
                after = subject;
            }
        } while (moved.size() == MOVED);
        return null;
    }

    /** The page of a list that was ranked elsewhere, whole. */
    public <I> Page<I> of(List<I> ranked) {
        List<I> items = new ArrayList<>();
        String next = null;
        if (!isCatchingUp()) {
            int from = cursor == null ? 0 : behindLast(ranked);
            int to = Math.min(ranked.size(), from + limit);
            items.addAll(ranked.subList(from, to));
            next = to < ranked.size() ? next(List.of(ranked.get(to - 1).toString(), "" + to)) : null;
        }
        if (next == null && hasToRepeat()) {
            next = repeat(items, ranked);
        }
        return new Page<>(
                items,
                new Page.PagePosition(limit, next, count ? (long) ranked.size() : null),
                () -> ListRows.of(ranked, ROWS));
    }

    // A deleted record was at about the same position.
    private int behindLast(List<?> ranked) {
        for (int i = 0; i < ranked.size(); i++) {
            if (ranked.get(i).toString().equals(cursor.place().get(0))) {
                return i + 1;
            }
        }
        return Math.min(ranked.size(), Integer.parseInt(cursor.place().get(1)));
    }

    private <I> String repeat(List<I> items, List<I> ranked) {
        String after = isCatchingUp() ? cursor.place().get(0) : "";
        List<I> left = ranked.stream()
                .filter(item -> item.toString().compareTo(after) > 0 && !items.contains(item))
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
        int added = Math.min(left.size(), limit - items.size());
        items.addAll(left.subList(0, added));
        if (added == left.size()) {
            return null;
        }
        return nextMoved(added == 0 ? after : left.get(added - 1).toString());
    }

    private Map<String, E> moved(Session session, String alias, QueryConditions conditions, Collection<String> ids) {
        QueryConditions those = conditions
                .copy()
                .and(
                        alias + "." + sorting.idAttribute() + " in ?",
                        ids.stream().map(sorting::id).toList());
        Map<String, E> found = new HashMap<>();
        those.bind(session.createSelectionQuery(select(alias, those), sorting.entity()))
                .getResultList()
                .forEach(item -> found.put(session.getIdentifier(item).toString(), item));
        return found;
    }

    private String select(String alias, QueryConditions conditions) {
        return "select " + alias + " " + from(alias, conditions);
    }

    private String from(String alias, QueryConditions conditions) {
        return "from " + sorting.entity().getSimpleName() + " " + alias + " where " + conditions.hql();
    }
}
