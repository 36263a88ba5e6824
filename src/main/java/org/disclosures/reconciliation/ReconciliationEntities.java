package org.disclosures.reconciliation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disclosures.access.Visibility;
import org.disclosures.country.CountryNames;
import org.disclosures.http.representation.PublicCollections;
import org.disclosures.http.representation.PublicResources;
import org.disclosures.reconciliation.ReconciliationEntity.EntityId;
import org.disclosures.reconciliation.ReconciliationEntity.EntityValue;
import org.disclosures.search.AudienceSearcher;
import org.disclosures.search.SearchIndex;
import org.disclosures.vocabulary.NameVisibility;
import org.disclosures.vocabulary.ResourceType;

/** Reads entities: exactly what the API shows of the same records to the same caller. */
@ApplicationScoped
class ReconciliationEntities {

    private static final int AT_ONCE = 200;
    private static final String PUBLIC = NameVisibility.PUBLIC.code();

    private final PublicCollections collections;
    private final ObjectMapper json;
    private final SearchIndex index;
    private final Visibility visibility;

    ReconciliationEntities(PublicCollections collections, ObjectMapper json, SearchIndex index, Visibility visibility) {
        this.json = json;
        this.collections = collections;
        this.index = index;
        this.visibility = visibility;
    }

    /** The entities of these ids, without those that the caller may not see. */
    Map<EntityId, ReconciliationEntity> read(Collection<EntityId> ids) {
        Map<ResourceType, List<String>> byType = new EnumMap<>(ResourceType.class);
        ids.stream()
                .distinct()
                .forEach(id -> byType.computeIfAbsent(id.resource(), none -> new ArrayList<>())
                        .add(id.id()));
        Map<EntityId, ReconciliationEntity> entities = new HashMap<>();
        byType.forEach((type, some) -> {
            PublicResources resources = collections.find(type.collection()).orElseThrow();
            for (int from = 0; from < some.size(); from += AT_ONCE) {
                resources
                        .views(some.subList(from, Math.min(from + AT_ONCE, some.size())))
                        .forEach((id, view) -> {
                            EntityId key = new EntityId(type, id);
                            entities.put(key, of(key, json.valueToTree(view)));
                        });
            }
        });
        return entities;
    }

    /** Numbers of claims that the caller may see, by the targets among these ids that they are about. */
    Map<EntityId, Long> claims(Collection<EntityId> ids) {
        List<String> targets = ids.stream()
                .filter(id -> id.resource() == ResourceType.TARGET)
                .map(EntityId::id)
                .toList();
        Map<EntityId, Long> claims = new HashMap<>();
        try (AudienceSearcher searcher = index.searcher(visibility.audience())) {
            searcher.claimsAbout(targets)
                    .forEach((id, number) -> claims.put(new EntityId(ResourceType.TARGET, id), number));
        }
        return claims;
    }

    private static ReconciliationEntity of(EntityId id, JsonNode record) {
        Map<EntityProperty, List<EntityValue>> values = new EnumMap<>(EntityProperty.class);
        for (EntityProperty property : EntityProperty.values()) {
            if (property.isOf(id.resource())) {
                values.put(property, property.values(record));
            }
        }
        String name = record.path("name").asText();
        String description = record.at(description(id.resource())).asText(null);
        return new ReconciliationEntity(
                id,
                name,
                record.path("nameVisibility").asText(PUBLIC).equals(PUBLIC),
                name.equals(description) ? null : description,
                EntityType.of(id.resource(), record.path("kind").asText()),
                id.resource() == ResourceType.COUNTRY ? CountryNames.inEveryLanguage(id.id()) : Set.of(name),
                values);
    }

    private static JsonPointer description(ResourceType resource) {
        return JsonPointer.compile(
                switch (resource) {
                    case TARGET -> "/description";
                    case TECHNOLOGY -> "/vendor/name";
                    case COUNTRY -> "/alpha3";
                    default -> "/kindLabel";
                });
    }
}
