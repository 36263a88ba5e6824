package org.disclosures.editorial.entry;

import java.time.Instant;

/** What is sent to write something that goes its way to the public. */
public interface Correctable {

    /** Until when it stays hidden though published; null for no embargo. */
    Instant embargoUntil();

    /** The public note of a correction; null where nothing is corrected. */
    String correctionNote();
}
