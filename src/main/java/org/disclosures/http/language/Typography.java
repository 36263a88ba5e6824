package org.disclosures.http.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterDirection;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Punctuation and the direction of text, where the language decides and no message does. */
public final class Typography {

    /** Opens an isolate that has the direction of its first letter. */
    public static final char ISOLATE = '\u2068';
    /** Closes an isolate. */
    public static final char END = '\u2069';

    private static final char LEFT_TO_RIGHT = '\u2066';
    private static final char RIGHT_TO_LEFT = '\u2067';
    private static final char EMBED_LEFT_TO_RIGHT = '\u202A';
    private static final char EMBED_RIGHT_TO_LEFT = '\u202B';
    private static final char END_OF_EMBEDDING = '\u202C';
    private static final char LEFT_MARK = '\u200E';
    private static final char RIGHT_MARK = '\u200F';

    private Typography() {}

    /** A label and the text that belongs to it, joined as in one of {@link Language#SERVED}. */
    public static String labelled(String label, String text, Locale locale) {
        return Messages.in(locale, "join.label", label, text);
    }

    /** A label and an explanation in brackets, with the spacing of the language. */
    public static String explained(String label, String explanation, Locale locale) {
        return Messages.in(locale, "join.aside", label, explanation);
    }

    /** A text whose order does not depend on the text around it. */
    public static String isolated(String text) {
        return ISOLATE + text + END;
    }

    /** True if a text contains isolates. */
    public static boolean hasIsolates(String text) {
        return text.chars().anyMatch(c -> isOpening((char) c));
    }

    /** The number of isolates left open at the end of a text. */
    public static int open(String text) {
        int open = 0;
        for (char c : text.toCharArray()) {
            open = open(open, c);
        }
        return open;
    }

    /**
     * The number of isolates open behind a character.
     *
     * @param before the number open before it
     */
    public static int open(int before, char c) {
        if (isOpening(c)) {
            return before + 1;
        }
        return c == END && before > 0 ? before - 1 : before;
    }

    /** A text that is written from right to left, with embeddings in place of isolates, for fonts that have nothing for those. */
    public static String embedded(String text) {
        if (!hasIsolates(text)) {
            return text;
        }
        StringBuilder embedded = new StringBuilder();
        Deque<Boolean> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isOpening(c)) {
                boolean left = c == LEFT_TO_RIGHT || c == ISOLATE && !startsRightToLeft(text.substring(i + 1));
                // Isolates separate embedded text from its surroundings.
                embedded.append(mark(open)).append(left ? EMBED_LEFT_TO_RIGHT : EMBED_RIGHT_TO_LEFT);
                open.push(left);
            } else if (c == END && !open.isEmpty()) {
                open.pop();
                embedded.append(END_OF_EMBEDDING).append(mark(open));
            } else if (c != END) {
                embedded.append(c);
            }
        }
        return embedded.toString();
    }

    private static char mark(Deque<Boolean> open) {
        return !open.isEmpty() && open.peek() ? LEFT_MARK : RIGHT_MARK;
    }

    private static boolean isOpening(char c) {
        return c == ISOLATE || c == LEFT_TO_RIGHT || c == RIGHT_TO_LEFT;
    }

    // The first letter of an isolate is searched outside of nested isolates (Unicode Standard Annex 9, P2).
    private static boolean startsRightToLeft(String text) {
        int inner = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            char c = text.charAt(i);
            if (isOpening(c)) {
                inner++;
            } else if (c == END) {
                if (inner-- == 0) {
                    return false;
                }
            } else if (inner == 0) {
                switch (UCharacter.getDirection(text.codePointAt(i))) {
                    case ECharacterDirection.LEFT_TO_RIGHT -> {
                        return false;
                    }
                    case ECharacterDirection.RIGHT_TO_LEFT, ECharacterDirection.RIGHT_TO_LEFT_ARABIC -> {
                        return true;
                    }
                    default -> {}
                }
            }
        }
        return false;
    }
}
