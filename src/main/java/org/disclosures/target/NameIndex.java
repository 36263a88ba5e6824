package org.disclosures.target;

import java.util.List;
import java.util.function.Consumer;

/** The words of very many names, found in one pass over a text: by a hash of how they begin. */
final class NameIndex {

    private static final int LONGEST_BEGINNING = 6;
    private static final int ROOM = 4;
    private static final int SMALLEST = 64;
    private static final int FACTOR = 31;
    private static final int SPREAD = 0x9E3779B9;
    private static final int HALF = 16;
    private static final int LONGEST_PREFIX = 3;
    private static final String PREFIXES = "والبلفكسוהמשכבל";

    private final WithheldName.NameWord[][] buckets;
    private final boolean[] lengths = new boolean[LONGEST_BEGINNING + 1];
    private final boolean empty;

    NameIndex(List<WithheldName.NameWord> words) {
        this.empty = words.isEmpty();
        int size = Integer.highestOneBit(Math.max(SMALLEST, words.size() * ROOM)) * 2;
        this.buckets = new WithheldName.NameWord[size][];
        for (WithheldName.NameWord word : words) {
            int length = beginning(word);
            lengths[length] = true;
            int hash = 0;
            for (int i = 0; i < length; i++) {
                hash = hash * FACTOR + word.key().charAt(i);
            }
            int bucket = bucket(hash);
            WithheldName.NameWord[] before = buckets[bucket];
            WithheldName.NameWord[] all = new WithheldName.NameWord[before == null ? 1 : before.length + 1];
            if (before != null) {
                System.arraycopy(before, 0, all, 0, before.length);
            }
            all[all.length - 1] = word;
            buckets[bucket] = all;
        }
    }

    /** Seeks the words in a row of letters. */
    void seek(NameText.NameLetters letters, Consumer<NameSighting> found) {
        if (empty) {
            return;
        }
        for (int at = 0; at < letters.length(); at++) {
            int hash = 0;
            int most = Math.min(LONGEST_BEGINNING, letters.length() - at);
            for (int length = 1; length <= most; length++) {
                hash = hash * FACTOR + letters.at(at + length - 1);
                WithheldName.NameWord[] bucket = lengths[length] ? buckets[bucket(hash)] : null;
                for (int i = 0; bucket != null && i < bucket.length; i++) {
                    if (beginning(bucket[i]) == length && letters.matches(at, bucket[i].key(), bucket[i].stem())) {
                        NameSighting sighting = sighting(bucket[i], letters, at);
                        if (sighting != null) {
                            found.accept(sighting);
                        }
                    }
                }
            }
        }
    }

    private static NameSighting sighting(WithheldName.NameWord word, NameText.NameLetters letters, int at) {
        boolean full = letters.matches(at, word.key(), word.key().length());
        int to = at + (full ? word.key().length() : word.stem());
        boolean ends = letters.endsToken(to);
        if (!ends) {
            int end = letters.end(to);
            if (end - to <= word.ending()) {
                to = end;
                ends = true;
            }
        }
        if (!full && !ends) {
            return null;
        }
        int from = at;
        boolean starts = letters.startsToken(at);
        if (!starts) {
            int start = letters.start(at);
            boolean prefixed = at - start <= LONGEST_PREFIX;
            for (int i = start; i < at && prefixed; i++) {
                prefixed = PREFIXES.indexOf(letters.at(i)) >= 0;
            }
            from = prefixed ? start : at;
            starts = prefixed;
        }
        return new NameSighting(word, letters, from, to, starts, ends);
    }

    private static int beginning(WithheldName.NameWord word) {
        return Math.min(LONGEST_BEGINNING, word.stem());
    }

    private int bucket(int hash) {
        int mixed = hash * SPREAD;
        return (mixed ^ mixed >>> HALF) & buckets.length - 1;
    }
}
