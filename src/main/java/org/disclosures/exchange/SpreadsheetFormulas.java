package org.disclosures.exchange;

/**
 * Keeps spreadsheets from taking texts for formulas (OWASP, CSV injection): a text that begins like one gets an apostrophe in front,
 * which is taken off again where such a table is read. A text that begins with apostrophes and then like one gets one more, so that
 * every text comes back as it was.
 */
public final class SpreadsheetFormulas {

    private static final char APOSTROPHE = '\'';
    private static final String BEGINNINGS = "=+-@\t\r\n＝＋－＠";

    private SpreadsheetFormulas() {}

    /** A text that no spreadsheet takes for a formula. */
    public static String guard(String text) {
        return isLikeFormula(text) ? APOSTROPHE + text : text;
    }

    /** The text that was guarded. */
    public static String unguard(String text) {
        return !text.isEmpty() && text.charAt(0) == APOSTROPHE && isLikeFormula(text) ? text.substring(1) : text;
    }

    private static boolean isLikeFormula(String text) {
        int first = 0;
        while (first < text.length() && isPassedOver(text.charAt(first))) {
            first++;
        }
        return first < text.length() && BEGINNINGS.indexOf(text.charAt(first)) >= 0;
    }

    // Programs that trim cells find the formula behind spaces and what cannot be seen.
    private static boolean isPassedOver(char character) {
        return character == APOSTROPHE
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
