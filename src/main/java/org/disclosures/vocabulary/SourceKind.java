package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** The kinds of source. */
public enum SourceKind implements Term {
    /** A news organisation. */
    NEWS_ORGANISATION,
    /** A nonprofit organisation. */
    NONPROFIT,
    /** A government. */
    GOVERNMENT,
    /** A named official. */
    OFFICIAL,
    /** An official who is not named. */
    UNNAMED_OFFICIAL,
    /** A company. */
    COMPANY,
    /** A person. */
    PERSON,
    /** Several voices named together. */
    COLLECTIVE,
    /** A consortium. */
    CONSORTIUM,
    /** Not identified. */
    UNIDENTIFIED
}
