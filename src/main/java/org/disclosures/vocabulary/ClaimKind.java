package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** What a claim speaks of. */
public enum ClaimKind implements Term {
    /** Leaked data: its size, its origin, what is in it. */
    LEAK,
    /** Someone was allegedly selected for potential surveillance; says nothing of an infection. */
    SELECTION,
    /** A device was infected, or someone was spied on. */
    INFECTION,
    /** Someone was allegedly a client of the vendor, or acted for one. */
    CLIENT,
    /** What someone did or said in response. */
    RESPONSE,
    /** Someone denied something. */
    DENIAL,
    /** Background. */
    CONTEXT
}
