package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** The kinds of organisation. */
public enum OrganisationKind implements Term {
    /** A company. */
    COMPANY,
    /** A company that sells products of others. */
    RESELLER,
    /** A news organisation. */
    NEWS_ORGANISATION,
    /** A nonprofit organisation. */
    NONPROFIT,
    /** A government. */
    GOVERNMENT,
    /** An agency of a state, such as an intelligence service or a police force. */
    AGENCY,
    /** An operator of surveillance known only by a name that researchers gave it. */
    OPERATOR,
    /** An account on a platform whose holder the source does not name. */
    ACCOUNT,
    /** A consortium of organisations. */
    CONSORTIUM,
    /** Another body. */
    OTHER
}
