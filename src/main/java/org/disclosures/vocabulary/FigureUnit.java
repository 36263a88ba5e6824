package org.disclosures.vocabulary;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
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
    /** Licences, or targets that may be watched at the same time, as a contract or an offer counts them. */
    LICENCES,
    /** Days that something lasted. */
    DAYS,
    /** Money, in whole units of a currency. */
    MONEY;

    private static final Set<FigureUnit> TARGETING_NOBODY =
            Collections.unmodifiableSet(EnumSet.of(LICENCES, DAYS, MONEY));

    /** The units whose figures say of nobody that they were targeted; claims of every kind but answers give them. */
    public static Set<FigureUnit> targetingNobody() {
        return TARGETING_NOBODY;
    }

    /** True if there are fractions: more than 3 days may be less than 4. */
    public boolean isDivisible() {
        return this == DAYS || this == MONEY;
    }
}
