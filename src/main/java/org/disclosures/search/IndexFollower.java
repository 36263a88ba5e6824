package org.disclosures.search;

import com.ibm.icu.util.VersionInfo;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.util.Version;
import org.disclosures.history.ChangeLog;
import org.disclosures.http.Sha256;
import org.disclosures.http.language.Messages;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;
import org.disclosures.vocabulary.ResourceType;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.jpa.SpecHints;
import org.jboss.logging.Logger;

/**
 * Makes the index follow the database: detects that it is behind, and updates it from one snapshot. An interrupted update is
 * repeated from the index's last position; documents are rebuilt whole, so repeating some does no harm. Used by one thread of its
 * own, never by that of a request.
 */
@ApplicationScoped
class IndexFollower {

    private static final Logger LOG = Logger.getLogger(IndexFollower.class);

    // Follows from the fields of claims. Raise the number when anything else of documents changes, or the shown claims
    // do.
    private static final String FORMAT =
            "15/" + Sha256.hex(ClaimIndexFields.format()) + "/" + Version.LATEST + "/" + VersionInfo.ICU_VERSION;

    private static final int LONGEST_SECONDS = 7_200;
    private static final int LONGEST_STATEMENT_MILLIS = 600_000;
    private static final int MOST_CHANGES = 200_000;
    private static final int PAGE = 1_000;
    private static final int PROGRESS = 50_000;
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration BETWEEN_DOUBTS = Duration.ofSeconds(30);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final String EMBARGO = "e.publication.embargoUntil";

    private final Session session;
    private final ChangeLog changes;
    private final ClaimDocuments claims;
    private final RecordDocuments records;
    private final AudienceTiers tiers;
    private final Clock clock;
    private final SearchConfig config;
    private final IndexDirectories directories;
    private final String format;
    private final ExecutorService purging = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "search-index-purge");
        thread.setDaemon(true);
        return thread;
    });

    private IndexStore store;
    private IndexPosition position;
    private List<ChangeLog.ChangeLogMark> unverified = List.of();
    private IndexPurge purge;
    private boolean opened;
    private boolean built;
    private boolean writing;
    private boolean uncommitted;
    private Instant nextEmbargo = Instant.MIN;
    private long committedAt = System.nanoTime();
    private long lookedAt = System.nanoTime();
    private long openedAt = System.nanoTime();
    private int failures;
    private long failedAt;
    private volatile boolean doubted;
    private volatile long updatingSince;
    private volatile int builds;
    private volatile int givenUp;
    private volatile IndexSnapshot view;

    IndexFollower(
            Session session,
            ChangeLog changes,
            ClaimDocuments claims,
            RecordDocuments records,
            AudienceTiers tiers,
            Clock clock,
            Messages messages,
            SearchConfig config,
            IndexDirectories directories) {
        this.session = session;
        this.changes = changes;
        this.claims = claims;
        this.records = records;
        this.tiers = tiers;
        this.clock = clock;
        this.config = config;
        this.directories = directories;
        // The claims in the index are labelled, and compressed.
        this.format = FORMAT + "/" + messages.version() + "/" + Arrays.hashCode(ClaimJsonDictionary.BYTES);
    }

    /** The index as it was last brought up to date; null before the first time, and while it cannot be trusted. */
    IndexSnapshot view() {
        return view;
    }

    /** True if there is an index to read. */
    boolean isReady() {
        return view != null;
    }

    /** The documents of the index, of all audiences; 0 while there is none to read. */
    int documents() {
        IndexSnapshot current = view;
        if (current == null || !current.hold()) {
            return 0;
        }
        try {
            return current.documents();
        } finally {
            current.release();
        }
    }

    /** The number of rebuilds of the index. */
    int builds() {
        return builds;
    }

    /** The number of times that the index could not be read or written. */
    int givenUp() {
        return givenUp;
    }

    /** Start of the running update, by the JVM's clock; 0 while there is none. */
    long updatingSince() {
        return updatingSince;
    }

    /** Takes note that reading the index failed: it is looked at before it is handed out again. */
    void doubt() {
        doubted = true;
    }

    /**
     * Updates the index if it is behind.
     *
     * @throws IOException if the index cannot be read or written; the next call reopens its last commit or rebuilds it, at most
     *     once every few seconds
     */
    void follow() throws IOException {
        if (failures > 0 && System.nanoTime() - failedAt < pause()) {
            throw new IOException("The search index could not be read or written a moment ago");
        }
        try {
            look();
            if (store == null) {
                updatingSince = System.nanoTime();
            }
            open();
            if (!isUpToDate()) {
                updatingSince = updatingSince == 0 ? System.nanoTime() : updatingSince;
                publish(QuarkusTransaction.requiringNew()
                        .timeout(LONGEST_SECONDS)
                        .call(this::catchUp));
            }
            purge();
            if (uncommitted && System.nanoTime() - committedAt >= BETWEEN_COMMITS.toNanos()) {
                commit();
            }
            failures = 0;
        } catch (IOException | RuntimeException | Error failed) {
            if (giveUp(failed) instanceof IOException unusable) {
                throw unusable;
            }
            throw failed;
        } finally {
            updatingSince = 0;
        }
    }

    // The database being away says nothing of the index, unless it was being written to.
    private Throwable giveUp(Throwable failed) {
        Throwable cause = failed instanceof UncheckedIOException unchecked ? unchecked.getCause() : failed;
        if (cause instanceof IOException || cause instanceof Error || writing || store == null || !store.isUsable()) {
            // An unreadable file is logged in one line; anything else is an error of ours.
            LOG.warnf(
                    cause instanceof IOException ? null : cause,
                    "The search index failed and will be reopened or rebuilt: %s",
                    cause);
            reset();
            failures++;
            givenUp++;
            failedAt = System.nanoTime();
        }
        return cause;
    }

    private long pause() {
        return Math.min(LONGEST_PAUSE.toNanos(), SHORTEST_PAUSE.toNanos() << Math.min(failures - 1, 10));
    }

    /** Keeps what there is and closes the index. */
    void close() throws IOException {
        try {
            if (store != null && store.isUsable() && position != null && !writing) {
                store.commit(position);
            }
        } finally {
            abandon();
        }
    }

    /** Closes the index as it was last committed. */
    void abandon() {
        reset();
        purging.shutdown();
    }

    // The state in memory, written documents and position, is no longer valid.
    private void reset() {
        IndexSnapshot last = view;
        view = null;
        position = null;
        purge = null;
        unverified = List.of();
        writing = false;
        uncommitted = false;
        nextEmbargo = Instant.MIN;
        try {
            if (last != null) {
                last.release();
            }
            if (store != null) {
                store.close();
            }
        } catch (IOException | RuntimeException failed) {
            LOG.debug("The search index could not be closed", failed);
        }
        store = null;
    }

    // Now and then at the files, and once into them when reading failed.
    private void look() throws IOException {
        if (store == null) {
            return;
        }
        long now = System.nanoTime();
        if (doubted && now - openedAt >= BETWEEN_DOUBTS.toNanos()) {
            LOG.warn("The search index could not be read and is being verified");
            reset();
        } else if (now - lookedAt >= BETWEEN_LOOKS.toNanos()) {
            lookedAt = now;
            if (!store.isUsable() || !store.isUntouched()) {
                LOG.warn(
                        "Files of the search index were changed or deleted or cannot be written; it is being verified");
                reset();
            }
        }
    }

    private void open() throws IOException {
        if (store != null) {
            return;
        }
        doubted = false;
        boolean anew = config.rebuild() && !opened;
        store = anew ? IndexStore.openEmpty(directories) : IndexStore.open(directories);
        opened = true;
        openedAt = System.nanoTime();
        List<IndexPosition> committed = store.committed();
        position = committed.stream().reduce(IndexPosition::atMost).orElse(null);
        unverified = committed.stream().map(IndexPosition::last).distinct().toList();
    }

    private boolean isUpToDate() {
        if (view == null || position == null || !unverified.isEmpty()) {
            return false;
        }
        ChangeLog.ChangeLogHead head = QuarkusTransaction.requiringNew().call(changes::head);
        Instant now = clock.instant();
        return position.isOf(format, head.dataset())
                && head.last().equals(position.last())
                && !now.isBefore(position.regarded())
                && now.isBefore(nextEmbargo);
    }

    // This is the position of the index after the update; its content is not shown until the database is known to have
    // reached
    // it.
    private IndexPosition catchUp() {
        session.doWork(connection -> connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ));
        session.setDefaultReadOnly(true);
        // Nothing is written, so no query has to look for changes first.
        session.setHibernateFlushMode(FlushMode.MANUAL);
        // Nobody waits for a statement of these, as somebody does for those of a request.
        session.setProperty(SpecHints.HINT_SPEC_QUERY_TIMEOUT, LONGEST_STATEMENT_MILLIS);
        ChangeLog.ChangeLogHead head = changes.head();
        Instant now = clock.instant();
        CategoryLabels categories =
                new CategoryLabels(tiers.rows(CategoryLabels.QUERY, now, Map.of(), Integer.MAX_VALUE));
        try {
            boolean followed = isPartOf(head) && apply(categories, now);
            if (!followed) {
                build(categories, now);
            }
            nextEmbargo = nextEmbargo(now);
            return new IndexPosition(
                    format,
                    head.dataset(),
                    head.last(),
                    now,
                    followed ? position.purged() : head.last().changedAt());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    // The last change of every tier must be in the database; one that was restored continues differently.
    private boolean isPartOf(ChangeLog.ChangeLogHead head) {
        if (position == null || !position.isOf(format, head.dataset())) {
            return false;
        }
        if (!changes.has(position.last()) || !unverified.stream().allMatch(changes::has)) {
            LOG.warn("The search index has changes that the database does not have, and is rebuilt");
            return false;
        }
        return true;
    }

    // True if it was updated; false if so much has changed that a rebuild is less work.
    private boolean apply(CategoryLabels categories, Instant now) throws IOException {
        Map<RecordKind, Set<String>> changed = changes.since(position.last().changedAt());
        embargoesEnded("Claim", now).forEach(changed.get(RecordKinds.CLAIM)::add);
        embargoesEnded("Report", now).forEach(changed.get(RecordKinds.REPORT)::add);
        if (changed.get(RecordKinds.CLAIM).size() > MOST_CHANGES) {
            return false;
        }
        writing = true;
        IndexSnapshot before = view == null ? store.view() : view;
        try {
            new IndexCatchUp(
                            new IndexCatchUp.IndexCatchUpTools(session, changes, claims, records),
                            store,
                            before,
                            position,
                            categories,
                            now)
                    .apply(changed);
        } finally {
            if (before != view) {
                before.release();
            }
        }
        return true;
    }

    // Whichever way the clock went since.
    private List<String> embargoesEnded(String entity, Instant now) {
        Instant before = position.regarded();
        return session
                .createSelectionQuery(
                        "select e.id from " + entity + " e where " + EMBARGO + " > :from and " + EMBARGO + " <= :to",
                        Object.class)
                .setParameter("from", now.isBefore(before) ? now : before)
                .setParameter("to", now.isBefore(before) ? before : now)
                .getResultList()
                .stream()
                .map(Object::toString)
                .toList();
    }

    private Instant nextEmbargo(Instant now) {
        Instant next = Instant.MAX;
        for (String entity : List.of("Claim", "Report")) {
            Instant first = session.createSelectionQuery(
                            "select min(" + EMBARGO + ") from " + entity + " e where " + EMBARGO + " > :now",
                            Instant.class)
                    .setParameter("now", now)
                    .getSingleResultOrNull();
            next = first != null && first.isBefore(next) ? first : next;
        }
        return next;
    }

    private void build(CategoryLabels categories, Instant now) throws IOException {
        LOG.info("Building the search index");
        long start = System.nanoTime();
        long written = 0;
        reset();
        writing = true;
        store = IndexStore.openEmpty(directories);
        try (IndexBuild build = new IndexBuild(store)) {
            for (ResourceType type : ResourceType.values()) {
                String last = null;
                for (List<IndexDocument> page = page(type, last, categories, now);
                        !page.isEmpty();
                        page = page(type, last, categories, now)) {
                    build.add(page);
                    written += page.size();
                    if (written / PROGRESS > (written - page.size()) / PROGRESS) {
                        LOG.infof("Building the search index: %d documents", written);
                    }
                    last = page.get(page.size() - 1).id();
                    session.clear();
                }
            }
            build.finish();
        }
        LOG.infof(
                "Built the search index: %d documents in %d s",
                written, Duration.ofNanos(System.nanoTime() - start).toSeconds());
        built = true;
        builds++;
    }

    private List<IndexDocument> page(ResourceType type, String last, CategoryLabels categories, Instant now) {
        return type == ResourceType.CLAIM
                ? claims.page(last, PAGE, categories, now)
                : records.page(type, last, PAGE, categories, now);
    }

    private void publish(IndexPosition reached) throws IOException {
        IndexSnapshot before = view;
        Optional<Instant> rewritten =
                QuarkusTransaction.requiringNew().call(() -> changes.lastRewriting(reached.purged()));
        view = store.view(before);
        writing = false;
        uncommitted = true;
        unverified = List.of();
        position = rewritten.isPresent()
                ? reached
                : reached.purgedUpTo(reached.last().changedAt());
        if (before != null && before != view) {
            if (rewritten.isPresent()) {
                before.recall();
            }
            before.release();
        }
        if (built) {
            built = false;
            commit();
        }
    }

    // Rewritten and deleted content is removed from the files, too, in parallel: at a million claims that takes a
    // minute.
    private void purge() throws IOException {
        if (purge == null && position.purged().isBefore(position.last().changedAt())) {
            purge = new IndexPurge(store, view, position.last().changedAt());
            purge.start(purging);
        }
        if (purge != null && purge.isWritten()) {
            IndexSnapshot before = view;
            view = store.view(before);
            if (before != view) {
                before.release();
            }
            commit();
            if (purge.isDone()) {
                position = position.purgedUpTo(purge.upTo());
                purge = null;
                commit();
            }
        }
    }

    private void commit() throws IOException {
        store.commit(position);
        uncommitted = false;
        committedAt = System.nanoTime();
    }
}
