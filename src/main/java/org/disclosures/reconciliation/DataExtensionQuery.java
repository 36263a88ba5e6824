package org.disclosures.reconciliation;

import java.util.List;

/**
 * A request for properties of entities.
 *
 * @param ids ids of the entities, as received
 */
record DataExtensionQuery(List<String> ids, List<Column> columns) {

    /**
     * A requested property.
     *
     * @param asCode true for values as codes, false for values in words
     * @param most maximum number of values per entity; 0 for all
     */
    record Column(EntityProperty property, boolean asCode, int most) {}
}
