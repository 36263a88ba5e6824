package org.disclosures.editorial.transfer;

import java.nio.charset.StandardCharsets;

/**
 * An error in a file.
 *
 * @param line from 1
 * @param field the column, or the field of the entry; null for the line as a whole
 * @param value truncated when long; null if there is none to show
 * @param reason a sentence
 * @param expected description of valid values
 */
record ImportError(int line, String field, String value, String reason, String expected) {

    private static final int LONGEST_FIELD = 300;
    private static final int LONGEST_VALUE = 100;
    private static final int LONGEST_REASON = 1_000;

    ImportError {
        field = field == null || field.isEmpty() ? null : cut(field, LONGEST_FIELD - 1);
        value = cut(value, LONGEST_VALUE);
        reason = cut(sentence(reason), LONGEST_REASON - 1);
        expected = cut(expected, LONGEST_REASON - 1);
    }

    // Messages of constraints are not full sentences.
    private static String sentence(String reason) {
        String begun = Character.toUpperCase(reason.charAt(0)) + reason.substring(1);
        return begun.endsWith(".") ? begun : begun + ".";
    }

    // Removes what PostgreSQL cannot store: NUL, and lone surrogates, including one made by truncation.
    private static String cut(String text, int longest) {
        if (text == null) {
            return null;
        }
        String part = text.length() <= longest ? text : text.substring(0, longest);
        String storable = new String(part.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return storable.replace('\0', '\uFFFD') + (text.length() <= longest ? "" : "…");
    }
}
