package org.disclosures.http.limit;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/**
 * The time by which allowances refill. It only goes forward: on a wall clock that is set back an hour, a used allowance
 * would stay empty for that hour.
 */
class MonotonicTime {

    @Produces
    @ApplicationScoped
    TimeMeter time() {
        return TimeMeter.SYSTEM_NANOTIME;
    }
}
