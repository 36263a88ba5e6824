package org.disclosures.country;

import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.disclosures.http.Reference;
import org.disclosures.http.language.Language;

/** The names of countries and of UN M49 regions in the caller's language, from CLDR. */
@ApplicationScoped
public class CountryNames {

    // ICU4J caches the names of one language, and is slow to load those of another.
    private static final Map<CountryName, String> NAMES = new ConcurrentHashMap<>();

    private final Language language;

    CountryNames(Language language) {
        this.language = language;
    }

    private record CountryName(String code, ULocale language) {}

    /** The name of an ISO 3166-1 alpha-2 or UN M49 code. */
    public String of(String code) {
        return of(code, language.icu());
    }

    private static String of(String code, ULocale language) {
        return NAMES.computeIfAbsent(
                new CountryName(code, language), name -> new ULocale("und_" + code).getDisplayCountry(language));
    }

    /** The name of a code in one of {@link Language#SERVED}. */
    public static String of(String code, Locale served) {
        return of(code, ULocale.forLocale(served));
    }

    /** The names of a code in every served language, each once. */
    public static Set<String> inEveryLanguage(String code) {
        return Language.SERVED.stream()
                .map(served -> of(code, served))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A reference to a country; null for null. */
    public Reference reference(Country country) {
        return country == null ? null : Reference.to("countries", country.id(), of(country.id()));
    }
}
