package org.disclosures.target;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/** Folds letters to a form for comparison, regardless of case, accents, form, script and look-alikes. */
final class LetterFolding {

    private static final int PAGE_BITS = 8;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int PAGES = (Character.MAX_CODE_POINT + 1) / PAGE;
    private static final int MOST_REMEMBERED = 50_000;
    private static final int FIRST_NEGATIVE_CIRCLED = 0x1F150;
    private static final int FIRST_NEGATIVE_SQUARED = 0x1F170;
    private static final int FIRST_REGIONAL = 0x1F1E6;
    private static final int LETTERS = 26;
    private static final int KATAKANA = 0x30A1;
    private static final int LAST_KATAKANA = 0x30F6;
    private static final int KANA_SHIFT = 0x60;

    // Created once, since compiling them is slow; they are thread-safe.
    private static final Transliterator ASCII = Transliterator.getInstance("Latin-ASCII");
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final Map<UnicodeScript, Transliterator> USUAL = Map.of(
            UnicodeScript.CYRILLIC, Transliterator.getInstance("Russian-Latin/BGN; Any-Latin; Latin-ASCII"),
            UnicodeScript.GREEK, Transliterator.getInstance("Greek-Latin/UNGEGN; Any-Latin; Latin-ASCII"));
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();

    private static final Map<Integer, String> SAME = Map.ofEntries(
            Map.entry((int) 'ى', "ي"),
            Map.entry((int) 'ی', "ي"),
            Map.entry((int) 'ے', "ي"),
            Map.entry((int) 'ک', "ك"),
            Map.entry((int) 'ڪ', "ك"),
            Map.entry((int) 'ٱ', "ا"),
            Map.entry((int) 'ة', "ه"),
            Map.entry((int) 'ہ', "ه"),
            Map.entry((int) 'ە', "ه"),
            Map.entry((int) 'ھ', "ه"),
            Map.entry((int) 'ء', ""),
            Map.entry((int) 'ـ', ""),
            Map.entry((int) 'ς', "σ"),
            Map.entry((int) 'ך', "כ"),
            Map.entry((int) 'ם', "מ"),
            Map.entry((int) 'ן', "נ"),
            Map.entry((int) 'ף', "פ"),
            Map.entry((int) 'ץ', "צ"),
            Map.entry((int) 'ъ', ""),
            Map.entry((int) 'ь', ""));

    // Look-alikes within ASCII, and digits used as letters.
    private static final String ALIKE = "0134578";
    private static final String ALIKE_LETTERS = "oleastb";

    private static final String[][] PLAIN = new String[PAGES][];
    private static final String[][] LOOK = new String[PAGES][];
    private static final Map<String, String> LATIN_WORDS =
            Collections.synchronizedMap(new LinkedHashMap<>(PAGE, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                    return size() > MOST_REMEMBERED;
                }
            });

    private LetterFolding() {}

    /** True for characters in a word that are invisible. */
    static boolean ignored(int point) {
        if (point < 0x80) {
            return false;
        }
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.FORMAT
                || point == 'ـ'
                || UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    /** A letter or digit in lower case and its plainest form, in its own script; empty for any other character. */
    static String plain(int point) {
        return kept(PLAIN, point, LetterFolding::foldPlain);
    }

    /** The Latin letters, in lower case, that a letter or digit looks like; otherwise its plain form. */
    static String look(int point) {
        return kept(LOOK, point, LetterFolding::foldLook);
    }

    /** The Latin letters that a word looks like. */
    static String look(String word) {
        StringBuilder look = new StringBuilder();
        word.codePoints().forEach(point -> look.append(look(point)));
        return look.toString();
    }

    /** A word of another script in Latin letters, as its language is usually transliterated. */
    static String latin(String word) {
        String known = LATIN_WORDS.get(word);
        if (known == null) {
            known = letters(USUAL.getOrDefault(UnicodeScript.of(word.codePointAt(0)), LATIN)
                    .transliterate(word));
            LATIN_WORDS.put(word, known);
        }
        return known;
    }

    /** The spellings of a word in Latin letters, as its language is usually transliterated, and as scholars do. */
    static Set<String> spellings(String word) {
        return new LinkedHashSet<>(List.of(latin(word), letters(LATIN.transliterate(word))));
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetter).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static String kept(String[][] pages, int point, IntFunction<String> fold) {
        String[] page = pages[point >> PAGE_BITS];
        if (page == null) {
            page = new String[PAGE];
            pages[point >> PAGE_BITS] = page;
        }
        String folded = page[point & PAGE - 1];
        if (folded == null) {
            folded = fold.apply(point);
            page[point & PAGE - 1] = folded;
        }
        return folded;
    }

    private static String foldPlain(int point) {
        int letter = enclosed(point);
        if (letter < 0x80) {
            return Character.isLetterOrDigit(letter) ? String.valueOf(Character.toLowerCase((char) letter)) : "";
        }
        boolean hangul = UnicodeScript.of(letter) == UnicodeScript.HANGUL;
        String form =
                Normalizer.normalize(Character.toString(letter), hangul ? Normalizer.Form.NFKC : Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder();
        form.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(part -> Character.isLetterOrDigit(part) && !ignored(part))
                .forEach(part -> plain.append(same(part)));
        return plain.toString();
    }

    private static String same(int part) {
        String known = SAME.get(part);
        if (known != null) {
            return known;
        }
        if (part >= KATAKANA && part <= LAST_KATAKANA) {
            return Character.toString(part - KANA_SHIFT);
        }
        return switch (UnicodeScript.of(part)) {
            case LATIN -> letters(ASCII.transliterate(Character.toString(part)));
            case HAN -> SIMPLIFIED.transliterate(Character.toString(part));
            default -> Character.isDigit(part) ? Integer.toString(Character.digit(part, 10)) : Character.toString(part);
        };
    }

    private static String foldLook(int point) {
        String plain = foldPlain(point);
        if (plain.isEmpty() || !isAscii(plain)) {
            String upper = LOOKS.getSkeleton(Character.toString(enclosed(point)));
            String look = letters(ASCII.transliterate(Normalizer.normalize(upper, Normalizer.Form.NFKD)));
            if (!look.isEmpty() && isAscii(look)) {
                plain = look;
            }
        }
        StringBuilder alike = new StringBuilder();
        for (char letter : plain.toCharArray()) {
            int digit = ALIKE.indexOf(letter);
            alike.append(
                    switch (digit < 0 ? letter : ALIKE_LETTERS.charAt(digit)) {
                        case 'i' -> "l";
                        case 'm' -> "rn";
                        case 'w' -> "vv";
                        default -> String.valueOf(digit < 0 ? letter : ALIKE_LETTERS.charAt(digit));
                    });
        }
        return alike.toString();
    }

    private static int enclosed(int point) {
        if (point >= FIRST_NEGATIVE_CIRCLED && point < FIRST_NEGATIVE_CIRCLED + LETTERS) {
            return 'A' + point - FIRST_NEGATIVE_CIRCLED;
        }
        if (point >= FIRST_NEGATIVE_SQUARED && point < FIRST_NEGATIVE_SQUARED + LETTERS) {
            return 'A' + point - FIRST_NEGATIVE_SQUARED;
        }
        return point >= FIRST_REGIONAL && point < FIRST_REGIONAL + LETTERS ? 'A' + point - FIRST_REGIONAL : point;
    }

    static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
