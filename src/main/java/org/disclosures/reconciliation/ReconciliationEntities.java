package org.disclosures.reconciliation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosures.access.Visibility;
import org.disclosures.country.CountryNames;
import org.disclosures.http.representation.PublicCollections;
import org.disclosures.http.representation.PublicResources;
import org.disclosures.reconciliation.DataExtensionQuery.DataExtensionColumn;
import org.disclosures.reconciliation.DataExtensionView.ExtensionPropertyView;
import org.disclosures.reconciliation.DataExtensionView.ExtensionValueView;
import org.disclosures.reconciliation.EntityTypeView.NamedIdView;
import org.disclosures.reconciliation.ReconciliationEntity.EntityId;
import org.disclosures.reconciliation.ReconciliationEntity.EntityValue;
import org.disclosures.search.AudienceSearcher;
import org.disclosures.search.SearchIndex;
import org.disclosures.vocabulary.NameVisibility;
import org.disclosures.vocabulary.ResourceType;
import org.disclosures.vocabulary.TermLabels;

/** Reads entities and their properties: exactly what the API shows of the same records to the same caller. */
@ApplicationScoped
class ReconciliationEntities {

    private static final int AT_ONCE = 200;
    private static final String PUBLIC = NameVisibility.PUBLIC.code();

    private final PublicCollections collections;
    private final ObjectMapper json;
    private final SearchIndex index;
    private final Visibility visibility;
    private final TermLabels labels;

    ReconciliationEntities(
            PublicCollections collections,
            ObjectMapper json,
            SearchIndex index,
            Visibility visibility,
            TermLabels labels) {
        this.json = json;
        this.collections = collections;
        this.index = index;
        this.visibility = visibility;
        this.labels = labels;
    }

    /** The index of what the caller may see; to be closed. */
    AudienceSearcher searcher() {
        return index.searcher(visibility.audience());
    }

    /** The entities of these ids, without those that the caller may not see. */
    Map<EntityId, ReconciliationEntity> read(Collection<EntityId> ids) {
        Map<ResourceType, List<String>> byType = ids.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        EntityId::resource,
                        () -> new EnumMap<>(ResourceType.class),
                        Collectors.mapping(EntityId::id, Collectors.toList())));
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
        try (AudienceSearcher searcher = searcher()) {
            searcher.claimsAbout(targets)
                    .forEach((id, number) -> claims.put(new EntityId(ResourceType.TARGET, id), number));
        }
        return claims;
    }

    /** The properties that a query asks for. Entities that the caller may not see have none, like missing ones. */
    DataExtensionView extend(DataExtensionQuery query) {
        List<EntityId> ids = query.texts().stream()
                .map(EntityId::read)
                .flatMap(Optional::stream)
                .toList();
        Map<EntityId, Long> claims = query.asksForClaims() ? claims(ids) : Map.of();
        Map<EntityId, ReconciliationEntity> read = read(ids);
        Map<String, Map<String, List<ExtensionValueView>>> rows = new LinkedHashMap<>();
        for (String id : query.texts()) {
            Optional<ReconciliationEntity> entity = EntityId.read(id).map(read::get);
            Map<String, List<ExtensionValueView>> row = new LinkedHashMap<>();
            query.properties()
                    .forEach(column -> row.put(
                            column.id().code(),
                            entity.map(one -> values(one, column, claims)).orElse(List.of())));
            rows.put(id, row);
        }
        return new DataExtensionView(query.properties().stream().map(this::meta).toList(), rows);
    }

    private ExtensionPropertyView meta(DataExtensionColumn column) {
        EntityType entities = column.asCode() ? null : column.id().entities();
        return new ExtensionPropertyView(
                column.id().code(), labels.of(column.id()), entities == null ? null : NamedIdView.of(entities, labels));
    }

    private static List<ExtensionValueView> values(
            ReconciliationEntity entity, DataExtensionColumn column, Map<EntityId, Long> claims) {
        if (column.id() == EntityProperty.CLAIMS) {
            return entity.isTarget()
                    ? List.of(ExtensionValueView.number(claims.getOrDefault(entity.id(), 0L)))
                    : List.of();
        }
        return entity.values(column.id()).stream()
                .map(value -> column.asCode()
                        ? ExtensionValueView.text(value.code())
                        : ExtensionValueView.named(value.entity(), value.text()))
                .limit(column.most())
                .toList();
    }

    private static ReconciliationEntity of(EntityId id, JsonNode record) {
        Map<EntityProperty, List<EntityValue>> values = new EnumMap<>(EntityProperty.class);
        for (EntityProperty property : EntityProperty.values()) {
            if (property.isOf(id.resource())) {
                values.put(property, property.values(record));
            }
        }
        String name = record.path(id.resource() == ResourceType.DISCLOSURE ? "title" : "name")
                .asText();
        String description = record.at(description(id.resource())).asText(null);
        return new ReconciliationEntity(
                id,
                name,
                record.path("nameVisibility").asText(PUBLIC).equals(PUBLIC),
                name.equals(description) ? null : description,
                EntityType.of(id.resource(), record.path("kind").asText()),
                id.resource() == ResourceType.COUNTRY ? CountryNames.inEveryLanguage(id.id()) : names(name, record),
                values);
    }

    private static Set<String> names(String name, JsonNode record) {
        Set<String> names = new LinkedHashSet<>(List.of(name));
        record.path("names").forEach(other -> names.add(other.path("name").asText()));
        return names;
    }

    private static JsonPointer description(ResourceType resource) {
        return JsonPointer.compile(
                switch (resource) {
                    case TARGET -> "/description";
                    case TECHNOLOGY -> "/developers/0/name";
                    case COUNTRY -> "/alpha3";
                    case DISCLOSURE -> "/period";
                    default -> "/kindLabel";
                });
    }
}
