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
 * A page that was asked for. Pages are found by key, never by offset, with Hibernate's key-based pagination. The pages of a list give
 * every record that was in it throughout: behind its end they go on with the records that moved back meanwhile.
 *
 * @param sorting the orders of the list
 * @param limit the most items
 * @param keys the order asked for; it ends with the id
 * @param list which list and order the page is of
 * @param since the mark, or the state if the list is ranked, when the first page was read
 * @param cursor where the page begins; null for the first page
 * @param count whether the total is wanted
 */
public record PageRequest<E>(
        Sorting<E> sorting,
        int limit,
        List<Sorting.Key> keys,
        String list,
        String since,
        Cursor cursor,
        boolean count) {

    // Of things that are read in whole; what belongs to them is fetched for as many at once.
    private static final int ROWS = 500;

    private static final int MOVED = 1_000;

    /**
     * Fetches the page: one query, and one more if the total is wanted. The last page takes one more to look for what moved.
     *
     * @param session the session to query in
     * @param alias the name the conditions give the listed entity
     * @param conditions which entities the list has
     */
    public Page<E> fetch(Session session, String alias, Conditions conditions) {
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
        return new Page<>(items, new Page.Position(limit, next, total), () -> rows(session, alias, conditions));
    }

    /** Everything that the list has, in the order asked for, wherever the page begins: a query for a few hundred of it. */
    public Rows<E> rows(Session session, String alias, Conditions conditions) {
        return new StoredRows<>(
                session,
                conditions,
                select(alias, conditions),
                sorting.entity(),
                org.hibernate.query.Page.first(ROWS).keyedBy(sorting.orders(keys)));
    }

    /** The same request for some more behind a place in the order; null for its beginning. */
    public PageRequest<E> behind(List<String> place, int most) {
        return new PageRequest<>(
                sorting, most, keys, list, since, place == null ? null : new Cursor(since, false, place), false);
    }

    /** Whether what fits a text best comes first; then there are no keys to sort by. */
    public boolean isRanked() {
        return keys == Sorting.BY_RELEVANCE;
    }

    /** Whether the list was read to its end, and what moved meanwhile is asked for. */
    public boolean isCatchingUp() {
        return cursor != null && cursor.catchingUp();
    }

    /** Whether a ranked list has to be gone through once more, in the order of ids: what it is ranked by has changed meanwhile. */
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
        return Cursors.get().write(new Cursor(since, false, place), list);
    }

    /** The cursor of the page behind an item, by its id, of those that are read once more. */
    public String nextMoved(String id) {
        return Cursors.get().write(new Cursor(since, true, List.of(id)), list);
    }

    /**
     * Fills a page up with the records that moved back since the first page was read, once the list has been read to its end.
     *
     * @param items the items of the page, to which is added
     * @param id tells the id of an item
     * @param read finds which records of some ids are in the list, by id
     * @return the cursor of the page behind; null if there is none
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
                new Page.Position(limit, next, count ? (long) ranked.size() : null),
                () -> new ListedRows<>(ranked, ROWS));
    }

    // What is not found any more stood at about the same place.
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

    private Map<String, E> moved(Session session, String alias, Conditions conditions, Collection<String> ids) {
        Conditions those = conditions
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

    private String select(String alias, Conditions conditions) {
        return "select " + alias + " " + from(alias, conditions);
    }

    private String from(String alias, Conditions conditions) {
        return "from " + sorting.entity().getSimpleName() + " " + alias + " where " + conditions.hql();
    }
}
