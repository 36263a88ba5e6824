package org.disclosures.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.disclosures.access.Audience;

/** The content of an index, for comparison. */
final class IndexContents {

    private IndexContents() {}

    /** Tier and fingerprint of every document, by its key; all of them if a key occurs twice. */
    static Map<String, String> of(IndexSnapshot index) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (Audience tier : Audience.values()) {
            for (LeafReaderContext leaf : index.tier(tier).leaves()) {
                Bits live = leaf.reader().getLiveDocs();
                SortedSetDocValues keys = DocValues.getSortedSet(leaf.reader(), IndexFields.KEY);
                BinaryDocValues fingerprints = DocValues.getBinary(leaf.reader(), IndexFields.FINGERPRINT);
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

    /** Every word of every field, including those of deleted documents. */
    static Set<String> words(IndexSnapshot index) throws IOException {
        Set<String> words = new TreeSet<>();
        for (LeafReaderContext leaf : index.seenBy(Audience.DESK).leaves()) {
            for (FieldInfo field : leaf.reader().getFieldInfos()) {
                Terms terms = leaf.reader().terms(field.name);
                if (terms != null) {
                    TermsEnum each = terms.iterator();
                    while (each.next() != null) {
                        words.add(field.name + ":" + each.term().utf8ToString());
                    }
                }
            }
        }
        return words;
    }

    /** True if a text is in a value of any document, deleted ones included; as written or in lower case. */
    static boolean holds(IndexSnapshot index, String text) throws IOException {
        for (LeafReaderContext leaf : index.seenBy(Audience.DESK).leaves()) {
            LeafReader reader = leaf.reader();
            for (int document = 0; document < reader.maxDoc(); document++) {
                if (isIn(reader.storedFields().document(document).toString(), text)) {
                    return true;
                }
            }
            for (FieldInfo field : reader.getFieldInfos()) {
                BinaryDocValues values =
                        field.getDocValuesType() == DocValuesType.BINARY ? reader.getBinaryDocValues(field.name) : null;
                while (values != null && values.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
                    BytesRef value = values.binaryValue();
                    if (isIn(new String(value.bytes, value.offset, value.length, StandardCharsets.UTF_8), text)) {
                        return true;
                    }
                }
                if (field.getDocValuesType() == DocValuesType.SORTED_SET) {
                    TermsEnum each = reader.getSortedSetDocValues(field.name).termsEnum();
                    while (each.next() != null) {
                        if (isIn(each.term().utf8ToString(), text)) {
                            return true;
                        }
                    }
                }
            }
        }
        return words(index).stream().anyMatch(word -> isIn(word, text));
    }

    private static boolean isIn(String value, String text) {
        return value.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
}
