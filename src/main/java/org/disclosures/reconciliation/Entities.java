package org.disclosures.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.disclosures.country.CountryNames;
import org.disclosures.country.CountryView;
import org.disclosures.http.Reference;
import org.disclosures.http.representation.PublicCollections;
import org.disclosures.http.representation.PublicResources;
import org.disclosures.source.OrganisationView;
import org.disclosures.source.SourceView;
import org.disclosures.target.AllegedTargetView;
import org.disclosures.technology.TechnologyView;
import org.disclosures.vocabulary.NameVisibility;
import org.disclosures.vocabulary.ResourceType;
import org.disclosures.vocabulary.TargetKind;

/** Reads entities: exactly what the API shows of the same records to the same caller. */
@ApplicationScoped
class Entities {

    private static final int AT_ONCE = 200;

    private final PublicCollections collections;

    Entities(PublicCollections collections) {
        this.collections = collections;
    }

    /** The entities of these ids, without those that the caller may not see. */
    Map<EntityId, Entity> read(Collection<EntityId> ids) {
        Map<ResourceType, List<String>> byType = new EnumMap<>(ResourceType.class);
        ids.stream()
                .distinct()
                .forEach(id -> byType.computeIfAbsent(id.resource(), none -> new ArrayList<>())
                        .add(id.id()));
        Map<EntityId, Entity> entities = new HashMap<>();
        byType.forEach((type, some) -> {
            PublicResources resources = collections.find(type.collection()).orElseThrow();
            for (int from = 0; from < some.size(); from += AT_ONCE) {
                resources
                        .views(some.subList(from, Math.min(from + AT_ONCE, some.size())))
                        .forEach((id, view) -> entities.put(new EntityId(type, id), of(view)));
            }
        });
        return entities;
    }

    private static Entity of(Object view) {
        if (view instanceof AllegedTargetView target) {
            return target(target);
        }
        if (view instanceof SourceView source) {
            Map<EntityProperty, List<PropertyValue>> values = new EnumMap<>(EntityProperty.class);
            values.put(EntityProperty.KIND, List.of(PropertyValue.term(source.kind(), source.kindLabel())));
            put(values, EntityProperty.COUNTRY, ResourceType.COUNTRY, source.country());
            put(values, EntityProperty.ORGANISATION, ResourceType.ORGANISATION, source.organisation());
            return named(ResourceType.SOURCE, source.id(), source.name(), source.kindLabel(), values);
        }
        if (view instanceof OrganisationView body) {
            Map<EntityProperty, List<PropertyValue>> values = new EnumMap<>(EntityProperty.class);
            values.put(EntityProperty.KIND, List.of(PropertyValue.term(body.kind(), body.kindLabel())));
            put(values, EntityProperty.COUNTRY, ResourceType.COUNTRY, body.country());
            return named(ResourceType.ORGANISATION, body.id(), body.name(), body.kindLabel(), values);
        }
        if (view instanceof TechnologyView technology) {
            Map<EntityProperty, List<PropertyValue>> values = new EnumMap<>(EntityProperty.class);
            put(values, EntityProperty.VENDOR, ResourceType.ORGANISATION, technology.vendor());
            return named(
                    ResourceType.TECHNOLOGY,
                    technology.id(),
                    technology.name(),
                    technology.vendor().name(),
                    values);
        }
        if (view instanceof CountryView country) {
            return new Entity(
                    new EntityId(ResourceType.COUNTRY, country.id()),
                    country.name(),
                    true,
                    country.alpha3(),
                    List.of(EntityType.COUNTRY),
                    CountryNames.inEveryLanguage(country.id()),
                    Map.of());
        }
        throw new IllegalArgumentException("Not the view of an entity: " + view.getClass());
    }

    private static Entity target(AllegedTargetView target) {
        Map<EntityProperty, List<PropertyValue>> values = new EnumMap<>(EntityProperty.class);
        values.put(EntityProperty.KIND, List.of(PropertyValue.term(target.kind(), target.kindLabel())));
        values.put(EntityProperty.DESCRIPTION, List.of(PropertyValue.text(target.description())));
        values.put(EntityProperty.COUNTRY, entities(ResourceType.COUNTRY, target.countries()));
        values.put(EntityProperty.AFFILIATION, entities(ResourceType.ORGANISATION, target.affiliations()));
        if (target.category() != null) {
            values.put(EntityProperty.CATEGORY, List.of(PropertyValue.category(target.category())));
        }
        if (target.assurance() != null) {
            values.put(
                    EntityProperty.ASSURANCE, List.of(PropertyValue.term(target.assurance(), target.assuranceLabel())));
        }
        return new Entity(
                new EntityId(ResourceType.TARGET, target.id()),
                target.name(),
                target.nameVisibility() == NameVisibility.PUBLIC,
                target.name().equals(target.description()) ? null : target.description(),
                List.of(target.kind() == TargetKind.PERSON ? EntityType.PERSON : EntityType.GROUP, EntityType.TARGET),
                Set.of(target.name()),
                values);
    }

    private static Entity named(
            ResourceType type,
            String id,
            String name,
            String description,
            Map<EntityProperty, List<PropertyValue>> values) {
        return new Entity(
                new EntityId(type, id),
                name,
                true,
                description,
                List.of(EntityType.of(type).orElseThrow()),
                Set.of(name),
                values);
    }

    private static void put(
            Map<EntityProperty, List<PropertyValue>> values,
            EntityProperty property,
            ResourceType type,
            Reference reference) {
        values.put(property, entities(type, Stream.ofNullable(reference).toList()));
    }

    private static List<PropertyValue> entities(ResourceType type, List<Reference> references) {
        return references.stream()
                .map(reference -> PropertyValue.entity(type, reference))
                .toList();
    }
}
