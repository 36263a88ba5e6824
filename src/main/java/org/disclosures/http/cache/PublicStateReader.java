package org.disclosures.http.cache;

import java.time.Instant;
import java.util.Optional;

/** Reads the public state from the database; implemented by the history. */
public interface PublicStateReader {

    /**
     * The result of a reading.
     *
     * @param until the moment at which time alone changes the state; empty if only a change of data does
     */
    record PublicStateReading(PublicState state, Optional<Instant> until) {}

    /** Reads the state, outside any transaction of the caller's. */
    PublicStateReading read();
}
