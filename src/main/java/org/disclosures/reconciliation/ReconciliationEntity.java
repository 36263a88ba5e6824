package org.disclosures.reconciliation;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.disclosures.country.CountryNames;
import org.disclosures.http.Reference;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.search.NameLikeness;
import org.disclosures.vocabulary.ResourceType;

/**
 * A record that names can be matched to, as the caller may see it.
 *
 * @param name in the caller's language where it has names in several
 * @param isNamed false if {@code name} is the description of a person whose name is withheld or not given
 * @param description distinguishes it from others with its name; null for none
 * @param types the most specific first
 * @param names its names in every language
 * @param values values by property; properties without values are left out
 */
record ReconciliationEntity(
        EntityId id,
        String name,
        boolean isNamed,
        String description,
        List<EntityType> types,
        Set<String> names,
        Map<EntityProperty, List<EntityValue>> values) {

    /** The values of a property; empty if it has none. */
    List<EntityValue> values(EntityProperty property) {
        return values.getOrDefault(property, List.of());
    }

    /** True if a text is one of its names. */
    boolean isCalled(String said) {
        return names.stream().anyMatch(name -> NameLikeness.areSame(name, said));
    }

    boolean isTarget() {
        return id.resource() == ResourceType.TARGET;
    }

    /** The id of an entity among those of every type, written {@code target/emmanuel-macron}. */
    record EntityId(ResourceType resource, String id) {

        private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,100}");

        /** Reads an id; empty if no entity can have it. */
        static Optional<EntityId> read(String text) {
            int slash = text.indexOf('/');
            if (slash < 0 || !ID.matcher(text.substring(slash + 1)).matches()) {
                return Optional.empty();
            }
            String code = text.substring(0, slash);
            return Arrays.stream(EntityType.values())
                    .map(EntityType::resource)
                    .filter(type -> type.code().equals(code))
                    .findFirst()
                    .map(type -> new EntityId(type, text.substring(slash + 1)));
        }

        /** The path of the entity. */
        String href() {
            return Reference.href(resource.collection(), id);
        }

        @Override
        public String toString() {
            return resource.code() + "/" + id;
        }
    }

    /**
     * A value of a property.
     *
     * @param text the value in words, in the caller's language
     * @param code its code or id; the text itself if it has none
     * @param entity the entity that it refers to; null if it is no entity
     */
    record EntityValue(String text, String code, EntityId entity) {

        /** True if a value in a query means this one: by a name, its code, or the id of its entity. */
        boolean isMeantBy(String said) {
            return said.equals(code)
                    || NameLikeness.areSame(said, text)
                    || entity != null
                            && (said.equals(entity.toString())
                                    || entity.resource() == ResourceType.COUNTRY
                                            && EntityCountries.called(said).contains(code));
        }
    }

    /** Countries by their names in every language served, and by their ISO 3166-1 codes of two and of three letters. */
    static final class EntityCountries {

        private static final Map<String, Set<String>> KNOWN = known();

        private EntityCountries() {}

        /** The alpha-2 codes of the countries of a name; hardly ever more than one. */
        static Set<String> called(String name) {
            return NameLikeness.foldings(name).stream()
                    .flatMap(folding -> KNOWN.getOrDefault(folding, Set.of()).stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        private static Map<String, Set<String>> known() {
            Map<String, Set<String>> known = new HashMap<>();
            for (String code : ParameterValues.COUNTRIES) {
                Set<String> names = new LinkedHashSet<>(CountryNames.inEveryLanguage(code));
                names.add(code);
                names.add(new ULocale("und_" + code).getISO3Country());
                names.stream()
                        .flatMap(name -> NameLikeness.foldings(name).stream())
                        .forEach(folding -> known.computeIfAbsent(folding, none -> new LinkedHashSet<>())
                                .add(code));
            }
            return known;
        }
    }
}
