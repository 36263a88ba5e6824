package org.disclosures.exchange;

import java.util.regex.Pattern;

/**
 * Encodes texts for cells of workbooks (ISO/IEC 29500, {@code ST_Xstring}): {@code _x0041_} represents a character there, so the
 * first underscore of such a text is escaped, and so are the characters that XML cannot contain.
 */
public final class XlsxText {

    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final String UNDERSCORE = "_x005F_";
    private static final Pattern ESCAPED = Pattern.compile("_x005[Ff]_(?=x[0-9A-Fa-f]{4}_)");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0D\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private XlsxText() {}

    /** The text of a cell that shows it. */
    public static String escape(String text) {
        String escaped = ESCAPE.matcher(text).replaceAll(UNDERSCORE);
        return XmlText.of(CONTROL.matcher(escaped)
                .replaceAll(found -> "_x%04X_".formatted((int) found.group().charAt(0))));
    }

    /** The text of a cell of a program that shows escapes as they are written. */
    public static String unescape(String text) {
        return ESCAPED.matcher(text).replaceAll("_");
    }
}
