package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** The role of a place in a claim. */
public enum PlaceRole implements Term {
    /** The place of the alleged targets. */
    TARGETS,
    /** The place that listed phone numbers belong to. */
    PHONE_NUMBERS,
    /** The state alleged to be a client. */
    ALLEGED_CLIENT,
    /** The place of an event. */
    EVENT,
    /** The state for which someone acts or speaks. */
    ACTOR,
    /** A place that the claim names. */
    LOCATION,
    /** The place of alleged surveillance. */
    SURVEILLANCE
}
