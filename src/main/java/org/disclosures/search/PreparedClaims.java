package org.disclosures.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.disclosures.http.language.Language;
import org.disclosures.http.representation.PreparedJson;

/** Reads from the index what the public is shown of claims. */
public final class PreparedClaims {

    private PreparedClaims() {}

    /**
     * The claims of documents, as the public sees them, each as Jackson would write its {@link org.disclosures.claim.ClaimView}.
     *
     * @param documents numbers of documents in the searcher's reader; all of claims that the public sees
     * @param language one of {@link Language#SERVED}
     * @return the claims in the documents' order
     */
    public static List<PreparedJson> read(IndexSearcher searcher, int[] documents, Locale language) throws IOException {
        int languages = Language.SERVED.size();
        int place = Language.SERVED.indexOf(language);
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        PreparedJson[] claims = new PreparedJson[documents.length];
        LeafReaderContext leaf = null;
        BinaryDocValues values = null;
        for (long next : ascending(documents)) {
            int document = (int) (next >>> Integer.SIZE);
            if (leaf == null || document >= leaf.docBase + leaf.reader().maxDoc()) {
                leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
                values = leaf.reader().getBinaryDocValues(Fields.JSON);
            }
            if (values == null || !values.advanceExact(document - leaf.docBase)) {
                throw new IllegalArgumentException("Document " + document + " is of no claim that the public sees");
            }
            claims[(int) next] = new PreparedJson(MultilingualJson.decode(values.binaryValue(), place, languages));
        }
        return Arrays.asList(claims);
    }

    // Doc values are read forwards only; each document comes with its place in the order asked for.
    private static long[] ascending(int[] documents) {
        long[] ascending = new long[documents.length];
        for (int i = 0; i < documents.length; i++) {
            ascending[i] = (long) documents[i] << Integer.SIZE | i;
        }
        Arrays.sort(ascending);
        return ascending;
    }
}
