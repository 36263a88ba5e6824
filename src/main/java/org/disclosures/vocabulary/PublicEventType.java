package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** The kinds of public event. */
public enum PublicEventType implements Term {
    /** A claim became public. */
    CLAIM_PUBLISHED,
    /** A public claim was corrected. */
    CLAIM_CORRECTED,
    /** A public claim was retracted. */
    CLAIM_RETRACTED,
    /** The public view of a claim changed without a correction, for example because a name is withheld. */
    CLAIM_CHANGED,
    /** A public claim is corrected or superseded by another from now on, or is so no longer. */
    CLAIM_STATUS_CHANGED,
    /** A public claim has a link to another that became public or was withdrawn, or is now, or no longer, contradicted by one. */
    CLAIM_LINKS_CHANGED,
    /** A report became public. */
    REPORT_PUBLISHED,
    /** A public report was corrected. */
    REPORT_CORRECTED,
    /** A public report was retracted. */
    REPORT_RETRACTED,
    /** The public view of a report, or the list of its claims, changed without a correction. */
    REPORT_CHANGED,
    /** The public view of a record that claims refer to, such as a source, was changed. */
    THING_CHANGED
}
