package org.disclosures.http.representation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The collections of public resources, by name. */
@ApplicationScoped
public class PublicCollections {

    private final Instance<PublicResources> all;
    private volatile Map<String, PublicResources> known;

    PublicCollections(Instance<PublicResources> all) {
        this.all = all;
    }

    /**
     * The collection with a name; empty if there is none. Not for threads that refuse requests: even listing the collections opens a
     * transaction.
     */
    public Optional<PublicResources> find(String collection) {
        Map<String, PublicResources> complete = known;
        if (complete == null) {
            // Published once complete; simultaneous first callers read the names twice.
            complete = all.stream()
                    .collect(Collectors.toUnmodifiableMap(PublicResources::collection, Function.identity()));
            known = complete;
        }
        return Optional.ofNullable(complete.get(collection));
    }
}
