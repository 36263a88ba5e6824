package org.disclosures.reconciliation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.disclosures.http.Term;
import org.disclosures.reconciliation.ReconciliationEntity.EntityId;
import org.disclosures.reconciliation.ReconciliationEntity.EntityValue;
import org.disclosures.search.IndexFields;
import org.disclosures.vocabulary.ResourceType;

/** The properties of entities: compared by queries, and returned by data extension. */
public enum EntityProperty implements Term {
    CATEGORY(IndexFields.CATEGORY, null, ResourceType.TARGET),
    COUNTRY(
            IndexFields.COUNTRY,
            EntityType.COUNTRY,
            ResourceType.TARGET,
            ResourceType.SOURCE,
            ResourceType.ORGANISATION),
    AFFILIATION(IndexFields.AFFILIATION, EntityType.ORGANISATION, ResourceType.TARGET),
    RELATION(null, EntityType.TARGET, ResourceType.TARGET),
    INVERSE_RELATION(null, EntityType.TARGET, ResourceType.TARGET),
    KIND(
            IndexFields.KIND,
            null,
            ResourceType.TARGET,
            ResourceType.SOURCE,
            ResourceType.ORGANISATION,
            ResourceType.TECHNOLOGY),
    ORGANISATION(IndexFields.ORGANISATION, EntityType.ORGANISATION, ResourceType.SOURCE),
    DEVELOPER(IndexFields.DEVELOPER, EntityType.ORGANISATION, ResourceType.TECHNOLOGY),
    SELLER(IndexFields.SELLER, EntityType.ORGANISATION, ResourceType.TECHNOLOGY),
    CVE(null, null, ResourceType.TECHNOLOGY),
    PARTNER(IndexFields.PARTNER, EntityType.ORGANISATION, ResourceType.DISCLOSURE),
    DESCRIPTION(null, null, ResourceType.TARGET),
    ASSURANCE(null, null, ResourceType.TARGET),
    CLAIMS(null, null, ResourceType.TARGET);

    private final String field;
    private final EntityType entities;
    private final Set<ResourceType> owners;

    EntityProperty(String field, EntityType entities, ResourceType... owners) {
        this.field = field;
        this.entities = entities;
        this.owners = Set.of(owners);
    }

    /** The field of the index that holds the ids of its values. */
    String field() {
        return field;
    }

    /** True if queries may compare it; the others are only returned. */
    boolean isComparable() {
        return field != null;
    }

    /** The type of its values; null where these are no entities. */
    EntityType entities() {
        return entities;
    }

    /** True if records of a type may have it. */
    boolean isOf(ResourceType type) {
        return owners.contains(type);
    }

    /** Its values in a record as the API shows it: of references, of terms with their labels, or of texts. */
    List<EntityValue> values(JsonNode record) {
        String field = this == INVERSE_RELATION ? "inverseRelation" : code();
        return Stream.of(field, field.endsWith("y") ? field.substring(0, field.length() - 1) + "ies" : field + "s")
                .flatMap(name -> ReconciliationQueryReader.each(record.path(name)))
                .map(value -> {
                    if (!value.isObject()) {
                        return new EntityValue(
                                record.path(code() + "Label").asText(value.asText()), value.asText(), null);
                    }
                    // A relation names the other target, and its code is that of a cell in a file.
                    JsonNode other = value.path("target").isObject() ? value.path("target") : value;
                    String id = other.path("id").asText();
                    EntityId entity = entities == null ? null : new EntityId(entities.resource(), id);
                    String code = other == value ? id : value.path("kind").asText() + ":" + id;
                    return new EntityValue(other.path("name").asText(), code, entity);
                })
                .toList();
    }
}
