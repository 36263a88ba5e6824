package org.disclosures.editorial.reading;

import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.editorial.entry.DatasetHeader;
import org.disclosures.record.RecordKind;

/** Receives the entries of a file as they are read. */
public interface EntrySink {

    /** Collects the errors in the form of the file. */
    FileErrors errors();

    /** Receives the header of a dataset. */
    default void header(DatasetHeader header) {}

    /** Receives a record, or a report without its claims. */
    void take(RecordKind kind, int line, Record entry);

    /** Takes a claim of the report of an id, which is null if it cannot be read. */
    void claim(int line, String report, ClaimEntry entry);

    /** Reports a record, report or claim whose entry has errors. */
    void lost(RecordKind kind, String id);

    /** Reports a claim whose entry has errors. */
    void lostClaim(String report, String key);

    /** Reports the line of each record read. */
    default void locate(Object entry, int line) {}
}
