package org.disclosures.testing;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The system's clock, unless a test moves it. */
@Mock
@ApplicationScoped
public class ShiftableClock extends Clock {

    private volatile Duration shift = Duration.ZERO;

    /** Moves the clock to a moment. */
    public void moveTo(Instant moment) {
        shift = Duration.between(Instant.now(), moment);
    }

    /** Gives the clock the system's time again. */
    public void reset() {
        shift = Duration.ZERO;
    }

    @Override
    public Instant instant() {
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
