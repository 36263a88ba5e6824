package org.disclosures.testing;

import io.github.bucket4j.TimeMeter;
import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** The time by which rate limits refill, unless a test advances it. */
@Mock
@ApplicationScoped
public class ShiftableTime implements TimeMeter {

    private volatile Long stopped;

    /** Stops the time, or advances the stopped time. */
    public void pass(Duration duration) {
        stopped = currentTimeNanos() + duration.toNanos();
    }

    @Override
    public long currentTimeNanos() {
        Long moment = stopped;
        return moment == null ? System.nanoTime() : moment;
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
