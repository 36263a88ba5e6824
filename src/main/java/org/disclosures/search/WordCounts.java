package org.disclosures.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReader;

/**
 * Counts by the words of a field, since Lucene's own facets would count a word in several roles several times. Words are compared
 * by their ordinals within a segment, and by their characters only once per segment.
 */
final class WordCounts {

    private final WordField field;
    private final Map<String, Long> counts = new HashMap<>();
    private SegmentWords segment;
    private int[] setOf;
    private long[] countOf;

    WordCounts(WordField field) {
        this.field = field;
    }

    /** Goes on with another segment. */
    void begin(LeafReader next) {
        end();
        segment = SegmentWords.of(next, field.name());
        setOf = segment.setOf();
        countOf = new long[segment.sets().length];
    }

    /** Counts the words of the first documents of some of the segment. */
    void add(int[] documents, int length) {
        for (int i = 0; i < length; i++) {
            countOf[setOf[documents[i]]]++;
        }
    }

    /** Adds an amount to each word that a document of the segment has. */
    void add(int document, long amount) {
        countOf[setOf[document]] += amount;
    }

    /** The counts so far, by word, without zeros. */
    Map<String, Long> counts() {
        end();
        segment = null;
        return counts;
    }

    private void end() {
        if (segment == null) {
            return;
        }
        String[] words = segment.words();
        int[] wordOf = new int[words.length];
        String[] counted = words;
        int different = words.length;
        if (field.isPlain()) {
            Arrays.setAll(wordOf, ordinal -> ordinal);
        } else {
            counted = new String[words.length];
            Map<String, Integer> numbers = new HashMap<>();
            for (int ordinal = 0; ordinal < words.length; ordinal++) {
                String word = field.counted(words[ordinal]);
                wordOf[ordinal] = word == null ? -1 : numbers.computeIfAbsent(word, none -> numbers.size());
                if (word != null) {
                    counted[wordOf[ordinal]] = word;
                }
            }
            different = numbers.size();
        }
        long[] countOfWord = new long[different];
        int[] lastSet = new int[different];
        Arrays.fill(lastSet, -1);
        int[][] sets = segment.sets();
        for (int set = 0; set < sets.length; set++) {
            if (countOf[set] == 0) {
                continue;
            }
            for (int ordinal : sets[set]) {
                int word = wordOf[ordinal];
                if (word >= 0 && lastSet[word] != set) {
                    lastSet[word] = set;
                    countOfWord[word] += countOf[set];
                }
            }
        }
        for (int word = 0; word < countOfWord.length; word++) {
            if (countOfWord[word] > 0) {
                counts.merge(counted[word], countOfWord[word], Long::sum);
            }
        }
    }
}
