package org.disclosures.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.disclosures.access.Audience;
import org.jboss.logging.Logger;

/**
 * Where the index is kept: an index for each audience, of what it is the first to see, so that what is hidden from another does
 * not show in that one's statistics. Used by one thread.
 */
final class IndexStore implements Closeable {

    private static final Logger LOG = Logger.getLogger(IndexStore.class);
    private static final double BUFFER_MEGABYTES = 24;

    private final Map<Audience, IndexWriter> writers = new EnumMap<>(Audience.class);
    private final List<Directory> directories = new ArrayList<>();
    private final Path temporary;

    private IndexStore(Path temporary) {
        this.temporary = temporary;
    }

    /** Opens the index in a directory, or in one of its own if another copy of the service has that one. */
    static IndexStore open(String directory) throws IOException {
        if (directory.equals(SearchConfig.IN_MEMORY)) {
            return open(null, tier -> new ByteBuffersDirectory());
        }
        try {
            return open(null, inside(Path.of(directory)));
        } catch (LockObtainFailedException taken) {
            Path own = Files.createTempDirectory("disclosures-search");
            LOG.warnf(
                    "Another copy of the service has the search index in %s; this one builds its own in %s, for as long as it"
                            + " runs. Give each copy its own disclosures.search.directory.",
                    directory, own);
            return open(own, inside(own));
        }
    }

    private interface Place {
        Directory of(Audience tier) throws IOException;
    }

    private static Place inside(Path directory) {
        return tier -> FSDirectory.open(directory.resolve(tier.name().toLowerCase(java.util.Locale.ROOT)));
    }

    private static IndexStore open(Path temporary, Place place) throws IOException {
        IndexStore store = new IndexStore(temporary);
        try {
            for (Audience tier : Audience.values()) {
                Directory directory = place.of(tier);
                store.directories.add(directory);
                store.writers.put(tier, writer(directory));
            }
            return store;
        } catch (IOException | RuntimeException failed) {
            IOUtils.closeWhileHandlingException(store.writers.values());
            IOUtils.closeWhileHandlingException(store.directories);
            throw failed;
        }
    }

    private static IndexWriter writer(Directory directory) throws IOException {
        try {
            return new IndexWriter(directory, config(OpenMode.CREATE_OR_APPEND));
        } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException unreadable) {
            LOG.warnf("The search index cannot be read and is built anew: %s", unreadable.getMessage());
            return new IndexWriter(directory, config(OpenMode.CREATE));
        } catch (IllegalArgumentException otherwiseSorted) {
            LOG.warnf("The search index is in another order and is built anew: %s", otherwiseSorted.getMessage());
            return new IndexWriter(directory, config(OpenMode.CREATE));
        }
    }

    private static IndexWriterConfig config(OpenMode mode) {
        // What was withheld is to be gone at once when it is asked for, and not only once there is enough of it.
        TieredMergePolicy merges = new TieredMergePolicy();
        merges.setForceMergeDeletesPctAllowed(0);
        return new IndexWriterConfig(TextAnalysis.OF_DOCUMENTS)
                .setOpenMode(mode)
                .setMergePolicy(merges)
                .setIndexSort(IndexOrder.SORT)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCommitOnClose(false);
    }

    /** How far the last commits go; empty if there are none, or they are not of one index. */
    Optional<Position> committed() {
        Position least = null;
        for (IndexWriter writer : writers.values()) {
            Optional<Position> one = Position.read(data(writer));
            if (one.isEmpty() || (least != null && !least.isLike(one.get()))) {
                return Optional.empty();
            }
            least = least == null ? one.get() : least.atMost(one.get());
        }
        return Optional.of(least);
    }

    private static Map<String, String> data(IndexWriter writer) {
        Map<String, String> data = new java.util.HashMap<>();
        if (writer.getLiveCommitData() != null) {
            writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    /** Adds a document that is not there yet. */
    void add(IndexDocument document) throws IOException {
        if (document.tier() != null) {
            writers.get(document.tier()).addDocument(document.finished());
        }
    }

    /** Makes a document the one of its key, in its tier; unless it stands there already, by an older view. */
    void put(IndexDocument document, IndexSnapshot before) throws IOException {
        List<IndexSnapshot.Place> places = before.places(document.key());
        if (document.tier() != null
                && places.equals(List.of(new IndexSnapshot.Place(document.tier(), document.fingerprint())))) {
            return;
        }
        Term key = new Term(Fields.KEY, document.key());
        for (Map.Entry<Audience, IndexWriter> tier : writers.entrySet()) {
            if (tier.getKey() == document.tier()) {
                tier.getValue().updateDocument(key, document.finished());
            } else {
                tier.getValue().deleteDocuments(key);
            }
        }
    }

    /** Deletes the document of a key. */
    void delete(String key) throws IOException {
        for (IndexWriter writer : writers.values()) {
            writer.deleteDocuments(new Term(Fields.KEY, key));
        }
    }

    /** Deletes every document. */
    void clear() throws IOException {
        for (IndexWriter writer : writers.values()) {
            writer.deleteAll();
        }
    }

    /** Brings what was written into one segment a tier: what is looked for is looked for in each. */
    void merge() throws IOException {
        for (IndexWriter writer : writers.values()) {
            writer.forceMerge(1);
        }
    }

    /** Takes what was deleted out of the files, too. */
    void expunge() throws IOException {
        for (IndexWriter writer : writers.values()) {
            writer.forceMergeDeletes();
        }
    }

    /** What was written, to search in. */
    IndexSnapshot view() throws IOException {
        Map<Audience, DirectoryReader> readers = new EnumMap<>(Audience.class);
        for (Map.Entry<Audience, IndexWriter> tier : writers.entrySet()) {
            readers.put(tier.getKey(), DirectoryReader.open(tier.getValue()));
        }
        return new IndexSnapshot(readers);
    }

    /** The same, with the tiers of an older view that nothing was written to since; that view itself if there are no others. */
    IndexSnapshot view(IndexSnapshot before) throws IOException {
        Map<Audience, DirectoryReader> readers = new EnumMap<>(Audience.class);
        for (Map.Entry<Audience, IndexWriter> tier : writers.entrySet()) {
            DirectoryReader changed = DirectoryReader.openIfChanged(before.tier(tier.getKey()), tier.getValue());
            if (changed != null) {
                readers.put(tier.getKey(), changed);
            }
        }
        if (readers.isEmpty()) {
            return before;
        }
        for (Audience tier : Audience.values()) {
            if (!readers.containsKey(tier)) {
                before.tier(tier).incRef();
                readers.put(tier, before.tier(tier));
            }
        }
        return new IndexSnapshot(readers);
    }

    /** Keeps what was written, with how far it goes, in case the service ends. */
    void commit(Position position) throws IOException {
        for (IndexWriter writer : writers.values()) {
            writer.setLiveCommitData(position.written().entrySet());
            writer.commit();
        }
    }

    /** Whether it can be written to; it cannot after a failure of the disk. */
    boolean isOpen() {
        return writers.values().stream().allMatch(IndexWriter::isOpen);
    }

    /** Closes it; what was not committed is lost. */
    @Override
    public void close() throws IOException {
        for (IndexWriter writer : writers.values()) {
            writer.rollback();
        }
        IOUtils.close(directories);
        if (temporary != null) {
            IOUtils.rm(temporary);
        }
    }
}
