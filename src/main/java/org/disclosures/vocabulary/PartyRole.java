package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** The role of an organisation in a claim. */
public enum PartyRole implements Term {
    /** It is said to run the surveillance. */
    OPERATOR,
    /** It is alleged to be a client of a vendor. */
    ALLEGED_CLIENT,
    /** It is said to have made the technology. */
    DEVELOPER,
    /** It is said to have sold the technology. */
    SELLER,
    /** It acts or speaks in the claim. */
    ACTOR,
    /** It is said to own or control another organisation. */
    OWNER,
    /** It is named in another connection, such as a company that was fined. */
    MENTIONED
}
