package org.disclosures.http.language;

import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;

/**
 * The language a request is answered in: the best match of its {@code Accept-Language} (RFC 9110, matched by RFC 4647
 * lookup) among the served languages, English when nothing matches.
 */
@RequestScoped
public class Language {

    /** The served languages; each has a message bundle. The first is the default. */
    public static final List<Locale> SERVED = List.of(
            Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("es"), Locale.GERMAN, Locale.forLanguageTag("ar"));

    private static final int LONGEST_HEADER = 500;

    private final Locale locale;

    Language(HttpHeaders headers) {
        this.locale = negotiate(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The locale for resource bundles. */
    public Locale locale() {
        return locale;
    }

    /** The locale for ICU4J. */
    public ULocale icu() {
        return ULocale.forLocale(locale);
    }

    /** The BCP 47 tag, as {@code Content-Language} carries it. */
    public String tag() {
        return locale.toLanguageTag();
    }

    static Locale negotiate(String acceptLanguage) {
        Locale fallback = SERVED.get(0);
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST_HEADER) {
            return fallback;
        }
        try {
            Locale match = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SERVED);
            return match == null ? fallback : match;
        } catch (IllegalArgumentException malformed) {
            return fallback;
        }
    }
}
