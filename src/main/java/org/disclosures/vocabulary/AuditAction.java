package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** What was done, as the audit log has it. */
public enum AuditAction implements Term {
    /** A token was created. */
    TOKEN_CREATED,
    /** A token was revoked. */
    TOKEN_REVOKED,
    /** A dataset was loaded. */
    DATASET_LOADED,
    /** A report, claim, or thing that claims speak of, was created. */
    CREATED,
    /** One that the public had not seen was changed, or a thing was. */
    CHANGED,
    /** One that the public never saw was deleted. */
    DELETED,
    /** A draft was sent to review. */
    SUBMITTED,
    /** What was in review, or published and still under embargo, became a draft again. */
    RETURNED,
    /** A report or claim was published. */
    PUBLISHED,
    /** The embargo of one that is not public yet was set, moved or lifted. */
    EMBARGO_CHANGED,
    /** What the public had seen was corrected. */
    CORRECTED,
    /** A correction was proposed, for another editor to approve. */
    CORRECTION_PROPOSED,
    /** A proposed correction was dismissed. */
    CORRECTION_DISMISSED,
    /** What the public had seen was retracted. */
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
    /** Deliveries to a webhook were sent anew. */
    WEBHOOK_REPLAYED
}
