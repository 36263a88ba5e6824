package org.disclosures.reconciliation;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosures.country.CountryNames;
import org.disclosures.search.NameLikeness;

/** Recognises countries by their names in every language served, and by their ISO 3166-1 codes of two and of three letters. */
final class CountryCodes {

    private static final Map<String, Set<String>> KNOWN = known();

    private CountryCodes() {}

    /** The alpha-2 codes of the countries that are called so; hardly ever more than one. */
    static Set<String> of(String name) {
        return NameLikeness.foldings(name).stream()
                .flatMap(folding -> KNOWN.getOrDefault(folding, Set.of()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<String, Set<String>> known() {
        Map<String, Set<String>> known = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Set<String> names = new LinkedHashSet<>(CountryNames.inEveryLanguage(code));
            names.add(code);
            names.add(new Locale.Builder().setRegion(code).build().getISO3Country());
            names.stream()
                    .flatMap(name -> NameLikeness.foldings(name).stream())
                    .forEach(folding -> known.computeIfAbsent(folding, none -> new LinkedHashSet<>())
                            .add(code));
        }
        return known;
    }
}
