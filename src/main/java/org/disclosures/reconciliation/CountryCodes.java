package org.disclosures.reconciliation;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.disclosures.country.CountryNames;

/** Tells countries by their names in every served language, and by their codes of two and of three letters (ISO 3166-1). */
final class CountryCodes {

    private static final Map<String, Set<String>> KNOWN = known();

    private CountryCodes() {}

    /** The alpha-2 codes of the countries that are called so; hardly ever more than one. */
    static Set<String> of(String name) {
        return KNOWN.getOrDefault(Names.fold(name), Set.of());
    }

    private static Map<String, Set<String>> known() {
        Map<String, Set<String>> known = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Set<String> names = new LinkedHashSet<>(CountryNames.inEveryLanguage(code));
            names.add(code);
            names.add(new Locale.Builder().setRegion(code).build().getISO3Country());
            names.forEach(name -> known.computeIfAbsent(Names.fold(name), none -> new LinkedHashSet<>())
                    .add(code));
        }
        return known;
    }
}
