package org.disclosures.editorial.reading;

import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.editorial.entry.DatasetHeader;
import org.disclosures.history.Recorded;

/** Takes the entries of a file as they are read, and what is wrong with their form. */
public interface EntrySink extends ReadingFaults {

    /** Takes what the dataset is called. */
    default void header(DatasetHeader header) {}

    /** Takes a thing, or a report without its claims. */
    void take(Recorded kind, int line, Record entry);

    /** Takes a claim of the report of an id, which is null if it cannot be read. */
    void claim(int line, String report, ClaimEntry entry);

    /** Is told of a thing, report or claim whose entry is at fault. */
    void lost(Recorded kind, String id);

    /** Is told of a claim whose entry is at fault. */
    void lostClaim(String report, String key);

    /** Is told of the line of every record that is read. */
    default void locate(Object entry, int line) {}
}
