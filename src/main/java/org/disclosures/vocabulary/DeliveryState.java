package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** The progress of delivering an event to a webhook. */
public enum DeliveryState implements Term {
    /** Waiting for its first or next attempt. */
    PENDING,
    /** The receiver took it. */
    DELIVERED,
    /** All attempts failed, or the receiver no longer exists. */
    FAILED,
    /** Not sent, because its subject was no longer public. */
    DROPPED
}
