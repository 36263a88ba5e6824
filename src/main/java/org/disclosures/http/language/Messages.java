package org.disclosures.http.language;

import com.ibm.icu.text.MessageFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ResourceBundle;

/** Texts in the caller's language, from the bundles {@code messages/Messages*.properties}. */
@ApplicationScoped
public class Messages {

    private static final ResourceBundle.Control NO_PLATFORM_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Language language;

    Messages(Language language) {
        this.language = language;
    }

    /** The text of a key as it stands. */
    public String text(String key) {
        return bundle().getString(key);
    }

    /** The text of a key, its ICU message pattern filled with the arguments. */
    public String format(String key, Object... arguments) {
        return new MessageFormat(text(key), language.icu()).format(arguments);
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle("messages.Messages", language.locale(), NO_PLATFORM_LOCALE);
    }
}
