package org.disclosures.reconciliation;

import java.util.List;

/**
 * What a query says of a property.
 *
 * @param property the property
 * @param said the values that it may have: names, codes or ids; one of them is enough
 */
record PropertyCondition(EntityProperty property, List<String> said) {

    /** Whether an entity has one of the values. */
    boolean holds(Entity entity) {
        return entity.values(property).stream().anyMatch(value -> said.stream().anyMatch(value::isMeantBy));
    }
}
