package org.disclosures.scale;

import java.util.Locale;

/** Invented names of syllables from no language. The name of an index is always the same. */
final class InventedNames {

    private static final String[] SYLLABLES = {
        "bel", "cor", "dra", "fen", "gal", "hov", "ist", "jun", "kel", "lor", "mar", "nev", "ost", "pel", "quo", "ran",
        "sel", "tor", "ulv", "vek", "wil", "xan", "yor", "zel", "bra", "cli", "dov", "esk", "fyr", "gro", "hul", "ivo"
    };
    private static final String[] ENDINGS = {"an", "ek", "ides", "ova", "u"};
    private static final int FAMILIES = SYLLABLES.length * SYLLABLES.length * SYLLABLES.length * ENDINGS.length;

    // Has no factor in common with FAMILIES, so that it scatters indices and still reaches each.
    private static final long SCATTER = 73_421;

    private InventedNames() {}

    /** The name of a person, with a unique family name. */
    static String person(int index) {
        return capital(syllable(index * 7 + 3) + syllable(index / 5 + 11)) + " " + family(index);
    }

    /** The name of a place, or of an organisation named after one; not unique. */
    static String place(int index) {
        return capital(syllable(index) + syllable(index / SYLLABLES.length + 5 + index % 3) + "sk");
    }

    /** The name in Cyrillic script, letter by letter. */
    static String cyrillic(String name) {
        return inScript(name, "абцдефгхийклмнопкрстувшксз");
    }

    /** The name in Arabic script, letter by letter. */
    static String arabic(String name) {
        return inScript(name, "ابسديفغهيجكلمنوبقرستوفوخيز");
    }

    // A letter of the script for each of the Latin alphabet.
    private static String inScript(String name, String letters) {
        StringBuilder written = new StringBuilder(name.length());
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            written.append(c >= 'a' && c <= 'z' ? letters.charAt(c - 'a') : c);
        }
        return written.toString();
    }

    /** An identifier made of Latin words. */
    static String slug(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static String family(int index) {
        int scattered = (int) (index * SCATTER % FAMILIES);
        StringBuilder family = new StringBuilder();
        int rest = scattered / ENDINGS.length;
        for (int i = 0; i < 3; i++) {
            family.append(syllable(rest));
            rest /= SYLLABLES.length;
        }
        String name = capital(family.append(ENDINGS[scattered % ENDINGS.length]).toString());
        int round = index / FAMILIES;
        return round == 0 ? name : name + "-" + capital(syllable(round) + "o");
    }

    private static String syllable(int index) {
        return SYLLABLES[index % SYLLABLES.length];
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
