package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** Where the delivery of an event to a webhook stands. */
public enum DeliveryState implements Term {
    /** It waits to be sent, for the first time or again. */
    PENDING,
    /** The receiver took it. */
    DELIVERED,
    /** It was sent as often as it is sent, or the receiver is gone. */
    FAILED,
    /** It was not sent, since what it is about was not public any more. */
    DROPPED
}
