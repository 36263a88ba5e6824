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
    COUNTRIES
}
