package org.disclosures.reconciliation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disclosures.search.NameLikeness;

/**
 * Something that a name may be matched to, as the caller may see it.
 *
 * @param id its id
 * @param name what it is called, in the caller's language where it has names in several
 * @param isNamed whether that is a name; false for the description of someone whose name is withheld
 * @param description what tells it from others of its name; null if nothing does
 * @param types its types, the narrowest first
 * @param names what it is called, in every language
 * @param values the values of its properties; those without one are left out
 */
record Entity(
        EntityId id,
        String name,
        boolean isNamed,
        String description,
        List<EntityType> types,
        Set<String> names,
        Map<EntityProperty, List<PropertyValue>> values) {

    /** Its values of a property; none if it has none. */
    List<PropertyValue> values(EntityProperty property) {
        return values.getOrDefault(property, List.of());
    }

    /** Whether something said is one of its names. */
    boolean isCalled(String said) {
        return names.stream().anyMatch(name -> NameLikeness.areSame(name, said));
    }
}
