package org.disclosures.http.representation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The collections of public resources, by name. */
@ApplicationScoped
public class PublicCollections {

    private final Instance<PublicResources> all;
    private final Map<String, PublicResources> known = new ConcurrentHashMap<>();

    PublicCollections(Instance<PublicResources> all) {
        this.all = all;
    }

    /**
     * The collection of a name; empty if there is none. Asked for when needed only: even to tell their names the
     * collections open a transaction, which the threads that refuse requests may not.
     */
    public Optional<PublicResources> find(String collection) {
        if (known.isEmpty()) {
            all.forEach(resources -> known.put(resources.collection(), resources));
        }
        return Optional.ofNullable(known.get(collection));
    }
}
