package org.disclosures.http.representation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.disclosures.http.Api;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.problem.RequestErrors;

/** Refuses ids in filters that no public record has; a hidden record is treated like a missing one. */
@ApplicationScoped
public class KnownIds {

    private final PublicCollections collections;

    KnownIds(PublicCollections collections) {
        this.collections = collections;
    }

    /**
     * Reads ids of a collection, and notes those without a public record as errors.
     *
     * @param given values of the parameter
     */
    public Set<String> read(String parameter, String collection, List<String> given, ParameterValues values) {
        Set<String> ids = values.ids(parameter, given);
        check(parameter, collection, ids, values.faults());
        return ids;
    }

    /**
     * Notes ids without a public record as errors. Takes one query; none for no ids.
     *
     * @param parameter the parameter that named them
     */
    public void check(String parameter, String collection, Collection<?> ids, RequestErrors faults) {
        if (ids.isEmpty()) {
            return;
        }
        PublicResources resources = collections.find(collection).orElseThrow();
        List<String> named = ids.stream().map(Object::toString).toList();
        Set<String> known = resources.known(named);
        for (String id : named) {
            if (!known.contains(id)) {
                String reason = "There is no public record with this id; use one listed at " + Api.BASE + "/"
                        + collection + ".";
                List<String> all = resources.all();
                if (all.isEmpty()) {
                    faults.add(parameter, id, reason);
                } else {
                    faults.add(parameter, id, reason, all);
                }
            }
        }
    }
}
