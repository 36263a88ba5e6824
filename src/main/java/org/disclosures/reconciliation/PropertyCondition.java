package org.disclosures.reconciliation;

import java.util.List;

/**
 * A condition of a query on a property.
 *
 * @param said accepted values: names, codes or ids, of which one is enough
 */
record PropertyCondition(EntityProperty property, List<String> said) {

    /** True if an entity has one of the values. */
    boolean holds(Entity entity) {
        return entity.values(property).stream().anyMatch(value -> said.stream().anyMatch(value::isMeantBy));
    }
}
