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
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.disclosures.vocabulary.ResourceType;

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

    private SegmentWords(LeafReader segment, String field, String beginning) throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(segment, field);
        BytesRef prefix = new BytesRef(beginning);
        long first = values.lookupTerm(prefix);
        // Words are in order, so that those with the same beginning follow one another.
        int before = (int) (first < 0 ? -first - 1 : first);
        List<String> beginningSo = new ArrayList<>();
        for (long ordinal = before; ordinal < values.getValueCount(); ordinal++) {
            BytesRef word = values.lookupOrd(ordinal);
            if (!StringHelper.startsWith(word, prefix)) {
                break;
            }
            beginningSo.add(word.utf8ToString().substring(beginning.length()));
        }
        words = beginningSo.toArray(String[]::new);
        List<int[]> found = new ArrayList<>(List.of(new int[0]));
        int[] ofOne = new int[words.length];
        Map<List<Integer>, Integer> ofSeveral = new HashMap<>();
        setOf = new int[segment.maxDoc()];
        for (int document = values.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = values.nextDoc()) {
            int[] ordinals = new int[values.docValueCount()];
            for (int i = 0; i < ordinals.length; i++) {
                ordinals[i] = (int) values.nextOrd() - before;
            }
            if (ordinals[0] < 0 || ordinals[0] >= words.length) {
                continue;
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
        return of(segment, field, "");
    }

    /** The ids of the records of a type in a segment; other documents have the empty set. */
    static SegmentWords ids(LeafReader segment, ResourceType type) {
        return of(segment, IndexFields.KEY, IndexDocument.key(type, ""));
    }

    private static SegmentWords of(LeafReader segment, String field, String beginning) {
        IndexReader.CacheHelper core = segment.getCoreCacheHelper();
        Map<String, SoftReference<SegmentWords>> ofSegment = KEPT.computeIfAbsent(core.getKey(), key -> {
            core.addClosedListener(KEPT::remove);
            return new ConcurrentHashMap<>();
        });
        SoftReference<SegmentWords> kept = ofSegment.get(field + beginning);
        SegmentWords words = kept == null ? null : kept.get();
        return words != null ? words : read(segment, field, beginning, ofSegment);
    }

    private static SegmentWords read(
            LeafReader segment, String field, String beginning, Map<String, SoftReference<SegmentWords>> ofSegment) {
        SegmentWords[] read = new SegmentWords[1];
        ofSegment.compute(field + beginning, (name, kept) -> {
            read[0] = kept == null ? null : kept.get();
            if (read[0] != null) {
                return kept;
            }
            try {
                read[0] = new SegmentWords(segment, field, beginning);
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
