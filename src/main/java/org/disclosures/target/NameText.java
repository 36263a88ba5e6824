package org.disclosures.target;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A text as names are sought in it: its tokens, each a run of letters or of digits, and the letters of all of them in a row. A
 * capital letter behind a small one starts a token, and where words are not set apart every letter is one.
 */
final class NameText {

    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private static final int FIRST_LEAD = 0x1100;
    private static final int FIRST_VOWEL = 0x1161;
    private static final int FIRST_TAIL = 0x11A7;
    private static final int LEADS = 19;
    private static final int VOWELS = 21;
    private static final int TAILS = 28;
    private static final int FIRST_SYLLABLE = 0xAC00;

    /**
     * A run of letters or digits.
     *
     * @param start index of its start in the text
     * @param end index of its end, marks included
     * @param first place of its first code point in the decoded text
     * @param last place of its last code point
     * @param plain its letters or digits, folded to their plainest form
     * @param script script of its first letter; null for digits
     * @param capital true if it starts with a capital letter
     */
    record NameToken(int start, int end, int first, int last, String plain, UnicodeScript script, boolean capital) {

        boolean isNumber() {
            return script == null;
        }

        boolean isLetter() {
            return plain.length() == 1;
        }

        /** True if its script is written without spaces between words, so that the token is one letter of a word. */
        boolean isSyllable() {
            return WITHOUT_SPACES.contains(script);
        }
    }

    /** The letters of a text in a row, each with the place of its token. */
    static final class NameLetters {

        private final StringBuilder all = new StringBuilder();
        private final boolean looks;
        private int[] tokens = new int[64];
        // Positions of letters that only resemble the letters they are read as; null if there are none.
        private BitSet deceptive;

        private NameLetters(boolean looks) {
            this.looks = looks;
        }

        private void add(String letters, int token, boolean deceives) {
            for (int i = 0; i < letters.length(); i++) {
                if (all.length() == tokens.length) {
                    tokens = Arrays.copyOf(tokens, tokens.length * 2);
                }
                if (deceives) {
                    deceptive = deceptive == null ? new BitSet() : deceptive;
                    deceptive.set(all.length());
                }
                tokens[all.length()] = token;
                all.append(letters.charAt(i));
            }
        }

        int length() {
            return all.length();
        }

        char at(int place) {
            return all.charAt(place);
        }

        int token(int place) {
            return tokens[place];
        }

        boolean startsToken(int place) {
            return place == 0 || tokens[place] != tokens[place - 1];
        }

        boolean endsToken(int place) {
            return place == all.length() || tokens[place] != tokens[place - 1];
        }

        /** The end of the token that contains a letter. */
        int end(int place) {
            int end = place;
            while (end < all.length() && tokens[end] == tokens[place]) {
                end++;
            }
            return end;
        }

        /** The start of the token that contains a letter. */
        int start(int place) {
            int start = place;
            while (start > 0 && tokens[start - 1] == tokens[place]) {
                start--;
            }
            return start;
        }

        boolean matches(int place, String word, int length) {
            if (place + length > all.length()) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (all.charAt(place + i) != word.charAt(i)) {
                    return false;
                }
            }
            return true;
        }

        /** True if letters are, or imitate, the letters they were read as; false if they resemble them only by chance. */
        boolean count(int from, int to) {
            int next = deceptive == null ? -1 : deceptive.nextSetBit(from);
            return !looks || next >= 0 && next < to;
        }
    }

    private final DecodedText decoded;
    private final List<NameToken> tokens = new ArrayList<>();
    private final NameLetters plain = new NameLetters(false);
    private final NameLetters looks;
    private NameLetters latin;
    private boolean foreign;

    private NameText(DecodedText decoded) {
        this.decoded = decoded;
        boolean deceptive = read();
        this.looks = deceptive ? new NameLetters(true) : null;
        if (deceptive) {
            look();
        }
    }

    static NameText of(String text) {
        return new NameText(DecodedText.of(text));
    }

    List<NameToken> tokens() {
        return tokens;
    }

    /** The text between two tokens that follow each other, decoded. */
    String between(int token, int next) {
        return decoded.text(tokens.get(token).last() + 1, tokens.get(next).first());
    }

    /** True if a full stop directly follows the last token. */
    boolean endsAbbreviated() {
        int next = tokens.isEmpty()
                ? decoded.length()
                : tokens.get(tokens.size() - 1).last() + 1;
        return next < decoded.length() && decoded.point(next) == '.';
    }

    /** The letters in their plainest form, each in its own script. */
    NameLetters plain() {
        return plain;
    }

    /** The letters in Latin; null if all are Latin. */
    NameLetters latin() {
        if (latin == null && foreign) {
            latin = new NameLetters(false);
            for (int i = 0; i < tokens.size(); i++) {
                NameToken token = tokens.get(i);
                if (!token.isNumber() && !token.isSyllable()) {
                    latin.add(
                            LetterFolding.isAscii(token.plain()) ? token.plain() : LetterFolding.latin(token.plain()),
                            i,
                            false);
                }
            }
        }
        return latin;
    }

    /** The letters and digits as the Latin letters they look like; null if none only looks like one. */
    NameLetters looks() {
        return looks;
    }

    // True if some letters may only look like Latin ones.
    private boolean read() {
        boolean deceptive = false;
        StringBuilder letters = new StringBuilder();
        int first = -1;
        int end = -1;
        UnicodeScript script = null;
        int before = 0;
        for (int at = 0; at < decoded.length(); at++) {
            int last = syllable(decoded, at);
            int point = last == at ? decoded.point(at) : composed(decoded, at, last);
            if (LetterFolding.ignored(point)) {
                end = first < 0 ? end : at;
                continue;
            }
            String folded = LetterFolding.plain(point);
            UnicodeScript its = script(folded);
            boolean part = !folded.isEmpty() || point >= 0x80 && Character.isLetter(point);
            boolean starts = first < 0
                    || its == null != (script == null)
                    || WITHOUT_SPACES.contains(its)
                    || WITHOUT_SPACES.contains(script)
                    || Character.isUpperCase(point) && Character.isLowerCase(before);
            if (first >= 0 && (!part || starts && !folded.isEmpty())) {
                deceptive |= part && (its == null) != (script == null);
                token(first, end, letters, script);
                first = -1;
            }
            if (part) {
                if (first < 0) {
                    first = at;
                    script = its;
                }
                end = last;
                letters.append(folded);
                deceptive |= point >= 0x80 && !folded.isEmpty() && !LetterFolding.isAscii(folded);
            }
            before = point;
            at = last;
        }
        token(first, end, letters, script);
        return deceptive;
    }

    private static UnicodeScript script(String folded) {
        if (folded.isEmpty() || Character.isDigit(folded.charAt(0))) {
            return null;
        }
        return folded.charAt(0) < 0x80 ? UnicodeScript.LATIN : UnicodeScript.of(folded.codePointAt(0));
    }

    private void token(int first, int last, StringBuilder letters, UnicodeScript script) {
        if (first < 0) {
            return;
        }
        String word = letters.toString();
        letters.setLength(0);
        int initial = decoded.point(first);
        boolean capital = Character.isUpperCase(initial) || Character.isTitleCase(initial);
        tokens.add(new NameToken(decoded.start(first), decoded.end(last), first, last, word, script, capital));
        if (script != null) {
            foreign |= !LetterFolding.isAscii(word) && !WITHOUT_SPACES.contains(script);
            plain.add(word, tokens.size() - 1, false);
        }
    }

    private void look() {
        int token = 0;
        for (int at = 0; at < decoded.length() && token < tokens.size(); at++) {
            while (token < tokens.size()
                    && decoded.start(at) >= tokens.get(token).end()) {
                token++;
            }
            int point = decoded.point(at);
            if (token < tokens.size() && at >= tokens.get(token).first() && !LetterFolding.ignored(point)) {
                boolean deceives = !LetterFolding.isAscii(LetterFolding.plain(point)) || Character.isDigit(point);
                looks.add(LetterFolding.look(point), token, deceives);
            }
        }
    }

    // The last of the conjoining jamo of one Hangul syllable; the place itself if there are none.
    private static int syllable(DecodedText decoded, int at) {
        int lead = decoded.point(at) - FIRST_LEAD;
        if (lead < 0 || lead >= LEADS || at + 1 >= decoded.length()) {
            return at;
        }
        int vowel = decoded.point(at + 1) - FIRST_VOWEL;
        if (vowel < 0 || vowel >= VOWELS) {
            return at;
        }
        int tail = at + 2 < decoded.length() ? decoded.point(at + 2) - FIRST_TAIL : 0;
        return tail > 0 && tail < TAILS ? at + 2 : at + 1;
    }

    private static int composed(DecodedText decoded, int at, int last) {
        int tail = last == at + 2 ? decoded.point(last) - FIRST_TAIL : 0;
        return FIRST_SYLLABLE
                + ((decoded.point(at) - FIRST_LEAD) * VOWELS + decoded.point(at + 1) - FIRST_VOWEL) * TAILS
                + tail;
    }
}
