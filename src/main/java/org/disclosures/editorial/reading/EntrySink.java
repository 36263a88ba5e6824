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

    /**
     * Reports a record, or a report without its claims, whose entry has errors.
     *
     * @param id null if it cannot be read
     * @param read the entry as far as it could be read
     */
    void lost(RecordKind kind, int line, String id, EntryBinder.BoundEntry<?> read);

    /**
     * Reports a claim whose entry has errors.
     *
     * @param report id of its report; null if it cannot be read
     * @param key null if it cannot be read
     * @param read the entry as far as it could be read
     */
    void lostClaim(int line, String report, String key, EntryBinder.BoundEntry<ClaimEntry> read);

    /** Reports that the file cannot be read any further. */
    default void broken() {}

    /** Reports the line of each record read. */
    default void locate(Object entry, int line) {}
}
