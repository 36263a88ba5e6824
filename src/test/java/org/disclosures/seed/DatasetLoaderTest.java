package org.disclosures.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.disclosures.testing.ShiftableClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
@NoDatasets
class DatasetLoaderTest {

    @Inject
    DatasetLoader loader;

    @Inject
    StoredRecords stored;

    @Inject
    ShiftableClock clock;

    @Test
    void datasetsAreLoadedOnce() throws IOException {
        Map<String, Long> before = stored.counts();
        assertTrue(load(named("once")));
        Map<String, Long> after = stored.counts();
        assertEquals(before.get("Claim") + 2, after.get("Claim"));
        assertEquals(before.get("revision") + 1, after.get("revision"));
        assertFalse(load(named("once")));
        assertFalse(load(named("once").with("title: once", "title: Another title")));
        assertEquals(after, stored.counts());
    }

    @Test
    void existingEqualRecordsAreReused() throws IOException {
        load(named("shared"));
        Map<String, Long> before = stored.counts();
        assertTrue(load(named("sharing")));
        Map<String, Long> after = stored.counts();
        for (String things : List.of("Organisation", "Source", "Technology", "Region", "Category", "AllegedTarget")) {
            assertEquals(before.get(things), after.get(things), things);
        }
        assertEquals(before.get("Report") + 1, after.get("Report"));
    }

    @Test
    void existingRecordsWithOtherContentAreRefused() throws IOException {
        load(named("first-come"));
        Map<String, Long> before = stored.counts();
        DatasetText other = named("second-come").with("name: Voice", "name: Another voice");
        assertEquals(
                "file.yaml:9: “speaker” exists already, with other content; use another id, or send the same content.",
                assertThrows(MalformedDatasetException.class, () -> load(other)).getMessage());
        assertEquals(before, stored.counts());
    }

    @Test
    void namesWithheldByEarlierDatasetsAreRefused() throws IOException {
        load(named("withholding"));
        DatasetText naming = new DatasetText("""
                dataset: { id: naming, title: Naming }
                sources:
                  - { id: lawyer, name: The lawyer of Mira Stolz, kind: person }
                """);
        assertEquals(
                "file.yaml:3: The text contains a withheld name and would be public; remove the name.",
                assertThrows(MalformedDatasetException.class, () -> load(naming))
                        .getMessage());
    }

    @Test
    void hiddenDatasetsDoNotRaiseTheRevision() throws IOException {
        long before = stored.counts().get("revision");
        load(named("draft").with("state: published", "state: draft"));
        load(named("embargoed").with("state: published", "state: published\n    embargoUntil: 9000-01-01T00:00:00Z"));
        assertEquals(before, stored.counts().get("revision"));
        load(named("free").with("state: published", "state: published\n    embargoUntil: 2000-01-01T00:00:00Z"));
        assertEquals(before + 1, stored.counts().get("revision"));
        load(named("withdrawn").with("state: published", "state: retracted\n    note: Withdrawn."));
        assertEquals(before + 2, stored.counts().get("revision"));
    }

    @Test
    void concurrentLoadsLoadADatasetOnce() throws Exception {
        long before = stored.counts().get("revision");
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> loads = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                loads.add(threads.submit(() -> {
                    together.await(10, TimeUnit.SECONDS);
                    return load(named("contended"));
                }));
            }
            int loaded = 0;
            for (Future<Boolean> load : loads) {
                loaded += load.get(30, TimeUnit.SECONDS) ? 1 : 0;
            }
            assertEquals(1, loaded);
            assertEquals(before + 1, stored.counts().get("revision"));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void failedLoadsLeaveNoRecords() throws IOException {
        Map<String, Long> before = stored.counts();
        // Read once when the writing starts, and once more when all is written.
        clock.failAfter(1);
        try {
            assertThrows(IllegalStateException.class, () -> load(named("failing")));
        } finally {
            clock.reset();
        }
        assertEquals(before, stored.counts());
    }

    @Test
    void truncatedFilesLeaveNoRecords() throws IOException {
        Map<String, Long> before = stored.counts();
        InputStream broken = new SequenceInputStream(
                new DatasetText(named("broken").text().substring(0, 300)).content(), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("The disk is gone");
                    }
                });
        assertThrows(IOException.class, () -> loader.load("file.yaml", broken));
        assertEquals(before, stored.counts());
    }

    private boolean load(DatasetText dataset) throws IOException {
        return loader.load("file.yaml", dataset.content());
    }

    private static DatasetText named(String id) {
        return DatasetText.FITTING
                .withOtherRecords()
                .with("id: small\n  title: Small", "id: " + id + "\n  title: " + id)
                .with("- id: report", "- id: report-" + id);
    }
}
