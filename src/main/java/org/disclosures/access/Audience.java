package org.disclosures.access;

import io.quarkus.security.identity.SecurityIdentity;
import org.disclosures.vocabulary.Role;

/** How much of what is not public a caller sees. */
public enum Audience {
    /** What is published and under no embargo. */
    PUBLIC,
    /** What is published, embargoes or not. */
    EMBARGO,
    /** Drafts, too. */
    DESK;

    /** What someone sees by their roles. */
    static Audience of(SecurityIdentity identity) {
        if (identity.hasRole(Role.CONTRIBUTOR.code())) {
            return DESK;
        }
        return identity.hasRole(Role.READER.code()) ? EMBARGO : PUBLIC;
    }
}
