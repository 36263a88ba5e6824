package org.disclosures.access;

import io.quarkus.security.identity.SecurityIdentity;
import org.disclosures.vocabulary.Role;

/** The parts of the ledger that a caller may read, from least to most. */
public enum Audience {
    /** Published records under no embargo. */
    PUBLIC,
    /** Published records, under embargo or not. */
    EMBARGO,
    /** Drafts, too. */
    DESK;

    /** The audience of a caller, by their roles. */
    static Audience of(SecurityIdentity identity) {
        if (identity.hasRole(Role.CONTRIBUTOR.code())) {
            return DESK;
        }
        return identity.hasRole(Role.READER.code()) ? EMBARGO : PUBLIC;
    }
}
