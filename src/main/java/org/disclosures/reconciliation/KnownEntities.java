package org.disclosures.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import org.disclosures.access.Visibility;
import org.disclosures.search.AudienceSearcher;
import org.disclosures.search.SearchIndex;
import org.disclosures.vocabulary.ResourceType;

/** What is told of entities whose ids are known. */
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
     * Entities, and how many claims are about them that the caller may see.
     *
     * @param entities those of the ids that the caller may see
     * @param claims how many are about each target, by its id; empty if that was not asked for
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
