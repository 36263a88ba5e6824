package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** The kinds of other name. */
public enum NameKind implements Term {
    /** Another name in use, such as a nickname, a pseudonym or an abbreviation. */
    ALIAS,
    /** A name written in another script, or another spelling of it. */
    TRANSLITERATION,
    /** A name no longer in use, such as a birth name. */
    FORMER
}
