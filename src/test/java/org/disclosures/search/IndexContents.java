package org.disclosures.search;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.Bits;
import org.disclosures.access.Audience;

/** What an index holds, to compare. */
final class IndexContents {

    private IndexContents() {}

    /** Tier and fingerprint of every document, by its key; all of them, where a key stands twice. */
    static Map<String, String> of(IndexSnapshot index) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (Audience tier : Audience.values()) {
            for (LeafReaderContext leaf : index.tier(tier).leaves()) {
                Bits live = leaf.reader().getLiveDocs();
                SortedSetDocValues keys = DocValues.getSortedSet(leaf.reader(), Fields.KEY);
                BinaryDocValues fingerprints = DocValues.getBinary(leaf.reader(), Fields.FINGERPRINT);
                for (int document = 0; document < leaf.reader().maxDoc(); document++) {
                    if (live == null || live.get(document)) {
                        keys.advanceExact(document);
                        fingerprints.advanceExact(document);
                        contents.merge(
                                keys.lookupOrd(keys.nextOrd()).utf8ToString(),
                                tier + " " + fingerprints.binaryValue(),
                                (one, other) -> one + ", " + other);
                    }
                }
            }
        }
        return contents;
    }
}
