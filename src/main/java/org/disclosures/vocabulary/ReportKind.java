package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** The kinds of document. */
public enum ReportKind implements Term {
    /** A news article. */
    NEWS_ARTICLE,
    /** An investigation. */
    INVESTIGATION,
    /** A technical or forensic report. */
    TECHNICAL_REPORT,
    /** A statement. */
    STATEMENT,
    /** A court document. */
    COURT_DOCUMENT,
    /** A document of an authority. */
    OFFICIAL_DOCUMENT
}
