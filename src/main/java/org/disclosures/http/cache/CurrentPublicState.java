package org.disclosures.http.cache;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/** The state that responses are made from. It is read again after a while, at the end of an embargo, and after a change by this copy. */
@ApplicationScoped
public class CurrentPublicState {

    private final PublicStateReader reader;
    private final Clock clock;
    private final long checkEveryNanos;
    private final AtomicLong changes = new AtomicLong();
    private volatile KnownPublicState known;

    private record KnownPublicState(PublicState state, Optional<Instant> until, long readAt, long changes) {}

    CurrentPublicState(PublicStateReader reader, Clock clock, CacheConfig config) {
        this.reader = reader;
        this.clock = clock;
        this.checkEveryNanos = config.checkEvery().toNanos();
    }

    /** The state as it was read last, if that still counts; never waits for anything. */
    Optional<PublicState> recent() {
        KnownPublicState last = known;
        return last != null
                        && last.changes() == changes.get()
                        && System.nanoTime() - last.readAt() < checkEveryNanos
                        && last.until().map(clock.instant()::isBefore).orElse(true)
                ? Optional.of(last.state())
                : Optional.empty();
    }

    /** The revision as it was read last, if that still counts; never waits for anything. */
    public OptionalLong recentRevision() {
        return recent().map(PublicState::revision).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    /** The state, read from the database if need be. */
    PublicState get() {
        return recent().orElseGet(this::read);
    }

    /** To be called after each transaction that changed something public. */
    public void changed() {
        changes.incrementAndGet();
    }

    private PublicState read() {
        // Taken before reading, since a change meanwhile makes the result outdated.
        long seen = changes.get();
        long now = System.nanoTime();
        PublicStateReader.PublicStateReading reading = reader.read();
        known = new KnownPublicState(reading.state(), reading.until(), now, seen);
        return reading.state();
    }
}
