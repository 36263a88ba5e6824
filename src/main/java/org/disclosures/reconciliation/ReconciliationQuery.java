package org.disclosures.reconciliation;

import java.util.List;
import java.util.Optional;
import org.disclosures.http.Term;
import org.disclosures.reconciliation.ReconciliationEntity.EntityCountries;
import org.disclosures.reconciliation.ReconciliationEntity.EntityId;
import org.disclosures.vocabulary.ResourceType;

/**
 * A query for the entities that a name or a set of properties may refer to.
 *
 * @param name a name, or the id of an entity; null to search by properties only
 * @param types ids of the requested types, empty for any; an unknown type matches nothing
 * @param typeStrict the way in which types restrict candidates
 * @param limit maximum number of candidates
 * @param conditions further conditions on the entity
 * @param saysMore true if the query has conditions that cannot be compared, so that no match is certain
 */
record ReconciliationQuery(
        String name,
        List<String> types,
        TypeStrict typeStrict,
        int limit,
        List<ReconciliationCondition> conditions,
        boolean saysMore) {

    /** A query that finds nothing. */
    static final ReconciliationQuery NOTHING =
            new ReconciliationQuery(null, List.of(), TypeStrict.ANY, 1, List.of(), false);

    /** The entities that the name identifies directly: by id or, for countries, by code. */
    List<EntityId> said() {
        if (name == null) {
            return List.of();
        }
        Optional<EntityId> id = EntityId.read(name);
        return id.isPresent() || !types.equals(List.of(EntityType.COUNTRY.code()))
                ? id.stream().toList()
                : EntityCountries.called(name).stream()
                        .map(code -> new EntityId(ResourceType.COUNTRY, code))
                        .toList();
    }

    /** True if entities of other types may be candidates. */
    boolean takesOtherTypes() {
        return typeStrict == TypeStrict.SHOULD;
    }

    /** The types requested that an entity can have; none if all are required and one of them is unknown. */
    List<EntityType> knownTypes() {
        List<EntityType> known = types.stream()
                .map(type -> Term.find(EntityType.values(), type))
                .flatMap(Optional::stream)
                .toList();
        return typeStrict == TypeStrict.ALL && known.size() < types.size() ? List.of() : known;
    }

    /** True if an entity has one of the requested types, or none is requested. */
    boolean isOfType(ReconciliationEntity entity) {
        List<String> has = entity.types().stream().map(EntityType::code).toList();
        return typeStrict == TypeStrict.ALL
                ? has.containsAll(types)
                : types.isEmpty() || types.stream().anyMatch(has::contains);
    }

    /** The way in which the types of a query restrict candidates; {@code type_strict} in the standard. */
    enum TypeStrict implements Term {
        /** Candidates are of one of them. */
        ANY,
        /** Candidates are of all of them. */
        ALL,
        /** Candidates of one of them are better than others. */
        SHOULD
    }

    /**
     * A condition on a property.
     *
     * @param said accepted values: names, codes or ids, of which one is enough
     */
    record ReconciliationCondition(EntityProperty property, List<String> said) {

        /** True if an entity has one of the values. */
        boolean holds(ReconciliationEntity entity) {
            return entity.values(property).stream()
                    .anyMatch(value -> said.stream().anyMatch(value::isMeantBy));
        }
    }
}
