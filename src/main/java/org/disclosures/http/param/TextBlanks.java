package org.disclosures.http.param;

/** Blanks around texts, which every way in takes off: a text that is read and sent back as it is changes nothing. */
public final class TextBlanks {

    private static final String WITHOUT_WIDTH = "\u200B\u2060\uFEFF";

    private TextBlanks() {}

    /** A text without leading and trailing blanks: white space, non-breaking spaces, and characters without width. */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || WITHOUT_WIDTH.indexOf(character) >= 0;
    }
}
