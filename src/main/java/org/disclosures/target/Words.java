package org.disclosures.target;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a text in lower case, without accents, each with its place in the text; where words are not set apart, every
 * character is one.
 *
 * @param all the words in order
 */
record Words(List<Word> all) {

    private static final String WRITTEN_WITHOUT_SPACES =
            "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";
    private static final Pattern WORD =
            Pattern.compile("[" + WRITTEN_WITHOUT_SPACES + "]|[\\p{L}\\p{N}&&[^" + WRITTEN_WITHOUT_SPACES + "]]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /**
     * A word.
     *
     * @param plain the word in lower case, without accents
     * @param start where it starts in the text
     * @param end where it ends, its accents included
     */
    record Word(String plain, int start, int end) {}

    /** The words of a text; none for null. */
    static Words of(String text) {
        StringBuilder bare = new StringBuilder();
        List<int[]> places = new ArrayList<>();
        for (int at = 0; text != null && at < text.length(); ) {
            int next = at + Character.charCount(text.codePointAt(at));
            String plain = MARKS.matcher(Normalizer.normalize(text.substring(at, next), Normalizer.Form.NFKD))
                    .replaceAll("");
            if (plain.isEmpty() && !places.isEmpty()) {
                places.get(places.size() - 1)[1] = next;
            }
            for (int i = 0; i < plain.length(); i++) {
                places.add(new int[] {at, next});
            }
            bare.append(plain);
            at = next;
        }
        List<Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(bare.toString().toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(new Word(word.group(), places.get(word.start())[0], places.get(word.end() - 1)[1]));
        }
        return new Words(words);
    }

    /** The words, each between two spaces. */
    String spaced() {
        return all.stream().map(Word::plain).collect(Collectors.joining(" ", " ", " "));
    }
}
