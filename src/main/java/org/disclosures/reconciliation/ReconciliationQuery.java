package org.disclosures.reconciliation;

import java.util.List;
import java.util.Optional;
import org.disclosures.vocabulary.ResourceType;

/**
 * A query: what to find the entities for that may be meant.
 *
 * @param name what is called so, or the id of an entity; null to go by properties alone
 * @param types the types that the entities should have; empty for any
 * @param typeStrict what these mean
 * @param limit the most candidates
 * @param conditions what else is said of the entity; not empty without a name
 */
record ReconciliationQuery(
        String name, List<EntityType> types, TypeStrict typeStrict, int limit, List<PropertyCondition> conditions) {

    /** The entities that the name says outright: by its id, or a country by its code where countries are asked for. */
    List<EntityId> said() {
        if (name == null) {
            return List.of();
        }
        Optional<EntityId> id = EntityId.read(name);
        return id.isPresent() || !types.equals(List.of(EntityType.COUNTRY))
                ? id.stream().toList()
                : CountryCodes.of(name).stream()
                        .map(code -> new EntityId(ResourceType.COUNTRY, code))
                        .toList();
    }

    /** Whether what is not of the types may be a candidate all the same. */
    boolean takesOtherTypes() {
        return typeStrict == TypeStrict.SHOULD;
    }

    /** Whether an entity is of the types asked for; of any, if none is. */
    boolean isOfType(Entity entity) {
        return typeStrict == TypeStrict.ALL
                ? entity.types().containsAll(types)
                : types.isEmpty() || types.stream().anyMatch(entity.types()::contains);
    }
}
