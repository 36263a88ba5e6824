package org.disclosures.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.disclosures.access.Audience;
import org.disclosures.history.ChangeLog;
import org.disclosures.http.language.Messages;
import org.hibernate.Session;

/** Indexes beside that of the service, which follow the same database. */
@ApplicationScoped
class IndexFollowers {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Inject
    SearchIndex index;

    @Inject
    Session session;

    @Inject
    ChangeLog changes;

    @Inject
    ClaimDocuments claims;

    @Inject
    RecordDocuments records;

    @Inject
    AudienceTiers tiers;

    @Inject
    Clock clock;

    @Inject
    Messages messages;

    private record IndexFollowersConfig(String directory) implements SearchConfig {
        @Override
        public boolean rebuild() {
            return false;
        }

        @Override
        public boolean atStart() {
            return false;
        }

        @Override
        public Duration checkEvery() {
            return Duration.ZERO;
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(5);
        }

        @Override
        public boolean lists() {
            return false;
        }
    }

    /** An index in a directory. */
    IndexFollower in(Object directory) {
        return in(new IndexDirectories(new IndexFollowersConfig(directory.toString())));
    }

    /** An index in some directories. */
    IndexFollower in(IndexDirectories directories) {
        IndexFollowersConfig config = new IndexFollowersConfig(SearchConfig.IN_MEMORY);
        return new IndexFollower(session, changes, claims, records, tiers, clock, messages, config, directories);
    }

    /** Directories that can get full. */
    static SmallDiskDirectories onSmallDisk(Object directory) {
        return new SmallDiskDirectories(new IndexFollowersConfig(directory.toString()));
    }

    /** The contents of a newly built index. */
    Map<String, String> built() throws IOException {
        IndexFollower anew = in(SearchConfig.IN_MEMORY);
        anew.follow();
        Map<String, String> contents = IndexContents.of(anew.view());
        anew.close();
        return contents;
    }

    /** The contents of the service's own index. */
    Map<String, String> followed() throws IOException {
        try (AudienceSearcher searcher = index.searcher(Audience.PUBLIC)) {
            return IndexContents.of(searcher.index());
        }
    }

    /** Waits until an index can follow. */
    static void await(IndexFollower follower) throws IOException {
        Instant late = Instant.now().plus(LONGEST);
        while (true) {
            try {
                follower.follow();
                return;
            } catch (IOException notYet) {
                if (Instant.now().isAfter(late)) {
                    throw notYet;
                }
                pause(Duration.ofMillis(50));
            }
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
