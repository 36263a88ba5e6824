package org.disclosures.editorial.transfer;

import java.util.EnumSet;
import java.util.Set;
import org.disclosures.http.Term;

/** The progress of an import. */
public enum ImportState implements Term {
    /** The file is here. */
    RECEIVED,
    /** The file is being read and checked. */
    CHECKING,
    /** The records are being written. */
    WRITING,
    /** The file was checked without errors, or written. */
    DONE,
    /** The file has errors; nothing was changed. */
    REFUSED,
    /** The import could not be carried out; nothing was changed. */
    FAILED;

    /** The states of an import that is under way. */
    static final Set<ImportState> UNDER_WAY = EnumSet.of(RECEIVED, CHECKING, WRITING);
}
