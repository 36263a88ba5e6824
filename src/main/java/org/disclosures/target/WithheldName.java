package org.disclosures.target;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The words that a withheld name is recognised by, in every spelling that is known of them. */
final class WithheldName {

    private static final int SHORTEST_WORD = 3;
    private static final int SHORTEST_STEM = 4;
    private static final int SHORTEST_INFLECTED = 5;
    private static final int SHORTEST_MUCH_INFLECTED = 7;
    private static final int LONGEST_UNDIVIDED = 4;
    private static final int LONGEST_ENDING = 3;

    private static final Pattern PARTS = Pattern.compile("[\\s,;/·・･‧•]+");
    private static final Pattern WORDS =
            Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{So}\\p{Cf}\\u034F\\u115F\\u1160\\u3164\\uFFA0'’ʼ‘`´ʻʿʾ]+");
    private static final String VOWELS = "аеёиоуыэюяйεηιουωας";

    /** The weight of a word of a name that occurs alone. */
    enum NameWordWeight {
        /** The person, in texts about them. */
        NAME,
        /** The person, if it is written exactly so, with a capital. */
        SHORT,
        /** The person, if an honorific follows. */
        SYLLABLE,
        /** Not a reference to anybody. */
        BOUND
    }

    /** A word of the name in one spelling. */
    static final class NameWord {

        private final WithheldName name;
        private final String key;
        private final int part;
        private final NameWordWeight weight;
        private final int stem;
        private final int ending;
        private final boolean whole;
        private final boolean ordinary;

        private NameWord(WithheldName name, String key, int part, NameWordWeight weight, boolean whole) {
            this.name = name;
            this.key = key;
            this.part = part;
            this.weight = weight;
            this.whole = whole;
            this.ordinary = weight == NameWordWeight.NAME && NameParts.isOrdinary(key);
            UnicodeScript script = UnicodeScript.of(key.codePointAt(0));
            boolean inflected = script == UnicodeScript.CYRILLIC || script == UnicodeScript.GREEK;
            this.stem = inflected && key.length() > SHORTEST_STEM && VOWELS.indexOf(key.charAt(key.length() - 1)) >= 0
                    ? key.length() - 1
                    : key.length();
            this.ending = weight == NameWordWeight.NAME ? ending(key, inflected) : 0;
        }

        private static int ending(String key, boolean inflected) {
            if (inflected || key.length() >= SHORTEST_MUCH_INFLECTED) {
                return key.length() < SHORTEST_STEM ? 1 : LONGEST_ENDING;
            }
            return key.length() < SHORTEST_INFLECTED ? 1 : 2;
        }

        WithheldName name() {
            return name;
        }

        /** Its letters, folded for comparison. */
        String key() {
            return key;
        }

        /** The part of the name that it belongs to; only words of different parts make up the name. */
        int part() {
            return part;
        }

        NameWordWeight weight() {
            return weight;
        }

        /** The number of letters that stay when it is inflected. */
        int stem() {
            return stem;
        }

        /** The number of letters that may follow as an ending. */
        int ending() {
            return ending;
        }

        /** True if it is a whole name, of more than a letter. */
        boolean isWhole() {
            return whole && !isLetter(key);
        }

        /** True if it is a whole name of one letter, which names the person only in texts about them. */
        boolean isLetterName() {
            return whole && isLetter(key);
        }

        /** True if it is also an ordinary word when written without a capital. */
        boolean isOrdinary() {
            return ordinary;
        }
    }

    private record NameWordPiece(int part, String text, String plain) {}

    private final String target;
    private final List<NameWord> words = new ArrayList<>();
    private final List<NameWord> looks = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
    private final List<Set<Character>> initials = new ArrayList<>();

    /** @param names all names of the target; the word of one may stand beside that of another, as in mixed transliterations */
    WithheldName(String target, Collection<String> names) {
        this.target = target;
        names.forEach(this::add);
    }

    private void add(String name) {
        List<NameWordPiece> pieces = pieces(name);
        List<NameWordPiece> naming = pieces.stream()
                .filter(piece -> weight(piece.plain()) != NameWordWeight.BOUND)
                .toList();
        if (naming.stream().map(NameWordPiece::part).distinct().count() < 2) {
            long parts = pieces.stream().map(NameWordPiece::part).distinct().count();
            naming = parts > 1 || naming.isEmpty() ? pieces : naming;
        }
        // Words that join this name, such as “und”, may stand between its parts.
        pieces.forEach(piece -> keys.add(piece.plain()));
        boolean single = naming.stream().map(NameWordPiece::part).distinct().count() < 2;
        String all = String.join("", pieces.stream().map(NameWordPiece::plain).toList());
        if (single && isUndivided(all)) {
            int surname = NameParts.surname(all);
            add(0, all.substring(0, surname), false);
            add(1, all.substring(surname), false);
        } else {
            boolean alone = single && pieces.size() == 1;
            naming.forEach(piece -> add(piece.part(), piece.text(), alone));
            if (single && pieces.size() > 1) {
                add(0, all, true);
            }
        }
    }

    String target() {
        return target;
    }

    /** Its words, folded, in the name's script and in Latin. */
    List<NameWord> words() {
        return words;
    }

    /** Its words, as letters that they look like. */
    List<NameWord> looks() {
        return looks;
    }

    /** True if a word is one of the name. */
    boolean has(String plain) {
        return keys.contains(plain);
    }

    /** True if a part other than this one starts with a letter. */
    boolean startsOther(int part, char letter) {
        for (int other = 0; other < initials.size(); other++) {
            if (other != part && initials.get(other).contains(letter)) {
                return true;
            }
        }
        return false;
    }

    private static List<NameWordPiece> pieces(String name) {
        List<NameWordPiece> pieces = new ArrayList<>();
        int part = 0;
        for (String group : PARTS.split(name.strip())) {
            boolean any = false;
            for (String word : WORDS.split(group)) {
                String plain = word.isEmpty() ? "" : plain(word);
                if (!plain.isEmpty() && !NameParts.isTitle(plain)) {
                    pieces.add(new NameWordPiece(part, word, plain));
                    any = true;
                }
            }
            part += any ? 1 : 0;
        }
        return pieces;
    }

    private static NameWordWeight weight(String plain) {
        if (NameParts.isParticle(plain) || plain.length() == 1) {
            return NameWordWeight.BOUND;
        }
        return plain.length() < SHORTEST_WORD && LetterFolding.isAscii(plain)
                ? NameWordWeight.SHORT
                : NameWordWeight.NAME;
    }

    // East Asian names of a few letters, written without blanks and with the surname first.
    private static boolean isUndivided(String name) {
        return name.length() > 1
                && name.length() <= LONGEST_UNDIVIDED
                && name.codePoints().allMatch(letter -> {
                    UnicodeScript script = UnicodeScript.of(letter);
                    return script == UnicodeScript.HAN || script == UnicodeScript.HANGUL;
                });
    }

    private static String plain(String word) {
        StringBuilder plain = new StringBuilder();
        NameText text = NameText.of(word);
        for (int at = 0; at < text.plain().length(); at++) {
            plain.append(text.plain().at(at));
        }
        return plain.toString();
    }

    private void add(int part, String text, boolean whole) {
        String plain = plain(text);
        put(words, part, plain, whole);
        Set<String> spellings = new LinkedHashSet<>();
        if (!LetterFolding.isAscii(plain)) {
            spellings.addAll(LetterFolding.spellings(plain));
        } else {
            spellings.add(plain.replaceAll("([aou])e", "$1"));
            spellings.add(plain(text.replaceAll("(?i)([äöüø])\\u0308?", "$1e")));
            spellings.add(plain(text.replaceAll("(?i)([aou])\\u0308", "$1e")));
            spellings.add(plain(text.replaceAll("(?i)å|a\\u030A", "aa")));
        }
        for (String after : text.split("['’ʼ‘`´]")) {
            String rest = plain(after);
            if (rest.length() >= SHORTEST_STEM && rest.length() < plain.length()) {
                spellings.add(rest);
            }
        }
        spellings.stream()
                .filter(spelling -> !spelling.isEmpty())
                .forEach(spelling ->
                        put(words, part, spelling, whole && !isLetter(plain) && !isPartOf(plain, spelling)));
        StringBuilder look = new StringBuilder();
        text.codePoints()
                .filter(point -> !LetterFolding.ignored(point))
                .forEach(point -> look.append(LetterFolding.look(point)));
        if (look.length() > 0) {
            put(looks, part, look.toString(), whole);
        }
    }

    private static boolean isLetter(String word) {
        return word.codePointCount(0, word.length()) == 1;
    }

    private static boolean isPartOf(String plain, String spelling) {
        return plain.endsWith(spelling);
    }

    private void put(List<NameWord> to, int part, String key, boolean whole) {
        if (!seen.add((to == looks) + " " + part + " " + key + " " + whole)) {
            return;
        }
        boolean syllable = key.length() == 1 && isUndivided(key + key);
        to.add(new NameWord(this, key, part, syllable ? NameWordWeight.SYLLABLE : weight(key), whole));
        keys.add(key);
        while (initials.size() <= part) {
            initials.add(new HashSet<>());
        }
        if (to == words) {
            initials.get(part).add(key.charAt(0));
        }
    }
}
