package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** The kinds of organisation. */
public enum OrganisationKind implements Term {
    /** A company. */
    COMPANY,
    /** A news organisation. */
    NEWS_ORGANISATION,
    /** A nonprofit organisation. */
    NONPROFIT,
    /** A government. */
    GOVERNMENT,
    /** A consortium of organisations. */
    CONSORTIUM,
    /** Another body. */
    OTHER
}
