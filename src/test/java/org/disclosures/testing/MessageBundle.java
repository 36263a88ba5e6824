package org.disclosures.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The messages of one language as in their file. */
public final class MessageBundle {

    private MessageBundle() {}

    /** The texts of a language by their keys. */
    public static Map<String, String> of(String language) {
        Properties properties = new Properties();
        try (InputStream file = open(language)) {
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, String> messages = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
        return messages;
    }

    /** The file itself. */
    public static InputStream open(String language) {
        String suffix = language.equals("en") ? "" : "_" + language;
        return MessageBundle.class.getResourceAsStream("/messages/Messages" + suffix + ".properties");
    }
}
