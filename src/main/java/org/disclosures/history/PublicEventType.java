package org.disclosures.history;

public enum PublicEventType {
    CLAIM_PUBLISHED,
    CLAIM_CORRECTED,
    CLAIM_RETRACTED,
    REPORT_PUBLISHED,
    REPORT_CORRECTED,
    REPORT_RETRACTED,
    THING_CHANGED
}
