package org.disclosures.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The words of an exact field in a segment, by document. Documents with the same words share one numbered set, so that counting words
 * means counting sets. Kept in memory while the segment is open, unless memory is short.
 */
final class SegmentWords {

    private static final Map<IndexReader.CacheKey, Map<String, SoftReference<SegmentWords>>> KEPT =
            new ConcurrentHashMap<>();

    private final String[] words;
    private final int[][] sets;
    private final int[] setOf;

    private SegmentWords(LeafReader segment, String field) throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(segment, field);
        words = new String[(int) values.getValueCount()];
        for (int ordinal = 0; ordinal < words.length; ordinal++) {
            words[ordinal] = values.lookupOrd(ordinal).utf8ToString();
        }
        List<int[]> found = new ArrayList<>(List.of(new int[0]));
        int[] ofOne = new int[words.length];
        Map<List<Integer>, Integer> ofSeveral = new HashMap<>();
        setOf = new int[segment.maxDoc()];
        for (int document = values.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = values.nextDoc()) {
            int[] ordinals = new int[values.docValueCount()];
            for (int i = 0; i < ordinals.length; i++) {
                ordinals[i] = (int) values.nextOrd();
            }
            if (ordinals.length > 1) {
                setOf[document] = ofSeveral.computeIfAbsent(
                        Arrays.stream(ordinals).boxed().toList(), none -> add(found, ordinals));
            } else {
                if (ofOne[ordinals[0]] == 0) {
                    ofOne[ordinals[0]] = add(found, ordinals);
                }
                setOf[document] = ofOne[ordinals[0]];
            }
        }
        sets = found.toArray(int[][]::new);
    }

    private static int add(List<int[]> sets, int[] ordinals) {
        sets.add(ordinals);
        return sets.size() - 1;
    }

    /** The words of a field in a segment. */
    static SegmentWords of(LeafReader segment, String field) {
        IndexReader.CacheHelper core = segment.getCoreCacheHelper();
        Map<String, SoftReference<SegmentWords>> ofSegment = KEPT.computeIfAbsent(core.getKey(), key -> {
            core.addClosedListener(KEPT::remove);
            return new ConcurrentHashMap<>();
        });
        SoftReference<SegmentWords> kept = ofSegment.get(field);
        SegmentWords words = kept == null ? null : kept.get();
        return words != null ? words : read(segment, field, ofSegment);
    }

    private static SegmentWords read(
            LeafReader segment, String field, Map<String, SoftReference<SegmentWords>> ofSegment) {
        SegmentWords[] read = new SegmentWords[1];
        ofSegment.compute(field, (name, kept) -> {
            read[0] = kept == null ? null : kept.get();
            if (read[0] != null) {
                return kept;
            }
            try {
                read[0] = new SegmentWords(segment, field);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            return new SoftReference<>(read[0]);
        });
        return read[0];
    }

    /** All words, by ordinal. */
    String[] words() {
        return words;
    }

    /** The ordinals of the words of each set; the first set is empty. */
    int[][] sets() {
        return sets;
    }

    /** The numbers of sets, by document. */
    int[] setOf() {
        return setOf;
    }
}
