package org.disclosures.target;

/**
 * A word of a withheld name in a text.
 *
 * @param word the word
 * @param letters the row of letters it was found in
 * @param from the place of its first letter
 * @param to the place behind its last letter, or behind its ending
 * @param starts whether it starts where a token does, or behind what is prefixed to words
 * @param ends whether it ends where a token does
 */
record Sighting(WithheldName.Word word, NameText.Letters letters, int from, int to, boolean starts, boolean ends) {

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
