package org.disclosures.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.disclosures.claim.ClaimRecord;
import org.disclosures.claim.ClaimView;
import org.disclosures.http.language.Language;
import org.disclosures.http.representation.PreparedJson;

/** Reads the public views of claims from the index. */
public final class PreparedClaims {

    private PreparedClaims() {}

    /**
     * The public views of claims, each as Jackson would write its {@link ClaimView}.
     *
     * @param documents numbers of documents in the searcher's reader; all of public claims
     * @param language one of {@link Language#SERVED}
     * @return the claims in the documents' order
     */
    public static List<PreparedJson> read(IndexSearcher searcher, int[] documents, Locale language) throws IOException {
        PreparedJson[] claims = new PreparedJson[documents.length];
        DictionaryCompression compression = new DictionaryCompression(ClaimJsonDictionary.COMPRESSION);
        PreparedClaimsSegment segment = null;
        for (long next : ascending(documents)) {
            segment = segment(segment, searcher, next, compression);
            claims[(int) next] = segment.json(language);
        }
        return Arrays.asList(claims);
    }

    /**
     * The claims of documents with the additional content of their flat rows.
     *
     * @param reader reads a view from its JSON
     */
    static List<ClaimRecord> records(
            IndexSearcher searcher, int[] documents, Locale language, Function<PreparedJson, ClaimView> reader)
            throws IOException {
        ClaimRecord[] claims = new ClaimRecord[documents.length];
        DictionaryCompression compression = new DictionaryCompression(ClaimJsonDictionary.COMPRESSION);
        PreparedClaimsSegment segment = null;
        for (long next : ascending(documents)) {
            segment = segment(segment, searcher, next, compression);
            PreparedJson json = segment.json(language);
            claims[(int) next] = new ClaimRecord(
                    json, () -> reader.apply(json), segment.publishedOn(), segment.categories(), segment.revision());
        }
        return Arrays.asList(claims);
    }

    private static PreparedClaimsSegment segment(
            PreparedClaimsSegment last, IndexSearcher searcher, long next, DictionaryCompression compression)
            throws IOException {
        int document = (int) (next >>> Integer.SIZE);
        PreparedClaimsSegment segment = last;
        if (last == null || !last.holds(document)) {
            List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
            segment = new PreparedClaimsSegment(leaves.get(ReaderUtil.subIndex(document, leaves)), compression);
        }
        segment.document = document;
        return segment;
    }

    // Doc values can be read forwards only; each document comes with its place in the requested order.
    private static long[] ascending(int[] documents) {
        long[] ascending = new long[documents.length];
        for (int i = 0; i < documents.length; i++) {
            ascending[i] = (long) documents[i] << Integer.SIZE | i;
        }
        Arrays.sort(ascending);
        return ascending;
    }

    /** A segment of the index, at one of its documents; the values of a field are opened on first use. */
    private static final class PreparedClaimsSegment {

        private final LeafReaderContext leaf;
        private final DictionaryCompression compression;
        private int document;
        private BinaryDocValues json;
        private NumericDocValues publishedOn;
        private NumericDocValues revision;
        private BinaryDocValues categories;

        PreparedClaimsSegment(LeafReaderContext leaf, DictionaryCompression compression) {
            this.leaf = leaf;
            this.compression = compression;
        }

        private boolean holds(int other) {
            return other < leaf.docBase + reader().maxDoc();
        }

        private PreparedJson json(Locale language) throws IOException {
            if (json == null) {
                json = reader().getBinaryDocValues(IndexFields.JSON);
            }
            if (json == null || !json.advanceExact(place())) {
                throw new IllegalArgumentException("Document " + document + " is of no claim that the public sees");
            }
            return new PreparedJson(MultilingualJson.decode(
                    compression.decompress(json.binaryValue()),
                    Language.SERVED.indexOf(language),
                    Language.SERVED.size()));
        }

        private LocalDate publishedOn() throws IOException {
            if (publishedOn == null) {
                publishedOn = DocValues.unwrapSingleton(DocValues.getSortedNumeric(reader(), IndexFields.PUBLISHED_ON));
            }
            publishedOn.advanceExact(place());
            return LocalDate.ofEpochDay(publishedOn.longValue());
        }

        private int revision() throws IOException {
            if (revision == null) {
                revision = DocValues.getNumeric(reader(), IndexFields.REVISION);
            }
            revision.advanceExact(place());
            return (int) revision.longValue();
        }

        private List<String> categories() throws IOException {
            if (categories == null) {
                categories = DocValues.getBinary(reader(), IndexFields.CATEGORIES);
            }
            return categories.advanceExact(place())
                    ? List.of(categories.binaryValue().utf8ToString().split(IndexFields.BETWEEN_WORDS))
                    : List.of();
        }

        private LeafReader reader() {
            return leaf.reader();
        }

        private int place() {
            return document - leaf.docBase;
        }
    }
}
