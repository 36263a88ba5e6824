package org.disclosures.editorial.transfer;

import java.io.IOException;
import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.history.Recorded;

/** Writes entries out: the things of each kind, then each report with its claims behind it. */
interface EntryOutput {

    /** Writes a thing, or a report without its claims. */
    void entry(Recorded kind, Record entry) throws IOException;

    /** Writes a claim of a report, the one that was written last. */
    void claim(String report, ClaimEntry entry) throws IOException;

    /** Ends what was written. */
    void end() throws IOException;
}
