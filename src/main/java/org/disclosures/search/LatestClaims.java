package org.disclosures.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
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
 * Collects the first claims of a list whose latest come first, as they do in each segment of the index ({@link IndexFields#DOCUMENT_ORDER}). So each
 * segment is left as soon as its days are too early, and all else that claims are sorted by is compared only where days are the same; the
 * names of reports, which are slow to read, only between segments. Lucene's own collector reads all fields of whatever it keeps.
 */
final class LatestClaims extends SimpleCollector {

    private static final String DAY = "assertedOn";
    private static final String REPORT = "report";
    private static final String POSITION = "position";
    private static final String ID = "id";
    private static final Set<String> FIELDS = Set.of(DAY, REPORT, POSITION, ID);

    private final List<Sorting.SortKey> keys;
    private final int most;
    private final CollectedClaim after;
    private final Comparator<CollectedClaim> order;
    private final PriorityQueue<CollectedClaim> first;
    private LatestClaimsSegment segment;

    /**
     * @param keys an order that {@link #serves}
     * @param after the claim behind which the first is; null for none
     * @param most how many at most
     */
    LatestClaims(List<Sorting.SortKey> keys, CollectedClaim after, int most) {
        this.keys = keys;
        this.most = most;
        this.after = after;
        this.order = keys.stream()
                .map(LatestClaims::comparator)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
        this.first = new PriorityQueue<>(most + 1, order.reversed());
    }

    /** True if it can collect in an order. */
    static boolean serves(List<Sorting.SortKey> keys) {
        return keys.get(0).field().name().equals(DAY)
                && keys.get(0).descends()
                && keys.stream().allMatch(key -> FIELDS.contains(key.field().name()));
    }

    /** The hits in order, with document numbers of the reader that was searched. */
    ClaimHits hits() {
        List<CollectedClaim> found = new ArrayList<>(first);
        found.sort(order);
        return new ClaimHits(
                found.stream().mapToInt(CollectedClaim::document).toArray(),
                index -> keys.stream().map(key -> text(key, found.get(index))).toList());
    }

    private static String text(Sorting.SortKey key, CollectedClaim claim) {
        return switch (key.field().name()) {
            case DAY -> LocalDate.ofEpochDay(claim.day()).toString();
            case REPORT -> claim.reportName().utf8ToString();
            case POSITION -> Long.toString(claim.position());
            case ID -> new UUID(claim.idHigh() ^ Long.MIN_VALUE, claim.idLow() ^ Long.MIN_VALUE).toString();
            default -> throw notServed(key);
        };
    }

    /** The claim that represents some sort values, as {@link #hits} returned them. */
    static CollectedClaim claim(List<Sorting.SortKey> keys, List<String> place) {
        long day = 0;
        BytesRef report = null;
        long position = 0;
        UUID id = new UUID(0, 0);
        for (int i = 0; i < keys.size(); i++) {
            String text = place.get(i);
            switch (keys.get(i).field().name()) {
                case DAY -> day = LocalDate.parse(text).toEpochDay();
                case REPORT -> report = new BytesRef(text);
                case POSITION -> position = Long.parseLong(text);
                case ID -> id = UUID.fromString(text);
                default -> throw notServed(keys.get(i));
            }
        }
        return new CollectedClaim(
                null,
                -1,
                day,
                -1,
                report,
                position,
                id.getMostSignificantBits() ^ Long.MIN_VALUE,
                id.getLeastSignificantBits() ^ Long.MIN_VALUE);
    }

    private static IllegalArgumentException notServed(Sorting.SortKey key) {
        return new IllegalArgumentException("Not in this order: " + key.field().name());
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        segment = new LatestClaimsSegment(leaf);
    }

    @Override
    public void collect(int document) throws IOException {
        long day = segment.day(document);
        boolean full = first.size() == most;
        if (full && day < first.peek().day()) {
            throw new CollectionTerminatedException();
        }
        CollectedClaim claim = segment.claim(document, day);
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

    private static Comparator<CollectedClaim> comparator(Sorting.SortKey key) {
        Comparator<CollectedClaim> ascending =
                switch (key.field().name()) {
                    case DAY -> Comparator.comparingLong(CollectedClaim::day);
                    case REPORT -> CollectedClaim::compareReports;
                    case POSITION -> Comparator.comparingLong(CollectedClaim::position);
                    case ID ->
                        Comparator.comparingLong(CollectedClaim::idHigh).thenComparingLong(CollectedClaim::idLow);
                    default -> throw notServed(key);
                };
        return key.descends() ? ascending.reversed() : ascending;
    }

    /**
     * The sort values of a claim.
     *
     * @param segment its segment; null if it only represents a position
     * @param report ordinal of its report in the segment
     * @param name id of its report, if it is in no segment
     */
    record CollectedClaim(
            LatestClaimsSegment segment,
            int document,
            long day,
            int report,
            BytesRef name,
            long position,
            long idHigh,
            long idLow) {

        private int compareReports(CollectedClaim other) {
            if (segment == other.segment) {
                return Integer.compare(report, other.report);
            }
            try {
                if (other.segment == null) {
                    return segment.compare(report, other.name);
                }
                return segment == null
                        ? -other.segment.compare(other.report, name)
                        : reportName().compareTo(other.reportName());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private BytesRef reportName() {
            try {
                return segment == null ? name : segment.report(report);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** A segment of the index, whose documents are read in ascending order. */
    static final class LatestClaimsSegment {

        private final int base;
        private final NumericDocValues days;
        private final SortedDocValues reports;
        private final NumericDocValues positions;
        private final NumericDocValues highs;
        private final NumericDocValues lows;
        // The ordinal, in this segment, of the report to compare with.
        private BytesRef compared;
        private int place;

        private LatestClaimsSegment(LeafReaderContext leaf) throws IOException {
            base = leaf.docBase;
            days = DocValues.unwrapSingleton(DocValues.getSortedNumeric(leaf.reader(), IndexFields.ASSERTED_ON));
            reports = DocValues.unwrapSingleton(DocValues.getSortedSet(leaf.reader(), IndexFields.REPORT));
            positions = DocValues.unwrapSingleton(DocValues.getSortedNumeric(leaf.reader(), IndexFields.POSITION));
            highs = DocValues.getNumeric(leaf.reader(), IndexFields.ID_HIGH);
            lows = DocValues.getNumeric(leaf.reader(), IndexFields.ID_LOW);
        }

        private long day(int document) throws IOException {
            return value(days, document);
        }

        private CollectedClaim claim(int document, long day) throws IOException {
            reports.advanceExact(document);
            return new CollectedClaim(
                    this,
                    base + document,
                    day,
                    reports.ordValue(),
                    null,
                    value(positions, document),
                    value(highs, document),
                    value(lows, document));
        }

        // Names are slow to read, and looked up once.
        private int compare(int ordinal, BytesRef name) throws IOException {
            if (name != compared) {
                compared = name;
                place = reports.lookupTerm(name);
            }
            if (place >= 0) {
                return Integer.compare(ordinal, place);
            }
            return ordinal < -place - 1 ? -1 : 1;
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
