package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** The kinds of technology. */
public enum TechnologyKind implements Term {
    /** A product that covertly watches a device or its user. */
    SPYWARE,
    /** A means that uses vulnerabilities to get into a device; several used together are one. */
    EXPLOIT
}
