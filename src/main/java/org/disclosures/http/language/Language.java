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
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
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
     * The parameter for content embedded elsewhere, whose language the embedding page chooses. It stands for an {@code Accept-Language} of
     * one tag. Operations without it refuse it; those with it refuse tags that match neither a language served nor one of the ledger's
     * labels.
     */
    public static final String PARAMETER = "lang";

    private static final int LONGEST_HEADER = 500;

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,7}");

    private final AcceptedLanguages accepted;
    private final LabelLanguages labels;
    private final ThreadLocal<Spoken> given = new ThreadLocal<>();

    Language(AcceptedLanguages accepted, LabelLanguages labels) {
        this.accepted = accepted;
        this.labels = labels;
    }

    /**
     * The language of work outside of requests.
     *
     * @param label that of the ledger's labels
     */
    private record Spoken(Locale locale, Locale label) {}

    /** The languages that the request accepts. */
    @RequestScoped
    static class AcceptedLanguages {
        private final Locale locale;
        private final String header;
        private final Locale label;

        AcceptedLanguages(HttpHeaders headers, UriInfo address, LabelLanguages labels) {
            String chosen = address.getQueryParameters().getFirst(PARAMETER);
            this.header = chosen != null && TAG.matcher(chosen).matches()
                    ? chosen
                    : headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
            this.locale = negotiate(header, SERVED);
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
            return negotiate(header, withServed(labels));
        }
    }

    /**
     * Runs a task in a language, within a request or outside. Other threads keep theirs.
     *
     * @param served one of {@link #SERVED}
     * @return the result of the task
     */
    public <T> T speaking(Locale served, Supplier<T> work) {
        return speaking(new Spoken(served, served), work);
    }

    /** Runs a task in the language that a request with this tag as {@link #PARAMETER} has. */
    public <T> T speaking(String tag, Supplier<T> work) {
        return speaking(new Spoken(negotiate(tag, SERVED), negotiate(tag, withServed(labels.known()))), work);
    }

    private <T> T speaking(Spoken spoken, Supplier<T> work) {
        Spoken before = given.get();
        given.set(spoken);
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
        Spoken spoken = given.get();
        return spoken == null ? accepted.locale() : spoken.locale();
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
        Locale best = given.get() != null ? given.get().label() : accepted.label();
        if (best == null) {
            best = accepted.label(known.keySet());
        }
        return Stream.of(best, locale(), SERVED.get(0))
                .map(known::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(otherwise);
    }

    /** The tags of the languages that {@link #PARAMETER} may name. */
    public List<String> offered() {
        return withServed(labels.known()).stream().map(Locale::toLanguageTag).toList();
    }

    /** True if a tag matches a language that {@link #PARAMETER} may name. */
    public boolean isOffered(String tag) {
        return TAG.matcher(tag).matches()
                && Locale.lookup(List.of(new Locale.LanguageRange(tag)), withServed(labels.known())) != null;
    }

    private static Set<Locale> withServed(Collection<Locale> labels) {
        Set<Locale> all = new LinkedHashSet<>(SERVED);
        all.addAll(labels);
        return all;
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
