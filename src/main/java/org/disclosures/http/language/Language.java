package org.disclosures.http.language;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
        private final String header;
        private final Locale chosen;
        private final Locale label;

        AcceptedLanguages(HttpHeaders headers, UriInfo address, LabelLanguages labels) {
            this.header = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
            this.chosen =
                    served(address.getQueryParameters().getFirst(PARAMETER)).orElse(null);
            this.locale = chosen == null ? negotiate(header, SERVED) : chosen;
            // Responses to requests with credentials are not cached, and these may see labels that are not public.
            this.label = headers.getHeaderString(HttpHeaders.AUTHORIZATION) != null ? null : label(labels.known());
        }

        Locale locale() {
            return locale;
        }

        /** The language of the ledger’s labels; null if it depends on the label. */
        Locale label() {
            return label;
        }

        /** The language of labels that exist in some languages. */
        Locale label(Collection<Locale> labels) {
            if (chosen != null) {
                return chosen;
            }
            Set<Locale> all = new LinkedHashSet<>(SERVED);
            all.addAll(labels);
            return negotiate(header, all);
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

    /**
     * Identifies the language of a response together with that of the ledger's labels in it, where that is another, such as {@code
     * fr+ca}.
     */
    public String variant() {
        return hasOtherLabels() ? tag() + "+" + accepted.label().toLanguageTag() : tag();
    }

    /** True if the caller prefers labels in a language that the service does not have. */
    public boolean hasOtherLabels() {
        return given.get() == null
                && accepted.label() != null
                && !accepted.label().equals(accepted.locale());
    }

    /**
     * The label of the ledger in the language that the caller likes best, whether or not the service has it; if there is none, in the
     * language of the response, or in English.
     *
     * @param labels by BCP 47 tag
     * @param otherwise what stands for a label in none of these
     */
    public String label(Map<String, String> labels, String otherwise) {
        Map<Locale, String> known = new HashMap<>();
        labels.forEach((tag, label) -> known.put(Locale.forLanguageTag(tag), label));
        Locale best = given.get() != null ? locale() : accepted.label();
        if (best == null) {
            best = accepted.label(known.keySet());
        }
        return Stream.of(best, locale(), SERVED.get(0))
                .map(known::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(otherwise);
    }

    /** The served language of a tag; empty for any other, and for null. */
    public static Optional<Locale> served(String tag) {
        return SERVED.stream()
                .filter(locale -> locale.toLanguageTag().equals(tag))
                .findFirst();
    }

    static Locale negotiate(String acceptLanguage, Collection<Locale> among) {
        Locale fallback = SERVED.get(0);
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST_HEADER) {
            return fallback;
        }
        try {
            Locale match = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), among);
            return match == null ? fallback : match;
        } catch (IllegalArgumentException malformed) {
            return fallback;
        }
    }
}
