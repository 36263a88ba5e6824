package org.disclosures.reconciliation;

import java.util.Optional;
import java.util.Set;
import org.disclosures.http.Term;
import org.disclosures.search.Fields;
import org.disclosures.vocabulary.ResourceType;

/** The properties of entities: compared by queries, and returned by data extension. */
public enum EntityProperty implements Term {
    CATEGORY(Fields.CATEGORY, null, ResourceType.TARGET),
    COUNTRY(Fields.COUNTRY, EntityType.COUNTRY, ResourceType.TARGET, ResourceType.SOURCE, ResourceType.ORGANISATION),
    AFFILIATION(Fields.AFFILIATION, EntityType.ORGANISATION, ResourceType.TARGET),
    KIND(Fields.KIND, null, ResourceType.TARGET, ResourceType.SOURCE, ResourceType.ORGANISATION),
    ORGANISATION(Fields.ORGANISATION, EntityType.ORGANISATION, ResourceType.SOURCE),
    VENDOR(Fields.VENDOR, EntityType.ORGANISATION, ResourceType.TECHNOLOGY),
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

    /** The type of its values; empty where these are no entities. */
    Optional<EntityType> entities() {
        return Optional.ofNullable(entities);
    }

    /** True if entities of a type may have it. */
    boolean isOf(EntityType type) {
        return owners.contains(type.resource());
    }

    /** The property of an id; empty if none has it. */
    static Optional<EntityProperty> of(String id) {
        return Term.find(values(), id);
    }
}
