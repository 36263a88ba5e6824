package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** Whether an alleged target is one person or a group described together. */
public enum TargetKind implements Term {
    /** A person. */
    PERSON,
    /** A collectively described group. */
    GROUP
}
