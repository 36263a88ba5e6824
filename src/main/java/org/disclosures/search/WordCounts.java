package org.disclosures.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * Counts by the words of a field, since Lucene's own facets would count a word in several roles several times. Words are compared
 * by their ordinals within a segment, and by their characters only once per segment.
 */
final class WordCounts {

    private final WordField field;
    private final Map<String, Long> counts = new HashMap<>();
    private SortedSetDocValues values;
    private List<String> words;
    private int[] wordOf;
    private long[] countOf;
    private int[] lastDocument;

    WordCounts(WordField field) {
        this.field = field;
    }

    /** Goes on with another segment. */
    void begin(LeafReader segment) throws IOException {
        end();
        values = DocValues.getSortedSet(segment, field.name());
        words = new ArrayList<>();
        wordOf = new int[(int) values.getValueCount()];
        Map<String, Integer> numbers = new HashMap<>();
        for (int ordinal = 0; ordinal < wordOf.length; ordinal++) {
            String word = field.counted(values.lookupOrd(ordinal).utf8ToString());
            wordOf[ordinal] = word == null ? -1 : numbers.computeIfAbsent(word, this::number);
        }
        countOf = new long[words.size()];
        lastDocument = new int[words.size()];
        Arrays.fill(lastDocument, -1);
    }

    private int number(String word) {
        words.add(word);
        return words.size() - 1;
    }

    /** Adds an amount to each word that a document of the segment has. */
    void add(int document, long amount) throws IOException {
        if (values.advanceExact(document)) {
            for (int i = values.docValueCount(); i > 0; i--) {
                int word = wordOf[(int) values.nextOrd()];
                if (word >= 0 && lastDocument[word] != document) {
                    lastDocument[word] = document;
                    countOf[word] += amount;
                }
            }
        }
    }

    /** The counts so far, by word, without zeros. */
    Map<String, Long> counts() {
        end();
        values = null;
        return counts;
    }

    private void end() {
        if (values != null) {
            for (int word = 0; word < countOf.length; word++) {
                if (countOf[word] > 0) {
                    counts.merge(words.get(word), countOf[word], Long::sum);
                }
            }
        }
    }
}
