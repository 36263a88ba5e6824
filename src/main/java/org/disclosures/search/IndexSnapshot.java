package org.disclosures.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.disclosures.access.Audience;
import org.disclosures.vocabulary.ResourceType;

/**
 * The index at one point in time: its three tiers, each with the records that its audience is the first to see. Closed once
 * nobody holds it.
 */
final class IndexSnapshot {

    private final Map<Audience, DirectoryReader> tiers;
    private final Map<Audience, IndexReader> seen = new EnumMap<>(Audience.class);
    private final Set<AudienceSearcher> resting = new HashSet<>();
    private final AtomicInteger holders = new AtomicInteger(1);
    private boolean recalled;

    /** @param tiers the readers opened for it; closed with it */
    IndexSnapshot(Map<Audience, DirectoryReader> tiers) throws IOException {
        this.tiers = tiers;
        List<IndexReader> some = new ArrayList<>();
        for (Audience audience : Audience.values()) {
            some.add(tiers.get(audience));
            // Each holds its parts until it is closed, beside those who opened them.
            seen.put(audience, new MultiReader(some.toArray(IndexReader[]::new), false));
        }
    }

    /** The tier of a document and the fingerprint of its content. */
    record DocumentPlace(Audience tier, BytesRef fingerprint) {}

    /** Holds it, unless nobody did any more. */
    boolean hold() {
        return holders.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
    }

    /** Lets it go. */
    void release() {
        if (holders.decrementAndGet() == 0) {
            try {
                IOUtils.close(seen.values());
                for (DirectoryReader tier : tiers.values()) {
                    tier.decRef();
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /**
     * Withdraws it from long-lived holders that rest between two searches: its content must not be shown any more, and its files
     * are to be deleted. Other holders release it when they are done.
     */
    void recall() {
        List<AudienceSearcher> taken;
        synchronized (resting) {
            recalled = true;
            taken = List.copyOf(resting);
            resting.clear();
        }
        taken.forEach(searcher -> release());
    }

    /** Lets a searcher rest, which holds it; false if it is recalled, and was let go for the searcher. */
    boolean rest(AudienceSearcher searcher) {
        synchronized (resting) {
            if (!recalled) {
                resting.add(searcher);
                return true;
            }
        }
        release();
        return false;
    }

    /** Lets a searcher that rests go on; false if it was recalled meanwhile. */
    boolean wake(AudienceSearcher searcher) {
        synchronized (resting) {
            return resting.remove(searcher);
        }
    }

    /** The reader of what an audience may see; the same one on every call. */
    IndexReader seenBy(Audience audience) {
        return seen.get(audience);
    }

    /** The documents of all tiers. */
    int documents() {
        return tiers.values().stream().mapToInt(IndexReader::numDocs).sum();
    }

    DirectoryReader tier(Audience audience) {
        return tiers.get(audience);
    }

    /** The tiers and fingerprints of the documents with a key; a single one, unless the index was not closed properly. */
    List<DocumentPlace> places(String key) throws IOException {
        List<DocumentPlace> places = new ArrayList<>();
        for (Audience tier : Audience.values()) {
            for (LeafReaderContext leaf : tiers.get(tier).leaves()) {
                int document = document(leaf, key);
                if (document >= 0) {
                    BinaryDocValues fingerprints = DocValues.getBinary(leaf.reader(), IndexFields.FINGERPRINT);
                    fingerprints.advanceExact(document);
                    places.add(new DocumentPlace(tier, BytesRef.deepCopyOf(fingerprints.binaryValue())));
                }
            }
        }
        return places;
    }

    /** The words that the document of a key has in an exact field. */
    Set<String> words(String key, String field) throws IOException {
        Set<String> words = new LinkedHashSet<>();
        for (LeafReaderContext leaf : seen.get(Audience.DESK).leaves()) {
            int document = document(leaf, key);
            if (document >= 0) {
                SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
                if (values.advanceExact(document)) {
                    for (int i = 0; i < values.docValueCount(); i++) {
                        words.add(values.lookupOrd(values.nextOrd()).utf8ToString());
                    }
                }
            }
        }
        return words;
    }

    /** The ids of records of a type that have one of some words in an exact field. */
    Set<String> ids(ResourceType type, String field, Collection<String> words) throws IOException {
        if (words.isEmpty()) {
            return Set.of();
        }
        BooleanQuery query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(IndexFields.TYPE, type.code())), Occur.FILTER)
                .add(
                        KeywordField.newSetQuery(
                                field, words.stream().map(BytesRef::new).toList()),
                        Occur.FILTER)
                .build();
        IdCollector found = new IdCollector();
        new IndexSearcher(seen.get(Audience.DESK)).search(query, found);
        return found.ids();
    }

    /** True if there is a record of a type. */
    boolean has(ResourceType type) throws IOException {
        return seen.get(Audience.DESK).docFreq(new Term(IndexFields.TYPE, type.code())) > 0;
    }

    private static int document(LeafReaderContext leaf, String key) throws IOException {
        PostingsEnum found = leaf.reader().postings(new Term(IndexFields.KEY, key), PostingsEnum.NONE);
        if (found != null) {
            for (int document = found.nextDoc(); document != PostingsEnum.NO_MORE_DOCS; document = found.nextDoc()) {
                if (leaf.reader().getLiveDocs() == null
                        || leaf.reader().getLiveDocs().get(document)) {
                    return document;
                }
            }
        }
        return -1;
    }
}
