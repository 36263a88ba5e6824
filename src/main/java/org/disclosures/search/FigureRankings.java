package org.disclosures.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.disclosures.claim.BoundsService;
import org.disclosures.vocabulary.ClaimKind;
import org.disclosures.vocabulary.PlaceRole;

/**
 * Ranks the figures of standing claims by their lower bounds, as the database does it for minimums. Each claim in question is
 * visited once, and little of it is read.
 */
final class FigureRankings {

    private static final Comparator<FigureHit> LARGEST_FIRST = Comparator.comparingLong(FigureHit::lower)
            .reversed()
            .thenComparing(Comparator.comparingLong(FigureHit::assurance).reversed())
            .thenComparingLong(FigureHit::idHigh)
            .thenComparingLong(FigureHit::idLow);

    private final AudienceSearcher searcher;
    private final int most;
    private final BitSet within;
    private final BitSet together;
    private final Map<FigureWord, FigureTally> rankings = new LinkedHashMap<>();
    private final Map<FigureWord, Map<String, List<RepeatingHit>>> repeating = new LinkedHashMap<>();

    /**
     * @param most the most claims of each minimum
     * @param within the documents of the claims that count; null for all
     * @param together those whose figures are about several values of filters together, and set no minimum
     */
    FigureRankings(AudienceSearcher searcher, int most, BitSet within, BitSet together) {
        this.searcher = searcher;
        this.most = most;
        this.within = within;
        this.together = together;
    }

    /** A claim with what its figure is ranked by. */
    record FigureHit(int document, long lower, long assurance, long idHigh, long idLow) {

        UUID id() {
            return new UUID(idHigh ^ Long.MIN_VALUE, idLow ^ Long.MIN_VALUE);
        }
    }

    private record RepeatingHit(FigureWord.FigureRepetition repetition, FigureHit hit) {}

    /** The largest figures of one minimum, and the number of all. */
    final class FigureTally {

        private final PriorityQueue<FigureHit> largest = new PriorityQueue<>(LARGEST_FIRST.reversed());
        private int total;

        private void add(FigureHit hit) {
            total++;
            largest.add(hit);
            if (largest.size() > most) {
                largest.poll();
            }
        }

        private void skip() {
            total++;
        }

        private boolean mayHold(long lower) {
            return largest.size() < most || lower >= largest.peek().lower();
        }

        List<FigureHit> largest() {
            return largest.stream().sorted(LARGEST_FIRST).toList();
        }

        int total() {
            return total;
        }
    }

    /** The rankings by minimum, without those that no figure counts for. */
    Map<FigureWord, FigureTally> of(String scope) throws IOException {
        for (LeafReaderContext leaf : searcher.lucene().getIndexReader().leaves()) {
            forEachWord(
                    leaf.reader(),
                    IndexFields.FIGURE,
                    FigureWord.beginning(scope),
                    (word, found) -> rank(leaf, FigureWord.read(word), found));
        }
        for (Map.Entry<FigureWord, Map<String, List<RepeatingHit>>> group : repeating.entrySet()) {
            addRepeating(group.getKey(), group.getValue());
        }
        return rankings;
    }

    /** Numbers of people named individually, by role and kind. */
    static List<BoundsService.NamedCount> people(AudienceSearcher searcher, String country) throws IOException {
        String beginning = FigureWord.beginning(country);
        Map<String, Long> people = new HashMap<>();
        for (LeafReaderContext leaf : searcher.lucene().getIndexReader().leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            forEachWord(leaf.reader(), IndexFields.NAMED_IN_COUNTRY, beginning, (word, found) -> {
                long count = live == null ? found.docFreq() : count(found.postings(null, PostingsEnum.NONE), live);
                if (count > 0) {
                    people.merge(word.substring(beginning.length()), count, Long::sum);
                }
            });
        }
        return people.entrySet().stream()
                .map(named -> {
                    String[] in = named.getKey().split(FigureWord.BETWEEN);
                    return new BoundsService.NamedCount(
                            FigureWord.term(PlaceRole.values(), in[0]),
                            FigureWord.term(ClaimKind.values(), in[1]),
                            named.getValue());
                })
                .toList();
    }

    /** The documents of the claims whose figure is about a group alone. */
    static BitSet alone(AudienceSearcher searcher, String scope, String group) throws IOException {
        BitSet documents = new BitSet();
        for (LeafReaderContext leaf : searcher.lucene().getIndexReader().leaves()) {
            forEachWord(
                    leaf.reader(),
                    IndexFields.FIGURE,
                    FigureWord.beginning(scope) + FigureWord.beginning(group),
                    (word, found) -> {
                        if (FigureWord.read(word).alone()) {
                            PostingsEnum postings = found.postings(null, PostingsEnum.NONE);
                            while (postings.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
                                documents.set(leaf.docBase + postings.docID());
                            }
                        }
                    });
        }
        return documents;
    }

    private static long count(PostingsEnum postings, Bits live) throws IOException {
        long count = 0;
        for (int document = postings.nextDoc(); document != PostingsEnum.NO_MORE_DOCS; document = postings.nextDoc()) {
            if (live.get(document)) {
                count++;
            }
        }
        return count;
    }

    /** The reader of one word of a segment. */
    private interface WordReader {

        void read(String word, TermsEnum found) throws IOException;
    }

    private static void forEachWord(LeafReader segment, String field, String beginning, WordReader reader)
            throws IOException {
        Terms terms = segment.terms(field);
        if (terms == null) {
            return;
        }
        BytesRef prefix = new BytesRef(beginning);
        TermsEnum words = terms.iterator();
        if (words.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
            return;
        }
        for (BytesRef word = words.term(); word != null && StringHelper.startsWith(word, prefix); word = words.next()) {
            reader.read(word.utf8ToString(), words);
        }
    }

    private void rank(LeafReaderContext leaf, FigureWord word, TermsEnum found) throws IOException {
        FigureValues values = new FigureValues(leaf);
        Bits live = leaf.reader().getLiveDocs();
        PostingsEnum postings = found.postings(null, PostingsEnum.NONE);
        for (int document = postings.nextDoc(); document != PostingsEnum.NO_MORE_DOCS; document = postings.nextDoc()) {
            if (live != null && !live.get(document) || within != null && !within.get(leaf.docBase + document)) {
                continue;
            }
            if (word.repetition() != null) {
                repeating
                        .computeIfAbsent(word.minimum(), none -> new LinkedHashMap<>())
                        .computeIfAbsent(word.repetition().original(), none -> new ArrayList<>())
                        .add(new RepeatingHit(word.repetition(), values.hit(document, values.lower(document))));
                continue;
            }
            if (together.get(leaf.docBase + document)) {
                continue;
            }
            FigureTally ranking = rankings.computeIfAbsent(word, none -> new FigureTally());
            long lower = values.lower(document);
            if (ranking.mayHold(lower)) {
                ranking.add(values.hit(document, lower));
            } else {
                ranking.skip();
            }
        }
    }

    // One of those that repeat a claim counts where this does not: that with the fewest steps, then the largest.
    private void addRepeating(FigureWord group, Map<String, List<RepeatingHit>> byOriginal) throws IOException {
        Map<String, Integer> counted = searcher.among(
                IndexedGroups.of(group.scope())
                        .members(group.group())
                        .is(null, IndexFields.STANDING, true)
                        .is(null, IndexFields.KIND, group.kind())
                        .is(null, IndexFields.UNIT, group.unit())
                        .is(null, IndexFields.CURRENCY, group.currency())
                        .all(),
                byOriginal.keySet());
        counted.values().removeIf(document -> within != null && !within.get(document));
        byOriginal.forEach((original, some) -> {
            if (!counted.containsKey(original)) {
                some.stream()
                        .min(Comparator.<RepeatingHit>comparingInt(
                                        hit -> hit.repetition().steps())
                                .thenComparing(RepeatingHit::hit, LARGEST_FIRST))
                        .filter(first -> first.repetition().alone()
                                && !together.get(first.hit().document()))
                        .ifPresent(first -> rankings.computeIfAbsent(group, none -> new FigureTally())
                                .add(first.hit()));
            }
        });
    }

    /** The values of a segment's claims, read in ascending order of documents; most are opened only where they are needed. */
    private static final class FigureValues {

        private final LeafReaderContext leaf;
        private final NumericDocValues lowers;
        private NumericDocValues assurances;
        private NumericDocValues highs;
        private NumericDocValues lows;

        FigureValues(LeafReaderContext leaf) throws IOException {
            this.leaf = leaf;
            lowers = sorted(leaf.reader(), IndexFields.LOWER_BOUND_ORDER);
        }

        private long lower(int document) throws IOException {
            return value(lowers, document);
        }

        private FigureHit hit(int document, long lower) throws IOException {
            if (assurances == null) {
                assurances = sorted(leaf.reader(), IndexFields.ASSURANCE_ORDER);
                highs = DocValues.getNumeric(leaf.reader(), IndexFields.ID_HIGH);
                lows = DocValues.getNumeric(leaf.reader(), IndexFields.ID_LOW);
            }
            return new FigureHit(
                    leaf.docBase + document,
                    lower,
                    value(assurances, document),
                    value(highs, document),
                    value(lows, document));
        }

        private static NumericDocValues sorted(LeafReader segment, String field) throws IOException {
            return DocValues.unwrapSingleton(DocValues.getSortedNumeric(segment, field));
        }

        private static long value(NumericDocValues values, int document) throws IOException {
            values.advanceExact(document);
            return values.longValue();
        }
    }
}
