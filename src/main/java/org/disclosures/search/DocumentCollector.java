package org.disclosures.search;

import java.util.BitSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Collects the numbers of the documents found, as those of the whole reader. */
final class DocumentCollector extends SimpleCollector {

    private final BitSet documents;
    private int base;

    DocumentCollector(BitSet documents) {
        this.documents = documents;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) {
        base = leaf.docBase;
    }

    @Override
    public void collect(int document) {
        documents.set(base + document);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
