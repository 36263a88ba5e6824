package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** What can happen that the public sees. */
public enum PublicEventType implements Term {
    /** A claim became public. */
    CLAIM_PUBLISHED,
    /** A public claim was corrected. */
    CLAIM_CORRECTED,
    /** A public claim was retracted. */
    CLAIM_RETRACTED,
    /** A public claim is shown otherwise, though it was not corrected: without a name that is withheld, for one. */
    CLAIM_CHANGED,
    /** A public claim is corrected or superseded by another from now on, or is so no longer. */
    CLAIM_STATUS_CHANGED,
    /** A public claim bears on another that appeared or went, or is contradicted by one from now on, or no longer. */
    CLAIM_LINKS_CHANGED,
    /** A report became public. */
    REPORT_PUBLISHED,
    /** A public report was corrected. */
    REPORT_CORRECTED,
    /** A public report was retracted. */
    REPORT_RETRACTED,
    /** A public report, or which claims it makes, is shown otherwise, though it was not corrected. */
    REPORT_CHANGED,
    /** What the public sees of a thing that claims speak of, such as a source, was changed. */
    THING_CHANGED
}
