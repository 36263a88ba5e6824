package org.disclosures.exchange;

import java.util.regex.Pattern;

/**
 * Makes texts safe for XML 1.0: every writer of XML passes entered texts through here, since one character would make the whole
 * document invalid.
 */
public final class XmlText {

    private static final Pattern NO_CHARACTER =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
    private static final String REPLACEMENT = "\uFFFD";

    private XmlText() {}

    /** The text, with a replacement character for each that XML has none for. */
    public static String of(String text) {
        return NO_CHARACTER.matcher(text).replaceAll(REPLACEMENT);
    }
}
