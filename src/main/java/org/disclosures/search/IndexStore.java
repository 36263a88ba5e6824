package org.disclosures.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.disclosures.access.Audience;
import org.jboss.logging.Logger;

/**
 * The storage of the index: one index for each audience, of the records that it is the first to see, so that records hidden from
 * an audience do not affect its statistics. Used by one thread at a time, except {@link #expunge()}. After an exception from any method it
 * must be closed, since its content may differ from what was written.
 */
final class IndexStore implements Closeable {

    private static final Logger LOG = Logger.getLogger(IndexStore.class);
    private static final double BUFFER_MEGABYTES = 48;
    private static final int SEGMENTS_OF_A_BUILD = 1_000;
    private static final int SEGMENTS_PER_TIER = 10;

    private final Map<Audience, Directory> directories = new EnumMap<>(Audience.class);
    private final Map<Audience, IndexWriter> writers = new EnumMap<>(Audience.class);
    private final Map<Audience, IndexMerges> merges = new EnumMap<>(Audience.class);
    private final Map<Audience, IndexFileWatch> watches = new EnumMap<>(Audience.class);
    private final DictionaryCompression compression = new DictionaryCompression(ClaimJsonDictionary.COMPRESSION);
    private final Path temporary;
    // Null unless a build is under way.
    private AnalysedTexts analysed;
    private volatile boolean mergeFailed;

    private IndexStore(Path temporary) {
        this.temporary = temporary;
    }

    /**
     * Opens the index in the configured directory, or in a temporary one if that one cannot be used or another copy of the
     * service has it. An index that is not readable as a whole, including every checksum, is deleted.
     */
    static IndexStore open(IndexDirectories directories) throws IOException {
        return open(directories, false);
    }

    /** Opens an empty index: an existing one is deleted first, which takes no room on the disk. */
    static IndexStore openEmpty(IndexDirectories directories) throws IOException {
        return open(directories, true);
    }

    private static IndexStore open(IndexDirectories directories, boolean empty) throws IOException {
        try {
            return open(directories, directories.configured(), null, empty);
        } catch (IOException unusable) {
            if (directories.configured() == null) {
                throw unusable;
            }
            Path own = directories.spare();
            LOG.warnf(
                    "The search index cannot be stored in %s (%s); it is built in %s for as long as the service "
                            + "runs. Give each copy of the service a writable disclosures.search.directory of its own.",
                    directories.configured(), reason(unusable), own);
            return open(directories, own, own, empty);
        }
    }

    private static String reason(IOException unusable) {
        return unusable instanceof LockObtainFailedException ? "another copy of the service uses it" : "" + unusable;
    }

    private static IndexStore open(IndexDirectories directories, Path place, Path temporary, boolean empty)
            throws IOException {
        IndexStore store = new IndexStore(temporary);
        try {
            for (Audience tier : Audience.values()) {
                Directory directory = directories.open(place, tier);
                store.directories.put(tier, directory);
                store.writers.put(tier, store.writer(tier, directory, empty));
                store.watches.put(tier, new IndexFileWatch(directory));
                store.watches.get(tier).seeCommit(SegmentInfos.getLastCommitSegmentsFileName(directory));
            }
            return store;
        } catch (IOException | RuntimeException failed) {
            store.abandon();
            throw failed;
        }
    }

    private IndexWriter writer(Audience tier, Directory directory, boolean empty) throws IOException {
        // Another copy may be writing.
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            if (empty || !isWhole(directory)) {
                wipe(directory);
            }
        }
        try {
            return new IndexWriter(directory, config(tier, OpenMode.CREATE_OR_APPEND));
        } catch (IllegalArgumentException otherwiseSorted) {
            LOG.warnf("The search index has another sort order and is rebuilt: %s", otherwiseSorted.getMessage());
            wipe(directory);
            return new IndexWriter(directory, config(tier, OpenMode.CREATE));
        }
    }

    // Reads every file once; so an index that was written to by a failing disk, or by anybody, is not asked.
    private static boolean isWhole(Directory directory) {
        try {
            if (!DirectoryReader.indexExists(directory)) {
                return false;
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                for (LeafReaderContext leaf : reader.leaves()) {
                    ((CodecReader) leaf.reader()).checkIntegrity();
                }
            }
            return true;
        } catch (IOException | RuntimeException | InternalError unreadable) {
            LOG.warnf("The search index cannot be read and is rebuilt: %s", unreadable);
            return false;
        }
    }

    // Files that do not belong to an index are left alone.
    private static void wipe(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()
                    || file.startsWith(IndexFileNames.SEGMENTS)
                    || file.startsWith(IndexFileNames.PENDING_SEGMENTS)) {
                directory.deleteFile(file);
            }
        }
    }

    private IndexWriterConfig config(Audience tier, OpenMode mode) {
        // Withheld content must be removed at once on request, and not only when there is enough of it.
        TieredMergePolicy policy = new TieredMergePolicy();
        policy.setForceMergeDeletesPctAllowed(0);
        IndexMerges scheduler = new IndexMerges();
        merges.put(tier, scheduler);
        return new IndexWriterConfig(TextAnalysis.OF_DOCUMENTS)
                .setOpenMode(mode)
                .setMergePolicy(policy)
                .setMergeScheduler(scheduler)
                .setIndexSort(IndexFields.DOCUMENT_ORDER)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCommitOnClose(false);
    }

    private final class IndexMerges extends ConcurrentMergeScheduler {

        // By its own thread, where nobody else would learn of it.
        @Override
        protected void handleMergeException(Throwable failed) {
            LOG.warnf("Segments of the search index could not be merged: %s", failed);
            mergeFailed = true;
        }
    }

    /** The position of each tier's last commit; empty if one of them has none. */
    List<IndexPosition> committed() {
        List<IndexPosition> committed = new ArrayList<>();
        for (IndexWriter writer : writers.values()) {
            Optional<IndexPosition> one = IndexPosition.read(data(writer));
            if (one.isEmpty()) {
                return List.of();
            }
            committed.add(one.get());
        }
        return committed;
    }

    private static Map<String, String> data(IndexWriter writer) {
        Map<String, String> data = new HashMap<>();
        if (writer.getLiveCommitData() != null) {
            writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    /** Prepares for the documents of a build, until {@link #endBuild}. Segments are merged only once, at its end. */
    void beginBuild() {
        analysed = new AnalysedTexts();
        mergeAt(SEGMENTS_OF_A_BUILD);
    }

    private void mergeAt(double segments) {
        writers.values()
                .forEach(writer ->
                        ((TieredMergePolicy) writer.getConfig().getMergePolicy()).setSegmentsPerTier(segments));
    }

    /** Adds a document that is not there yet. */
    void add(IndexDocument document) throws IOException {
        if (document.tier() != null) {
            writers.get(document.tier()).addDocument(document.finished(compression, analysed));
        }
    }

    /** Stores a document as the only one of its key, in its tier, unless the state before the first change has it there already. */
    void put(IndexDocument document, IndexSnapshot before) throws IOException {
        List<IndexSnapshot.DocumentPlace> places = before.places(document.key());
        if (document.tier() != null
                && places.equals(List.of(new IndexSnapshot.DocumentPlace(document.tier(), document.fingerprint())))) {
            return;
        }
        Term key = new Term(IndexFields.KEY, document.key());
        for (Map.Entry<Audience, IndexWriter> tier : writers.entrySet()) {
            if (tier.getKey() == document.tier()) {
                tier.getValue().updateDocument(key, document.finished(compression, null));
            } else {
                tier.getValue().deleteDocuments(key);
            }
        }
    }

    /** Deletes the document of a key. */
    void delete(String key) throws IOException {
        for (IndexWriter writer : writers.values()) {
            writer.deleteDocuments(new Term(IndexFields.KEY, key));
        }
    }

    /** Merges the documents of a build into one segment per tier, since every segment has to be searched. */
    void endBuild() throws IOException {
        for (IndexWriter writer : writers.values()) {
            writer.forceMerge(1);
        }
        analysed = null;
        mergeAt(SEGMENTS_PER_TIER);
    }

    /**
     * Removes documents deleted so far from the files, while writing continues. The former files are gone after the next commit,
     * once nobody holds them.
     */
    void expunge() throws IOException {
        for (Map.Entry<Audience, IndexWriter> tier : writers.entrySet()) {
            // A merge that began earlier carries over documents deleted meanwhile.
            merges.get(tier.getKey()).sync();
            tier.getValue().forceMergeDeletes();
            merges.get(tier.getKey()).sync();
        }
        requireUsable();
    }

    /** The segments that have deleted documents in them, by tier. */
    Map<Audience, Set<String>> withDeletions(IndexSnapshot view) {
        Map<Audience, Set<String>> segments = new EnumMap<>(Audience.class);
        for (Audience tier : Audience.values()) {
            Set<String> names = new HashSet<>();
            for (LeafReaderContext leaf : view.tier(tier).leaves()) {
                if (leaf.reader().hasDeletions()) {
                    names.add(((SegmentReader) leaf.reader()).getSegmentName());
                }
            }
            segments.put(tier, names);
        }
        return segments;
    }

    /** True if a file of some segments still exists; files that nobody holds are deleted. */
    boolean hasFilesOf(Map<Audience, Set<String>> segments) throws IOException {
        for (Map.Entry<Audience, Set<String>> tier : segments.entrySet()) {
            if (!tier.getValue().isEmpty()) {
                writers.get(tier.getKey()).deleteUnusedFiles();
                for (String file : directories.get(tier.getKey()).listAll()) {
                    if (tier.getValue().contains(IndexFileNames.parseSegmentName(file))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** A snapshot of the written documents, for searching. */
    IndexSnapshot view() throws IOException {
        return view((IndexSnapshot) null);
    }

    /** A snapshot that reuses the unchanged tiers of an older one; the older one itself if all are unchanged. */
    IndexSnapshot view(IndexSnapshot before) throws IOException {
        Map<Audience, DirectoryReader> readers = new EnumMap<>(Audience.class);
        boolean changed = before == null;
        try {
            for (Map.Entry<Audience, IndexWriter> tier : writers.entrySet()) {
                DirectoryReader last = before == null ? null : before.tier(tier.getKey());
                DirectoryReader reader = last == null
                        ? DirectoryReader.open(tier.getValue())
                        : DirectoryReader.openIfChanged(last, tier.getValue());
                if (reader == null) {
                    last.incRef();
                    reader = last;
                } else {
                    changed = true;
                }
                readers.put(tier.getKey(), reader);
            }
            IndexSnapshot view = changed ? new IndexSnapshot(readers) : before;
            if (!changed) {
                release(readers);
            }
            for (Audience tier : Audience.values()) {
                watches.get(tier).see(view.tier(tier).getIndexCommit().getFileNames());
            }
            return view;
        } catch (IOException | RuntimeException failed) {
            release(readers);
            throw failed;
        }
    }

    private static void release(Map<Audience, DirectoryReader> readers) throws IOException {
        for (IndexReader reader : readers.values()) {
            reader.decRef();
        }
    }

    /** Commits the written documents with their position, so that they survive a restart. */
    void commit(IndexPosition position) throws IOException {
        for (Map.Entry<Audience, IndexWriter> tier : writers.entrySet()) {
            tier.getValue().setLiveCommitData(position.written().entrySet());
            tier.getValue().commit();
            watches.get(tier.getKey())
                    .seeCommit(SegmentInfos.getLastCommitSegmentsFileName(directories.get(tier.getKey())));
        }
        requireUsable();
    }

    /** True if no file was changed by others; checks the directory, not the content of files. */
    boolean isUntouched() throws IOException {
        for (IndexFileWatch watch : watches.values()) {
            if (!watch.isUntouched()) {
                return false;
            }
        }
        return true;
    }

    /** True if it can be written to; false after a failure of the disk. */
    boolean isUsable() {
        return !mergeFailed && writers.values().stream().allMatch(IndexWriter::isOpen);
    }

    private void requireUsable() throws IOException {
        if (!isUsable()) {
            throw new IOException("The search index could not be written");
        }
    }

    /** Closes it; uncommitted changes are lost. */
    @Override
    public void close() throws IOException {
        abandon();
        if (temporary != null) {
            IOUtils.rm(temporary);
        }
    }

    // A store that cannot be closed is given up all the same: it is reopened or rebuilt.
    private void abandon() {
        for (IndexWriter writer : writers.values()) {
            try {
                writer.rollback();
            } catch (IOException | RuntimeException failed) {
                LOG.debug("The search index could not be closed", failed);
            }
        }
        IOUtils.closeWhileHandlingException(directories.values());
    }
}
