package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** What a place is to a claim. */
public enum PlaceRole implements Term {
    /** Where the alleged targets are. */
    TARGETS,
    /** Where listed phone numbers belong. */
    PHONE_NUMBERS,
    /** The state alleged to be a client. */
    ALLEGED_CLIENT,
    /** Where something takes place. */
    EVENT,
    /** The state for which someone acts or speaks. */
    ACTOR,
    /** A place that the claim names. */
    LOCATION,
    /** Where surveillance is said to have been done. */
    SURVEILLANCE
}
