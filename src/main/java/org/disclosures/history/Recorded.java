package org.disclosures.history;

/** What history is kept of. */
public enum Recorded {
    REGION,
    ORGANISATION,
    SOURCE,
    TECHNOLOGY,
    CATEGORY,
    TARGET,
    REPORT,
    CLAIM
}
