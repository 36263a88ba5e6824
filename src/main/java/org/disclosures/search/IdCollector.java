package org.disclosures.search;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Collects the ids of the records found. */
final class IdCollector extends SimpleCollector {

    private final Set<String> ids = new HashSet<>();
    private SortedSetDocValues values;

    Set<String> ids() {
        return ids;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        values = DocValues.getSortedSet(leaf.reader(), IndexFields.ID);
    }

    @Override
    public void collect(int document) throws IOException {
        values.advanceExact(document);
        ids.add(values.lookupOrd(values.nextOrd()).utf8ToString());
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
