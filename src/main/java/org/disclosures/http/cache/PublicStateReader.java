package org.disclosures.http.cache;

import java.time.Instant;
import java.util.Optional;

/** Reads from the database what the public sees now; the one implementation is with the history. */
public interface PublicStateReader {

    /**
     * What was read.
     *
     * @param state the state now
     * @param until the moment at which the clock changes it; empty if only a change does
     */
    record Reading(PublicState state, Optional<Instant> until) {}

    /** Reads the state, outside any transaction of the caller's. */
    Reading read();
}
