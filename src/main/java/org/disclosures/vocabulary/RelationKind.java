package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** What a target is to another one, according to sources: it is the relative, associate, counsel or staff of the other. */
public enum RelationKind implements Term {
    /** A member of the family, by blood, marriage or partnership. */
    RELATIVE,
    /** A friend, colleague, source or other close contact. */
    ASSOCIATE,
    /** A lawyer or law firm that represents or advises the other. */
    COUNSEL,
    /** Someone who works for the other. */
    STAFF;

    /** True if the other target is the same to this one. */
    public boolean isMutual() {
        return this == RELATIVE || this == ASSOCIATE;
    }
}
