package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** The kinds of alleged target: one person, or a group described collectively. */
public enum TargetKind implements Term {
    /** A person. */
    PERSON,
    /** A collectively described group. */
    GROUP
}
