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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.Version;
import org.disclosures.history.ChangeLog;
import org.disclosures.history.Recorded;
import org.disclosures.http.language.Messages;
import org.disclosures.vocabulary.ResourceType;
import org.hibernate.Session;
import org.hibernate.jpa.SpecHints;
import org.jboss.logging.Logger;

/**
 * Lets the index follow the database: tells whether it is behind, and brings it up to date from one snapshot. What was interrupted
 * is done again from where the index stood; documents are read whole, so doing more than is needed does no harm. Used by one
 * thread, which nobody's request is.
 */
@ApplicationScoped
class Follower {

    private static final Logger LOG = Logger.getLogger(Follower.class);

    // Raise the number when documents change, or what is shown of claims.
    private static final String FORMAT = "5/" + Version.LATEST + "/" + VersionInfo.ICU_VERSION;

    private static final int LONGEST_SECONDS = 7_200;
    private static final int LONGEST_STATEMENT_MILLIS = 600_000;
    private static final int MOST_CHANGES = 200_000;
    private static final int PAGE = 1_000;
    private static final int PROGRESS = 50_000;
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(30);
    private static final String EMBARGO = "e.publication.embargoUntil";

    private final Session session;
    private final ChangeLog changes;
    private final ClaimDocuments claims;
    private final ThingDocuments things;
    private final Tiers tiers;
    private final Clock clock;
    private final SearchConfig config;
    private final String format;

    private IndexStore store;
    private Position position;
    private Instant nextEmbargo = Instant.MIN;
    private long committedAt = System.nanoTime();
    private volatile IndexSnapshot view;

    Follower(
            Session session,
            ChangeLog changes,
            ClaimDocuments claims,
            ThingDocuments things,
            Tiers tiers,
            Clock clock,
            Messages messages,
            SearchConfig config) {
        this.session = session;
        this.changes = changes;
        this.claims = claims;
        this.things = things;
        this.tiers = tiers;
        this.clock = clock;
        this.config = config;
        // The claims in the index are labelled.
        this.format = FORMAT + "/" + messages.version();
    }

    /** The index as it was last brought up to date; null before the first time. */
    IndexSnapshot view() {
        return view;
    }

    /** Brings the index up to date, if it is behind. */
    void follow() throws IOException {
        open();
        if (position != null && isUpToDate()) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> {
                try {
                    catchUp();
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        publish();
    }

    /** Keeps what there is and closes the index. */
    void close() throws IOException {
        if (store != null && store.isOpen() && position != null) {
            store.commit(position);
        }
        abandon();
    }

    /** Closes the index as it was last committed. */
    void abandon() throws IOException {
        if (view != null) {
            view.release();
        }
        if (store != null) {
            store.close();
        }
    }

    private void open() throws IOException {
        if (store != null && !store.isOpen()) {
            LOG.error("The search index could not be written and is opened again");
            store.close();
            store = null;
        }
        if (store == null) {
            store = IndexStore.open(config.directory());
            position =
                    config.rebuild() && view == null ? null : store.committed().orElse(null);
            nextEmbargo = Instant.MIN;
        }
    }

    private boolean isUpToDate() {
        ChangeLog.Head head = QuarkusTransaction.requiringNew().call(changes::head);
        Instant now = clock.instant();
        return isOf(head)
                && head.changedAt().equals(position.changedAt())
                && !now.isBefore(position.regarded())
                && now.isBefore(nextEmbargo);
    }

    private boolean isOf(ChangeLog.Head head) {
        return position != null
                && position.isLike(new Position(format, head.dataset(), null, null))
                && !head.changedAt().isBefore(position.changedAt());
    }

    private void catchUp() throws IOException {
        session.doWork(connection -> connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ));
        session.setDefaultReadOnly(true);
        // Nobody waits for a statement of these, as somebody does for those of a request.
        session.setProperty(SpecHints.HINT_SPEC_QUERY_TIMEOUT, LONGEST_STATEMENT_MILLIS);
        ChangeLog.Head head = changes.head();
        Instant now = clock.instant();
        Categories categories = new Categories(tiers.rows(Categories.QUERY, now, Map.of(), Integer.MAX_VALUE));
        if (!isOf(head) || !changes.reaches(position.changedAt()) || !apply(categories, now)) {
            build(categories, now);
        }
        nextEmbargo = nextEmbargo(now);
        position = new Position(format, head.dataset(), head.changedAt(), now);
    }

    // Whether it could be done; not if so much was changed that to begin anew is less work.
    private boolean apply(Categories categories, Instant now) throws IOException {
        Map<Recorded, Set<String>> changed = changes.since(position.changedAt());
        embargoesEnded("Claim", now).forEach(changed.get(Recorded.CLAIM)::add);
        embargoesEnded("Report", now).forEach(changed.get(Recorded.REPORT)::add);
        if (changed.get(Recorded.CLAIM).size() > MOST_CHANGES) {
            return false;
        }
        IndexSnapshot before = view == null ? store.view() : view;
        try {
            new CatchUp(new CatchUp.Tools(session, changes, claims, things), store, before, position, categories, now)
                    .apply(changed);
        } finally {
            if (before != view) {
                before.release();
            }
        }
        if (changes.rewroteThePast(position.changedAt())) {
            store.expunge();
        }
        return true;
    }

    // Whichever way the clock went since.
    private List<String> embargoesEnded(String entity, Instant now) {
        Instant before = position.regarded();
        return session.createSelectionQuery(
                        "select e.id from " + entity + " e where " + EMBARGO + " > :from and " + EMBARGO + " <= :to",
                        Object.class)
                .setParameter("from", now.isBefore(before) ? now : before)
                .setParameter("to", now.isBefore(before) ? before : now)
                .getResultStream()
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

    private void build(Categories categories, Instant now) throws IOException {
        LOG.info("Building the search index");
        long start = System.nanoTime();
        long written = 0;
        // What is found meanwhile is what was there before.
        position = null;
        store.clear();
        for (ResourceType type : ResourceType.values()) {
            String last = null;
            for (List<IndexDocument> page = page(type, last, categories, now);
                    !page.isEmpty();
                    page = page(type, last, categories, now)) {
                for (IndexDocument document : page) {
                    store.add(document);
                    if (++written % PROGRESS == 0) {
                        LOG.infof("Building the search index: %d documents", written);
                    }
                }
                last = page.get(page.size() - 1).id();
                session.clear();
            }
        }
        store.merge();
        LOG.infof(
                "Built the search index: %d documents in %d s",
                written, Duration.ofNanos(System.nanoTime() - start).toSeconds());
        committedAt = System.nanoTime() - BETWEEN_COMMITS.toNanos();
    }

    private List<IndexDocument> page(ResourceType type, String last, Categories categories, Instant now) {
        return type == ResourceType.CLAIM
                ? claims.page(last, PAGE, categories, now)
                : things.page(type, last, PAGE, categories, now);
    }

    private void publish() throws IOException {
        IndexSnapshot before = view;
        view = before == null ? store.view() : store.view(before);
        if (before != null && before != view) {
            before.release();
        }
        if (System.nanoTime() - committedAt >= BETWEEN_COMMITS.toNanos()) {
            store.commit(position);
            committedAt = System.nanoTime();
        }
    }
}
