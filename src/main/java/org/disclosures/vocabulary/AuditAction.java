package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** The actions recorded in the audit log. */
public enum AuditAction implements Term {
    /** A token was created. */
    TOKEN_CREATED,
    /** A token was revoked. */
    TOKEN_REVOKED,
    /** A dataset was loaded. */
    DATASET_LOADED,
    /** A report, a claim, or a record that claims refer to, was created. */
    CREATED,
    /** A record that was never public, or one without a publication state, was changed. */
    CHANGED,
    /** A record that was never public was deleted. */
    DELETED,
    /** A draft was sent to review. */
    SUBMITTED,
    /** A record in review, or published and still under embargo, became a draft again. */
    RETURNED,
    /** A report or claim was published. */
    PUBLISHED,
    /** The embargo of one that is not public yet was set, moved or lifted. */
    EMBARGO_CHANGED,
    /** A public record was corrected. */
    CORRECTED,
    /** A correction was proposed, for another editor to approve. */
    CORRECTION_PROPOSED,
    /** A proposed correction was dismissed. */
    CORRECTION_DISMISSED,
    /** A public record was retracted. */
    RETRACTED,
    /** The name of a target was withheld. */
    NAME_WITHHELD,
    /** A dataset was imported. */
    DATASET_IMPORTED,
    /** A webhook was created. */
    WEBHOOK_CREATED,
    /** A webhook was changed. */
    WEBHOOK_CHANGED,
    /** A webhook was deleted. */
    WEBHOOK_DELETED,
    /** Deliveries to a webhook were sent again. */
    WEBHOOK_REPLAYED
}
