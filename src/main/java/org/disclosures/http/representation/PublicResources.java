package org.disclosures.http.representation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A collection of resources that filters name and references lead to. */
public interface PublicResources {

    /** The collection's name in addresses, such as {@code sources}. */
    String collection();

    /**
     * The ids that are public among the given ones.
     *
     * @param ids at most {@link org.disclosures.http.param.ParameterValues#MOST_VALUES}
     */
    Set<String> known(Collection<String> ids);

    /** The public ids, if there are few enough to list in a response; otherwise none. */
    default List<String> all() {
        return List.of();
    }

    /**
     * The views of public records, as {@code expand=} includes them.
     *
     * @param ids at most as many as one page refers to
     * @return the views by id, without hidden ones
     */
    Map<String, ?> views(Collection<String> ids);

    /**
     * The names of public records by id, which are the same in every language; empty if only the views have them. Takes one query, and
     * so less than the views.
     */
    default Optional<Map<String, String>> names(Collection<String> ids) {
        return Optional.empty();
    }
}
