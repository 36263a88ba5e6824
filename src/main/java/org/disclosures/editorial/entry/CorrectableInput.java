package org.disclosures.editorial.entry;

/** The body of a request that writes a report or claim. */
public interface CorrectableInput {

    /** Its embargo, the note of its correction, and the records created with it. */
    Submission submission();
}
