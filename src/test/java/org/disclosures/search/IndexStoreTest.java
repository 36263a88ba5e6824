package org.disclosures.search;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.disclosures.access.Audience;
import org.disclosures.history.ChangeLog;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.vocabulary.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@AnyDatabase
class IndexStoreTest {

    private static final IndexPosition POSITION = new IndexPosition(
            "1", "a", new ChangeLog.ChangeLogMark(Instant.EPOCH, new UUID(0, 1)), Instant.EPOCH, Instant.EPOCH);

    // A claim is shown with the statements of all claims it is linked to.
    @Test
    void storedViewsMayBeLong(@TempDir Path directory) throws IOException {
        byte[] json = new byte[300_000];
        json[json.length - 1] = 1;
        try (IndexStore store = IndexStore.open(IndexFollowers.onSmallDisk(directory))) {
            store.add(new IndexDocument(ResourceType.CLAIM, "long", Audience.PUBLIC).json(new BytesRef(json)));
            IndexSnapshot view = store.view();
            BinaryDocValues values = MultiDocValues.getBinaryValues(view.seenBy(Audience.PUBLIC), IndexFields.JSON);
            values.nextDoc();
            assertEquals(
                    new BytesRef(json),
                    new DictionaryCompression(ClaimJsonDictionary.COMPRESSION).decompress(values.binaryValue()));
            view.release();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void indexesInAnotherOrderAreRebuilt(boolean ordered, @TempDir Path directory) throws IOException {
        for (Audience tier : Audience.values()) {
            IndexWriterConfig config = new IndexWriterConfig();
            if (ordered) {
                config.setIndexSort(new Sort(new SortField(IndexFields.POSITION, SortField.Type.LONG)));
            }
            try (Directory place =
                            FSDirectory.open(directory.resolve(tier.name().toLowerCase(Locale.ROOT)));
                    IndexWriter writer = new IndexWriter(place, config)) {
                Document document = new Document();
                document.add(new KeywordField(IndexFields.KEY, "claim/old", Store.YES));
                if (ordered) {
                    document.add(new NumericDocValuesField(IndexFields.POSITION, 1));
                }
                writer.addDocument(document);
                writer.setLiveCommitData(POSITION.written().entrySet());
            }
        }
        try (IndexStore store = IndexStore.open(IndexFollowers.onSmallDisk(directory))) {
            assertTrue(store.committed().isEmpty());
            store.add(new IndexDocument(ResourceType.CLAIM, "new", Audience.PUBLIC));
            store.commit(POSITION);
        }
        try (IndexStore store = IndexStore.open(IndexFollowers.onSmallDisk(directory))) {
            assertEquals(Set.of(POSITION), Set.copyOf(store.committed()));
            IndexSnapshot view = store.view();
            assertEquals(1, view.seenBy(Audience.DESK).maxDoc());
            assertEquals(1, view.places("claim/new").size());
            view.release();
        }
    }

    // Only searchers hold the files that they search.
    @Test
    void theNumberOfFilesStaysSmall(@TempDir Path directory) throws IOException {
        try (IndexStore store = IndexStore.open(IndexFollowers.onSmallDisk(directory))) {
            IndexSnapshot view = store.view();
            long most = 0;
            for (int i = 0; i < 200; i++) {
                store.put(
                        new IndexDocument(ResourceType.CLAIM, i % 2, Audience.PUBLIC).word(IndexFields.KIND, i), view);
                IndexSnapshot next = store.view(view);
                view.release();
                view = next;
                if (i % 20 == 0) {
                    store.commit(POSITION);
                }
                most = Math.max(most, files(directory));
            }
            view.release();
            assertThat(most, is(lessThan(60L)));
        }
    }

    // A slow download is cut off rather than continued from withheld content.
    @Test
    void recalledSearchersAreReleased(@TempDir Path directory) throws IOException {
        try (IndexStore store = IndexStore.open(IndexFollowers.onSmallDisk(directory))) {
            IndexSnapshot view = store.view();
            AudienceSearcher[] searchers = new AudienceSearcher[3];
            for (int i = 0; i < searchers.length; i++) {
                view.hold();
                searchers[i] = new AudienceSearcher(view, Audience.PUBLIC, Duration.ofSeconds(1));
            }
            searchers[0].rest();
            searchers[1].rest();
            searchers[1].wake();
            view.recall();
            view.release();
            assertThrows(HttpProblem.class, searchers[0]::wake);
            assertEquals(0, searchers[1].count(new MatchAllDocsQuery()));
            searchers[1].rest();
            assertThrows(HttpProblem.class, searchers[1]::wake);
            assertTrue(view.hold());
            view.release();
            for (AudienceSearcher searcher : searchers) {
                searcher.close();
                searcher.close();
            }
            assertFalse(view.hold());
        }
    }

    private static long files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
