package org.disclosures.http.page;

import java.util.List;

/** Tells which records have moved back in their list, so that someone who pages through it has missed them. */
public interface ListMoves {

    /**
     * A mark of this point in time; what moves later has moved since. The same for all callers who see the same. Of a read as of the
     * past it is the mark of then, unless the past of what is listed was rewritten since.
     *
     * @param entity the entity listed
     */
    String now(Class<?> entity);

    /** A word that differs once anything has changed that the caller sees. */
    String state();

    /**
     * The ids of records that have moved to an earlier place in an order, or may have.
     *
     * @param mark what {@link #now()} gave
     * @param entity the entity listed; one whose records never move has none
     * @param keys the order
     * @param after only ids behind this one; an empty string for all
     * @return the ids in their own order, at most {@code most}
     */
    List<String> since(String mark, Class<?> entity, List<Sorting.Key> keys, String after, int most);
}
