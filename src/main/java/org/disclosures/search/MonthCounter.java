package org.disclosures.search;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts claims by their day of assertion, to be returned by month. */
final class MonthCounter extends SimpleCollector {

    private final Map<Long, Long> byDay = new HashMap<>();
    private SortedNumericDocValues days;

    /** The numbers of claims by month of assertion, without months that have none. */
    SortedMap<YearMonth, Long> counts() {
        SortedMap<YearMonth, Long> months = new TreeMap<>();
        byDay.forEach((day, claims) -> months.merge(YearMonth.from(LocalDate.ofEpochDay(day)), claims, Long::sum));
        return months;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        days = DocValues.getSortedNumeric(leaf.reader(), IndexFields.ASSERTED_ON);
    }

    @Override
    public void collect(int document) throws IOException {
        if (days.advanceExact(document)) {
            byDay.merge(days.nextValue(), 1L, Long::sum);
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
