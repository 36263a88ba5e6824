package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** The kinds of evidence that a source shows for a claim. */
public enum EvidenceKind implements Term {
    /** A document, such as a contract, an invoice or a court file. */
    DOCUMENT,
    /** The report of an examination, such as a forensic one. */
    ANALYSIS,
    /** A photograph or a screenshot. */
    IMAGE,
    /** A recording of sound or video. */
    RECORDING,
    /** A message, such as a lure. */
    MESSAGE,
    /** A post or a page on the web. */
    POST,
    /** A trace on a network or a device, such as a domain, an address or the name of a process. */
    INDICATOR,
    /** A file that was examined, such as an implant. */
    SAMPLE,
    /** A vulnerability that was exploited. */
    VULNERABILITY,
    /** Published data. */
    DATA
}
