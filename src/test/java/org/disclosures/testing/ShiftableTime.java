package org.disclosures.testing;

import io.github.bucket4j.TimeMeter;
import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** The time by which allowances refill, unless a test moves it on. */
@Mock
@ApplicationScoped
public class ShiftableTime implements TimeMeter {

    private volatile Long stopped;

    /** Stops the time, or moves the stopped time on. */
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
