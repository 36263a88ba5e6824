package org.disclosures.vocabulary;

import org.disclosures.http.Term;

/** The unit that a figure counts. */
public enum FigureUnit implements Term {
    /** People. */
    INDIVIDUALS,
    /** Phones and other devices. */
    DEVICES,
    /** Phone numbers. */
    PHONE_NUMBERS,
    /** Organisations. */
    ORGANISATIONS,
    /** Countries. */
    COUNTRIES,
    /** Infections; one device can have several. */
    INFECTIONS,
    /** Accounts of an online service. */
    ACCOUNTS,
    /** Messages. */
    MESSAGES,
    /** Exploits. */
    EXPLOITS,
    /** Money, in whole units of a currency. */
    MONEY
}
