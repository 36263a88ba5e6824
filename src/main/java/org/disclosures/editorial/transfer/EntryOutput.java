package org.disclosures.editorial.transfer;

import java.io.IOException;
import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.record.RecordKind;

/** Writes entries: the records of each kind, then each report followed by its claims. */
interface EntryOutput {

    /** Writes a record, or a report without its claims. */
    void entry(RecordKind kind, Record entry) throws IOException;

    /** Writes a claim of a report, the one that was written last. */
    void claim(String report, ClaimEntry entry) throws IOException;

    /** Ends the output. */
    void end() throws IOException;
}
