package org.disclosures.http.limit;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/**
 * The clock by which allowances refill. It only moves forward: if a wall clock were set back by an hour, a used allowance would stay empty
 * for that hour.
 */
class MonotonicTime {

    @Produces
    @ApplicationScoped
    TimeMeter time() {
        return TimeMeter.SYSTEM_NANOTIME;
    }
}
