package org.disclosures.reconciliation;

import java.util.List;

/**
 * Which properties of which entities are to be told.
 *
 * @param ids what was given as the ids of the entities
 * @param columns the properties
 */
record DataExtensionQuery(List<String> ids, List<Column> columns) {

    /**
     * A property.
     *
     * @param asCode whether its values are told by their codes, and not in words
     * @param most how many of its values at most; 0 for all
     */
    record Column(EntityProperty property, boolean asCode, int most) {}
}
