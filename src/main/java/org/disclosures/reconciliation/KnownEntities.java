package org.disclosures.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import org.disclosures.access.Visibility;
import org.disclosures.search.AudienceSearcher;
import org.disclosures.search.SearchIndex;
import org.disclosures.vocabulary.ResourceType;

/** Reads entities with known ids. */
@ApplicationScoped
class KnownEntities {

    private final SearchIndex index;
    private final Visibility visibility;
    private final Entities entities;

    KnownEntities(SearchIndex index, Visibility visibility, Entities entities) {
        this.index = index;
        this.visibility = visibility;
        this.entities = entities;
    }

    /**
     * Entities, with the number of visible claims about them.
     *
     * @param entities those that the caller may see
     * @param claims numbers of claims by id of the target; empty if not requested
     */
    record Told(Map<EntityId, Entity> entities, Map<String, Long> claims) {}

    /** Reads entities. */
    Told read(Collection<EntityId> ids, boolean withClaims) {
        Map<String, Long> claims = withClaims ? claims(ids) : Map.of();
        return new Told(entities.read(ids), claims);
    }

    private Map<String, Long> claims(Collection<EntityId> ids) {
        try (AudienceSearcher searcher = index.searcher(visibility.audience())) {
            return searcher.claimsAbout(ids.stream()
                    .filter(id -> id.resource() == ResourceType.TARGET)
                    .map(EntityId::id)
                    .toList());
        }
    }
}
