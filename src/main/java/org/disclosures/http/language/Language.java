package org.disclosures.http.language;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The language of a response: the best match of {@code Accept-Language} (RFC 9110, by RFC 4647 lookup) among the languages served, English
 * if none matches. Work outside of any request sets its language explicitly.
 */
@ApplicationScoped
public class Language {

    /** The served languages; each has a message bundle. The first is the default. */
    public static final List<Locale> SERVED = List.of(
            Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("es"), Locale.GERMAN, Locale.forLanguageTag("ar"));

    /**
     * The parameter for content embedded elsewhere, whose language the embedding page chooses. Operations without it refuse it; those with
     * it refuse languages that are not served.
     */
    public static final String PARAMETER = "lang";

    private static final int LONGEST_HEADER = 500;

    private final AcceptedLanguages accepted;
    private final ThreadLocal<Locale> given = new ThreadLocal<>();

    Language(AcceptedLanguages accepted) {
        this.accepted = accepted;
    }

    /** The languages that the request accepts. */
    @RequestScoped
    static class AcceptedLanguages {
        private final Locale locale;

        AcceptedLanguages(HttpHeaders headers, UriInfo address) {
            this.locale = served(address.getQueryParameters().getFirst(PARAMETER))
                    .orElseGet(() -> negotiate(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        }

        Locale locale() {
            return locale;
        }
    }

    /**
     * Runs a task in a language, within a request or outside. Other threads keep theirs.
     *
     * @param served one of {@link #SERVED}
     * @return the result of the task
     */
    public <T> T speaking(Locale served, Supplier<T> work) {
        Locale before = given.get();
        given.set(served);
        try {
            return work.get();
        } finally {
            if (before == null) {
                given.remove();
            } else {
                given.set(before);
            }
        }
    }

    /** The locale for resource bundles. */
    public Locale locale() {
        Locale locale = given.get();
        return locale == null ? accepted.locale() : locale;
    }

    /** The locale for ICU4J. */
    public ULocale icu() {
        return ULocale.forLocale(locale());
    }

    /** The order of names in it; names that only differ in accents or case have one, too. */
    public Collator collator() {
        return Collator.getInstance(icu()).freeze();
    }

    /** True if it is written from right to left. */
    public boolean isRightToLeft() {
        return icu().isRightToLeft();
    }

    /** The direction that it is written in, as HTML has it: {@code rtl} or {@code ltr}. */
    public String direction() {
        return isRightToLeft() ? "rtl" : "ltr";
    }

    /**
     * A name, number or address of any script, for use in a text of the language; isolated if it would otherwise change the order of
     * characters.
     */
    public String isolated(String text) {
        return isRightToLeft() ? Typography.isolated(text) : text;
    }

    /** Names of any script one behind the other, as the language lists them, such as “A, B and C”; a single one as it is. */
    public String listed(Stream<String> names) {
        List<String> all = names.toList();
        return all.size() == 1
                ? all.get(0)
                : ListFormatter.getInstance(icu())
                        .format(all.stream().map(this::isolated).toList());
    }

    /** The BCP 47 tag, as {@code Content-Language} carries it. */
    public String tag() {
        return locale().toLanguageTag();
    }

    /** The served language of a tag; empty for any other, and for null. */
    public static Optional<Locale> served(String tag) {
        return SERVED.stream()
                .filter(locale -> locale.toLanguageTag().equals(tag))
                .findFirst();
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
