package org.disclosures.editorial.transfer;

import java.util.EnumSet;
import java.util.Set;
import org.disclosures.http.Term;

/** How far an import is. */
public enum ImportState implements Term {
    /** The file is here. */
    RECEIVED,
    /** It is read and checked. */
    CHECKING,
    /** It is written. */
    WRITING,
    /** It is checked and has no fault, or it is written. */
    DONE,
    /** It has faults; nothing was changed. */
    REFUSED,
    /** It could not be carried out; nothing was changed. */
    FAILED;

    /** The states of an import that is under way. */
    static final Set<ImportState> UNDER_WAY = EnumSet.of(RECEIVED, CHECKING, WRITING);
}
