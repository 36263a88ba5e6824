package org.disclosures.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.disclosures.access.Audience;
import org.disclosures.vocabulary.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexStoreTest {

    private static final Position POSITION = new Position("1", "a", Instant.EPOCH, Instant.EPOCH);

    // A claim is shown with the statements of all that it bears on.
    @Test
    void whatIsShownMayBeLong(@TempDir Path directory) throws IOException {
        byte[] json = new byte[300_000];
        json[json.length - 1] = 1;
        try (IndexStore store = IndexStore.open(directory.toString())) {
            store.add(new IndexDocument(ResourceType.CLAIM, "long", Audience.PUBLIC).json(new BytesRef(json)));
            IndexSnapshot view = store.view();
            BinaryDocValues values = MultiDocValues.getBinaryValues(view.seenBy(Audience.PUBLIC), Fields.JSON);
            values.nextDoc();
            assertEquals(new BytesRef(json), values.binaryValue());
            view.release();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anIndexInAnotherOrderIsBegunAnew(boolean ordered, @TempDir Path directory) throws IOException {
        for (Audience tier : Audience.values()) {
            IndexWriterConfig config = new IndexWriterConfig();
            if (ordered) {
                config.setIndexSort(new Sort(new SortField(Fields.POSITION, SortField.Type.LONG)));
            }
            try (Directory place =
                            FSDirectory.open(directory.resolve(tier.name().toLowerCase(Locale.ROOT)));
                    IndexWriter writer = new IndexWriter(place, config)) {
                Document document = new Document();
                document.add(new KeywordField(Fields.KEY, "claim/old", Store.YES));
                if (ordered) {
                    document.add(new NumericDocValuesField(Fields.POSITION, 1));
                }
                writer.addDocument(document);
                writer.setLiveCommitData(POSITION.written().entrySet());
            }
        }
        try (IndexStore store = IndexStore.open(directory.toString())) {
            assertTrue(store.committed().isEmpty());
            store.add(new IndexDocument(ResourceType.CLAIM, "new", Audience.PUBLIC));
            store.commit(POSITION);
        }
        try (IndexStore store = IndexStore.open(directory.toString())) {
            assertEquals(POSITION, store.committed().orElseThrow());
            IndexSnapshot view = store.view();
            assertEquals(1, view.seenBy(Audience.DESK).maxDoc());
            assertEquals(1, view.places("claim/new").size());
            view.release();
        }
    }
}
