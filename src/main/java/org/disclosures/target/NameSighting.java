package org.disclosures.target;

/**
 * An occurrence of a word of a withheld name in a text.
 *
 * @param letters the row of letters that it was found in
 * @param from place of its first letter
 * @param to place behind its last letter, or behind its ending
 * @param starts true if it starts at the start of a token, or behind a prefix
 * @param ends true if it ends at the end of a token
 */
record NameSighting(
        WithheldName.NameWord word, NameText.NameLetters letters, int from, int to, boolean starts, boolean ends) {

    int firstToken() {
        return letters.token(from);
    }

    int lastToken() {
        return letters.token(to - 1);
    }

    int length() {
        return to - from;
    }

    boolean counts() {
        return letters.count(from, to);
    }

    boolean stands() {
        return starts && ends;
    }
}
