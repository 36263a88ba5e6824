package org.disclosures.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BytesRef;
import org.disclosures.http.page.Sorting;

/**
 * Collects the first claims of a list whose latest come first, as they do in each segment of the index ({@link IndexOrder}). So each
 * segment is left as soon as its days are too early, and all else that claims are sorted by is compared only where days are the same; the
 * names of reports, which are slow to read, only between segments. Lucene's own collector reads all fields of whatever it keeps.
 */
final class LatestClaims extends SimpleCollector {

    private static final String DAY = "assertedOn";
    private static final String REPORT = "report";
    private static final String POSITION = "position";
    private static final String ID = "id";
    private static final Set<String> FIELDS = Set.of(DAY, REPORT, POSITION, ID);

    private final int most;
    private final Claim after;
    private final Comparator<Claim> order;
    private final PriorityQueue<Claim> first;
    private Segment segment;

    /**
     * @param keys an order that {@link #serves}
     * @param after the claim behind which the first is; null for none
     * @param most how many at most
     */
    LatestClaims(List<Sorting.Key> keys, Claim after, int most) {
        this.most = most;
        this.after = after;
        this.order = keys.stream()
                .map(LatestClaims::comparator)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
        this.first = new PriorityQueue<>(most + 1, order.reversed());
    }

    /** Whether it collects in an order. */
    static boolean serves(List<Sorting.Key> keys) {
        return keys.get(0).field().name().equals(DAY)
                && keys.get(0).descends()
                && keys.stream().allMatch(key -> FIELDS.contains(key.field().name()));
    }

    /** What was found, in order; numbers of documents in the reader that was searched. */
    int[] documents() {
        List<Claim> found = new ArrayList<>(first);
        found.sort(order);
        return found.stream().mapToInt(Claim::document).toArray();
    }

    /** The claim of a document. */
    static Claim claim(LeafReaderContext leaf, int document) throws IOException {
        Segment segment = new Segment(leaf);
        return segment.claim(document - leaf.docBase, segment.day(document - leaf.docBase));
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        segment = new Segment(leaf);
    }

    @Override
    public void collect(int document) throws IOException {
        long day = segment.day(document);
        boolean full = first.size() == most;
        if (full && day < first.peek().day()) {
            throw new CollectionTerminatedException();
        }
        Claim claim = segment.claim(document, day);
        if (after != null && order.compare(claim, after) <= 0) {
            return;
        }
        if (!full) {
            first.add(claim);
        } else if (order.compare(claim, first.peek()) < 0) {
            first.poll();
            first.add(claim);
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    private static Comparator<Claim> comparator(Sorting.Key key) {
        Comparator<Claim> ascending =
                switch (key.field().name()) {
                    case DAY -> Comparator.comparingLong(Claim::day);
                    case REPORT -> Claim::compareReports;
                    case POSITION -> Comparator.comparingLong(Claim::position);
                    case ID -> Comparator.comparingLong(Claim::idHigh).thenComparingLong(Claim::idLow);
                    default ->
                        throw new IllegalArgumentException(
                                "Not in this order: " + key.field().name());
                };
        return key.descends() ? ascending.reversed() : ascending;
    }

    /** What a claim is sorted by. */
    record Claim(Segment segment, int document, long day, int report, long position, long idHigh, long idLow) {

        private int compareReports(Claim other) {
            if (segment == other.segment) {
                return Integer.compare(report, other.report);
            }
            try {
                return segment.report(report).compareTo(other.segment.report(other.report));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** A segment of the index, whose documents are read in ascending order. */
    static final class Segment {

        private final int base;
        private final NumericDocValues days;
        private final SortedDocValues reports;
        private final NumericDocValues positions;
        private final NumericDocValues highs;
        private final NumericDocValues lows;

        private Segment(LeafReaderContext leaf) throws IOException {
            base = leaf.docBase;
            days = DocValues.unwrapSingleton(DocValues.getSortedNumeric(leaf.reader(), Fields.ASSERTED_ON));
            reports = DocValues.unwrapSingleton(DocValues.getSortedSet(leaf.reader(), Fields.REPORT));
            positions = DocValues.unwrapSingleton(DocValues.getSortedNumeric(leaf.reader(), Fields.POSITION));
            highs = DocValues.getNumeric(leaf.reader(), Fields.ID_HIGH);
            lows = DocValues.getNumeric(leaf.reader(), Fields.ID_LOW);
        }

        private long day(int document) throws IOException {
            return value(days, document);
        }

        private Claim claim(int document, long day) throws IOException {
            reports.advanceExact(document);
            return new Claim(
                    this,
                    base + document,
                    day,
                    reports.ordValue(),
                    value(positions, document),
                    value(highs, document),
                    value(lows, document));
        }

        private BytesRef report(int ordinal) throws IOException {
            return BytesRef.deepCopyOf(reports.lookupOrd(ordinal));
        }

        private static long value(NumericDocValues values, int document) throws IOException {
            values.advanceExact(document);
            return values.longValue();
        }
    }
}
