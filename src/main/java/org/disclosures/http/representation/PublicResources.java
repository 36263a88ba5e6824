package org.disclosures.http.representation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A collection of resources that filters name and references lead to. */
public interface PublicResources {

    /** The collection's name in addresses, such as {@code sources}. */
    String collection();

    /**
     * Which of these ids are public.
     *
     * @param ids at most {@link org.disclosures.http.param.Values#MOST_VALUES}
     */
    Set<String> known(Collection<String> ids);

    /** The public ids, where there are few enough to name them all in an answer; otherwise none. */
    default List<String> all() {
        return List.of();
    }

    /**
     * The public resources of these ids, as {@code expand=} shows them.
     *
     * @param ids at most as many as a page refers to
     * @return the views by id, without those that are hidden
     */
    Map<String, ?> views(Collection<String> ids);
}
