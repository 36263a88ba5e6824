package org.disclosures.search;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.disclosures.access.Audience;
import org.disclosures.editorial.OwnDesk;
import org.disclosures.history.ChangeLog;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.testing.EditorClient;
import org.disclosures.vocabulary.ResourceType;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever happens to the files of an index, it matches the database and contains no withheld names. */
@AnyDatabase
@QuarkusTest
@OwnDesk
@Order(6)
class IndexFilesTest {

    private static final String PAPER = "sources/the-guardian";
    private static final Duration UNTIL_NOTICED = Duration.ofMillis(300);

    @Inject
    IndexFollowers followers;

    @Inject
    ChangeLog changes;

    @Inject
    Session session;

    @TempDir
    Path directory;

    private EditorClient editor;

    @BeforeEach
    void signIn() {
        editor = EditorClient.as("editor");
    }

    @Test
    void filesContainNoWithheldName() throws IOException {
        String target = named("quoll", "Aurelio Brandywine");
        String other = named("bettong", "Cosima Brackwater");
        IndexFollower running = followers.in(directory);
        running.follow();
        assertTrue(IndexContents.holds(running.view(), "Brandywine"));
        Path stopped = Files.createDirectory(directory.resolve("stopped"));
        IndexFollower beside = followers.in(stopped);
        beside.follow();
        beside.close();

        withhold(target, "A farmer in Tasmania");
        withhold(other, "A farmer in Victoria");
        running.follow();
        assertIsPurged(running, directory);
        running.close();
        // A copy that was down purges its own files when it starts.
        IndexFollower restarted = followers.in(stopped);
        restarted.follow();
        assertIsPurged(restarted, stopped);
        restarted.close();
    }

    private void assertIsPurged(IndexFollower follower, Path place) throws IOException {
        IndexFollower anew = followers.in(SearchConfig.IN_MEMORY);
        anew.follow();
        assertEquals(IndexContents.words(anew.view()), IndexContents.words(follower.view()));
        anew.close();
        for (LeafReaderContext leaf : follower.view().seenBy(Audience.DESK).leaves()) {
            assertFalse(leaf.reader().hasDeletions());
        }
        for (String part : List.of("Brandywine", "Aurelio", "Brackwater", "Cosima")) {
            assertFalse(IndexContents.holds(follower.view(), part), part);
            for (Audience tier : Audience.values()) {
                for (Path file : files(place, tier)) {
                    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                    assertFalse(bytes.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)), file::toString);
                }
            }
        }
        // The files examined are all existing ones.
        for (Audience tier : Audience.values()) {
            try (Directory opened = FSDirectory.open(of(place, tier))) {
                SegmentInfos committed = SegmentInfos.readLatestCommit(opened);
                Set<String> expected = new HashSet<>(committed.files(true));
                expected.add(IndexWriter.WRITE_LOCK_NAME);
                assertEquals(expected, Set.of(opened.listAll()));
            }
        }
    }

    @Test
    void fullDisksLeaveNoOutdatedContent() throws IOException {
        SmallDiskDirectories disk = IndexFollowers.onSmallDisk(directory);
        String target = named("kultarr", "Leontine Farquharson");
        String retracted = editor.created("reports", IndexFollowerTest.report("dunnart", "The dunnart was overheard."));
        editor.published(retracted);
        IndexFollower follower = followers.in(disk);
        follower.follow();
        editor.patch(
                IndexFollowerTest.claimOf("kultarr"),
                Map.of("statement", "{target} was never selected.", "correctionNote", "Never."));
        withhold(target, "A judge in Perth");
        editor.moved(retracted, "retracted", Map.of("note", "The paper withdrew it."));
        int attempts = 0;
        // The disk gets full at different points of writing.
        for (long room : new long[] {0, 200, 1_000, 4_000, 10_000, 20_000, 40_000, 80_000}) {
            disk.leave(room);
            for (int i = 0; i < 2; i++) {
                try {
                    follower.follow();
                    assertEquals(followers.built(), IndexContents.of(follower.view()));
                } catch (IOException full) {
                    assertNull(follower.view());
                }
                editor.patch(PAPER, Map.of("name", "The Guardian " + attempts++));
            }
            disk.leave(Long.MAX_VALUE);
            IndexFollowers.await(follower);
            assertEquals(followers.built(), IndexContents.of(follower.view()));
        }
        assertFalse(IndexContents.holds(follower.view(), "Farquharson"));
        follower.close();
    }

    private enum IndexDamage {
        CUT,
        EMPTIED,
        FLIPPED,
        DELETED;

        void to(Path file) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            switch (this) {
                case CUT -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
                case EMPTIED -> Files.write(file, new byte[0]);
                case FLIPPED -> {
                    if (bytes.length > 0) {
                        bytes[bytes.length / 2] ^= 1;
                    }
                    Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);
                }
                case DELETED -> Files.delete(file);
                default -> throw new IllegalArgumentException(name());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void damagedFilesAreDetectedAtTheStart(IndexDamage damage) throws IOException {
        Path whole = Files.createDirectory(directory.resolve("whole"));
        IndexFollower first = followers.in(whole);
        first.follow();
        first.close();
        Map<String, String> contents = followers.built();
        int number = 0;
        for (Audience tier : Audience.values()) {
            // Each kind of damage to each kind of file, and one to the files of each tier.
            for (Path file :
                    tier == Audience.PUBLIC || damage == IndexDamage.EMPTIED ? files(whole, tier) : List.<Path>of()) {
                Path place = copy(whole, directory.resolve("damaged" + number++));
                damage.to(of(place, tier).resolve(file.getFileName()));
                IndexFollower second = followers.in(place);
                second.follow();
                assertEquals(contents, IndexContents.of(second.view()), file + " " + damage);
                second.close();
                // Afterwards the index is intact again.
                IndexFollower third = followers.in(place);
                third.follow();
                assertEquals(contents, IndexContents.of(third.view()), file + " " + damage);
                third.close();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void damagedFilesAreDetectedWhileRunning(IndexDamage damage) throws IOException {
        IndexFollower follower = followers.in(directory);
        follower.follow();
        Map<String, String> contents = followers.built();
        for (Path file : files(directory, Audience.PUBLIC)) {
            Path there = Files.exists(file)
                    ? file
                    : files(directory, Audience.PUBLIC).get(0);
            if (!there.endsWith(IndexWriter.WRITE_LOCK_NAME)) {
                IndexSnapshot before = follower.view();
                damage.to(there);
                IndexFollowers.pause(UNTIL_NOTICED);
                IndexFollowers.await(follower);
                assertThat(there + " " + damage, follower.view(), is(not(before)));
                assertEquals(contents, IndexContents.of(follower.view()), there + " " + damage);
            }
        }
        follower.close();
    }

    @Test
    void foreignFilesAreReplacedOrIgnored() throws IOException {
        Path tier = Files.createDirectories(of(directory, Audience.PUBLIC));
        Files.writeString(tier.resolve("segments_9"), "What is this?");
        Files.writeString(tier.resolve("_0.cfs"), "And that?");
        Files.writeString(tier.resolve("notes.txt"), "Mine.");
        IndexFollower follower = followers.in(directory);
        follower.follow();
        assertEquals(followers.built(), IndexContents.of(follower.view()));
        follower.close();
        assertEquals("Mine.", Files.readString(tier.resolve("notes.txt")));
        // A directory that cannot be written to is not used.
        Path blocked = Files.writeString(directory.resolve("blocked"), "A file");
        IndexFollower beside = followers.in(blocked);
        beside.follow();
        assertEquals(followers.built(), IndexContents.of(beside.view()));
        beside.close();
    }

    @Test
    void indexesOfAnotherHistoryAreRebuilt() throws IOException {
        editor.patch(PAPER, Map.of("name", "The Guardian Weekly"));
        IndexFollower first = followers.in(directory);
        first.follow();
        first.close();
        haunt();
        assertThat(followed(), hasItem("claim/ghost"));
        haunt();

        ChangeLog.ChangeLogMark last =
                QuarkusTransaction.requiringNew().call(() -> changes.head()).last();
        // Simulates that the last change was lost and another made since.
        mark(last.changedAt(), "a1a1a1a1-0000-4000-8000-000000000000");
        assertThat(followed(), not(hasItem("claim/ghost")));
        mark(last.changedAt(), last.id().toString());
    }

    @Test
    void indexesThatMissedForgottenChangesAreRebuilt() throws IOException {
        IndexFollower first = followers.in(directory);
        first.follow();
        first.close();
        haunt();
        editor.patch(PAPER, Map.of("name", "The Guardian, once more"));
        assertThat(followed(), hasItem("claim/ghost"));
        haunt();
        editor.patch(PAPER, Map.of("name", "The Guardian"));
        Instant last = QuarkusTransaction.requiringNew()
                .call(() -> changes.head())
                .last()
                .changedAt();
        QuarkusTransaction.requiringNew().run(() -> changes.forgetBefore(last));
        assertThat(followed(), not(hasItem("claim/ghost")));
    }

    // Also while it runs: the database may be swapped.
    @Test
    void swappedDatabasesAreDetected() throws IOException {
        editor.patch(PAPER, Map.of("name", "The Guardian Daily"));
        IndexFollower follower = followers.in(directory);
        follower.follow();
        IndexSnapshot before = follower.view();
        follower.follow();
        assertEquals(before, follower.view());
        ChangeLog.ChangeLogMark last =
                QuarkusTransaction.requiringNew().call(() -> changes.head()).last();
        mark(last.changedAt(), "b1b1b1b1-0000-4000-8000-000000000000");
        editor.patch(PAPER, Map.of("name", "The Guardian"));
        follower.follow();
        assertEquals(followers.built(), IndexContents.of(follower.view()));
        assertThat(follower.view().tier(Audience.PUBLIC).leaves().size(), is(1));
        mark(last.changedAt(), last.id().toString());
        follower.close();
    }

    // A tier with changes that the database never had is discarded, even if the other tiers are older.
    @Test
    void tiersOfDifferentHistoriesAreRebuilt() throws IOException {
        IndexFollower first = followers.in(directory);
        first.follow();
        first.close();
        Path older = copy(directory, directory.resolve("older"));
        editor.patch(PAPER, Map.of("name", "The Guardian, again"));
        IndexFollower second = followers.in(directory);
        second.follow();
        second.close();
        haunt();
        for (Audience tier : List.of(Audience.EMBARGO, Audience.DESK)) {
            for (Path file : files(directory, tier)) {
                Files.delete(file);
            }
            for (Path file : files(older, tier)) {
                Files.copy(file, of(directory, tier).resolve(file.getFileName()));
            }
        }
        ChangeLog.ChangeLogMark last =
                QuarkusTransaction.requiringNew().call(() -> changes.head()).last();
        mark(last.changedAt(), "c1c1c1c1-0000-4000-8000-000000000000");
        assertThat(followed(), not(hasItem("claim/ghost")));
        mark(last.changedAt(), last.id().toString());
    }

    private void haunt() throws IOException {
        try (IndexStore store = IndexStore.open(IndexFollowers.onSmallDisk(directory))) {
            IndexPosition position = store.committed().get(0);
            store.add(new IndexDocument(ResourceType.CLAIM, "ghost", Audience.PUBLIC));
            store.commit(position);
        }
    }

    private Set<String> followed() throws IOException {
        IndexFollower follower = followers.in(directory);
        follower.follow();
        Set<String> keys = IndexContents.of(follower.view()).keySet();
        follower.close();
        return keys;
    }

    private void mark(Instant moment, String id) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(
                                "update change_mark set mark = cast(:mark as uuid) where changed_at = :moment")
                        .setParameter("mark", id)
                        .setParameter("moment", moment)
                        .executeUpdate());
    }

    private String named(String animal, String name) {
        editor.published(
                editor.created("reports", IndexFollowerTest.report(animal, "{target} was selected by the tapir.")));
        String target = "targets/" + animal + "-person";
        editor.patch(target, Map.of("name", name));
        return target;
    }

    private void withhold(String target, String description) {
        editor.patch(target, Map.of("nameVisibility", "withheld", "description", description))
                .then()
                .statusCode(200);
    }

    private static Path of(Path place, Audience tier) {
        return place.resolve(tier.name().toLowerCase(Locale.ROOT));
    }

    private static List<Path> files(Path place, Audience tier) throws IOException {
        try (Stream<Path> files = Files.list(of(place, tier))) {
            return new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        for (Audience tier : Audience.values()) {
            Files.createDirectories(of(to, tier));
            for (Path file : files(from, tier)) {
                Files.copy(file, of(to, tier).resolve(file.getFileName()));
            }
        }
        return to;
    }
}
