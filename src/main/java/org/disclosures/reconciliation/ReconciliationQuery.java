package org.disclosures.reconciliation;

import java.util.List;
import java.util.Optional;
import org.disclosures.vocabulary.ResourceType;

/**
 * A query: what to find the entities for that may be meant.
 *
 * @param name what is called so, or the id of an entity; null to go by properties alone
 * @param types the ids of the types that the entities should have; empty for any. Nothing is of those that are not known
 * @param typeStrict what these mean
 * @param limit the most candidates
 * @param conditions what else is said of the entity
 * @param saysMore whether something is said of it that cannot be compared, so that nothing is certain
 */
record ReconciliationQuery(
        String name,
        List<String> types,
        TypeStrict typeStrict,
        int limit,
        List<PropertyCondition> conditions,
        boolean saysMore) {

    /** A query that finds nothing. */
    static final ReconciliationQuery NOTHING =
            new ReconciliationQuery(null, List.of(), TypeStrict.ANY, 1, List.of(), false);

    /** The entities that the name says outright: by its id, or a country by its code where countries are asked for. */
    List<EntityId> said() {
        if (name == null) {
            return List.of();
        }
        Optional<EntityId> id = EntityId.read(name);
        return id.isPresent() || !types.equals(List.of(EntityType.COUNTRY.code()))
                ? id.stream().toList()
                : CountryCodes.of(name).stream()
                        .map(code -> new EntityId(ResourceType.COUNTRY, code))
                        .toList();
    }

    /** Whether what is not of the types may be a candidate all the same. */
    boolean takesOtherTypes() {
        return typeStrict == TypeStrict.SHOULD;
    }

    /** Those of the types asked for that entities may be of; none, if they should be of all and one of these is not known. */
    List<EntityType> knownTypes() {
        List<EntityType> known =
                types.stream().map(EntityType::of).flatMap(Optional::stream).toList();
        return typeStrict == TypeStrict.ALL && known.size() < types.size() ? List.of() : known;
    }

    /** Whether an entity is of the types asked for; of any, if none is. */
    boolean isOfType(Entity entity) {
        List<String> has = entity.types().stream().map(EntityType::code).toList();
        return typeStrict == TypeStrict.ALL
                ? has.containsAll(types)
                : types.isEmpty() || types.stream().anyMatch(has::contains);
    }
}
