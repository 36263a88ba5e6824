package org.disclosures.editorial.entry;

import java.time.Instant;

/** The body of a request that writes a report or claim. */
public interface Correctable {

    /** End of the embargo; null for none. */
    Instant embargoUntil();

    /** The public note of a correction; null where nothing is corrected. */
    String correctionNote();
}
