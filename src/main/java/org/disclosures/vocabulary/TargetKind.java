package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** The kinds of alleged target: one person, a group described collectively, or an organisation. */
public enum TargetKind implements Term {
    /** A person. */
    PERSON,
    /** A collectively described group. */
    GROUP,
    /** An organisation. */
    ORGANISATION
}
