package org.disclosures.http.page;

import java.util.List;

/** Finds records that have moved back in a list, and that somebody paging through it has missed. */
public interface ListMoves {

    /**
     * A mark of this point in time, to which later moves are compared. All callers who see the same records get the same mark. For a read
     * as of the past it is the mark of that time, unless the past of the list was rewritten since.
     */
    String now(Class<?> entity);

    /** A word that differs once anything has changed that the caller sees. */
    String state();

    /**
     * The ids of records that have, or may have, moved to an earlier place since a mark.
     *
     * @param mark the result of {@link #now}
     * @param entity the entity listed
     * @param keys the order
     * @param after only ids behind this one; an empty string for all
     * @return the ids in their own order, at most {@code most}
     */
    List<String> since(String mark, Class<?> entity, List<Sorting.SortKey> keys, String after, int most);
}
