package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** What was done, as the audit log has it. */
public enum AuditAction implements Term {
    /** A token was created. */
    TOKEN_CREATED,
    /** A token was revoked. */
    TOKEN_REVOKED,
    /** A dataset was loaded. */
    DATASET_LOADED
}
