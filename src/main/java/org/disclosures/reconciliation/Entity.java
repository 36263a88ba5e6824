package org.disclosures.reconciliation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disclosures.search.NameLikeness;

/**
 * A record that names can be matched to, as the caller may see it.
 *
 * @param name in the caller's language where it has names in several
 * @param isNamed false if {@code name} is the description of a person whose name is withheld
 * @param description distinguishes it from others with its name; null for none
 * @param types the most specific first
 * @param names its names in every language
 * @param values values by property; properties without values are left out
 */
record Entity(
        EntityId id,
        String name,
        boolean isNamed,
        String description,
        List<EntityType> types,
        Set<String> names,
        Map<EntityProperty, List<PropertyValue>> values) {

    /** The values of a property; empty if it has none. */
    List<PropertyValue> values(EntityProperty property) {
        return values.getOrDefault(property, List.of());
    }

    /** True if a text is one of its names. */
    boolean isCalled(String said) {
        return names.stream().anyMatch(name -> NameLikeness.areSame(name, said));
    }
}
