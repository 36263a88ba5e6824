package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** The subject matter of a claim. */
public enum ClaimKind implements Term {
    /** Leaked data: its size, origin or content. */
    LEAK,
    /** Alleged selection for potential surveillance; says nothing about an infection. */
    SELECTION,
    /** A device was infected, or someone was spied on. */
    INFECTION,
    /** An organisation or state was allegedly a client of the vendor, or acted for one. */
    CLIENT,
    /** An action or statement in response. */
    RESPONSE,
    /** A denial. */
    DENIAL,
    /** Background. */
    CONTEXT
}
