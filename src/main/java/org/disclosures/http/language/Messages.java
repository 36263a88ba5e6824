package org.disclosures.http.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.disclosures.http.Sha256;

/** Texts in the caller's language, from the bundles {@code messages/Messages*.properties}. */
@ApplicationScoped
public class Messages {

    private static final ResourceBundle.Control NO_PLATFORM_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Map<Locale, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();
    private static final Map<MessagePattern, AtomicReference<MessageFormat>> PARSED = new ConcurrentHashMap<>();

    private final Language language;

    Messages(Language language) {
        this.language = language;
    }

    private record MessagePattern(Locale locale, String key) {}

    /** The text of a key, without any replacement. */
    public String text(String key) {
        return bundle(language.locale()).getString(key);
    }

    /** The text of a key in one of {@link Language#SERVED}, without any replacement. */
    public static String text(String key, Locale served) {
        return bundle(served).getString(key);
    }

    /** The text of a key that may be absent, without any replacement. */
    public Optional<String> find(String key) {
        ResourceBundle bundle = bundle(language.locale());
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    /** The text of a key, its ICU message pattern filled with the arguments. */
    public String format(String key, Object... arguments) {
        return in(language.locale(), key, arguments);
    }

    /** The text of a key in one of {@link Language#SERVED}, with its parameters filled in. */
    static String in(Locale locale, String key, Object... arguments) {
        AtomicReference<MessageFormat> idle =
                PARSED.computeIfAbsent(new MessagePattern(locale, key), pattern -> new AtomicReference<>());
        // A format serves one thread at a time.
        MessageFormat format = idle.getAndSet(null);
        if (format == null) {
            format = new MessageFormat(bundle(locale).getString(key), ULocale.forLocale(locale));
        }
        String filled = format.format(arguments);
        idle.set(format);
        return filled;
    }

    /** Texts one behind the other, each joined with those before by a pattern of two arguments; an empty text for none. */
    public String joined(String key, Stream<String> texts) {
        return texts.reduce((before, next) -> format(key, before, next)).orElse("");
    }

    /** Differs whenever any text does; for caches of texts. */
    public String version() {
        StringBuilder all = new StringBuilder();
        for (Locale locale : Language.SERVED) {
            ResourceBundle bundle = bundle(locale);
            new TreeSet<>(bundle.keySet())
                    .forEach(key -> all.append(key)
                            .append('=')
                            .append(bundle.getString(key))
                            .append('\n'));
        }
        return Sha256.hex(all.toString());
    }

    private static ResourceBundle bundle(Locale locale) {
        return BUNDLES.computeIfAbsent(
                locale, one -> ResourceBundle.getBundle("messages.Messages", one, NO_PLATFORM_LOCALE));
    }
}
