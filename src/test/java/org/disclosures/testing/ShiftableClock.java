package org.disclosures.testing;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The system's clock, unless a test moves or stops it. */
@Mock
@ApplicationScoped
public class ShiftableClock extends Clock {

    private volatile Duration shift = Duration.ZERO;
    private volatile int left = Integer.MAX_VALUE;

    /** Moves the clock to a moment. */
    public void moveTo(Instant moment) {
        shift = Duration.between(Instant.now(), moment);
    }

    /** Makes the clock fail after a number of readings. */
    public void failAfter(int readings) {
        left = readings;
    }

    /** Resets the clock to the system’s time. */
    public void reset() {
        shift = Duration.ZERO;
        left = Integer.MAX_VALUE;
    }

    @Override
    public Instant instant() {
        if (left-- == 0) {
            throw new IllegalStateException("The clock stands still");
        }
        return Instant.now().plus(shift);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
