package org.disclosures.vocabulary;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.disclosures.http.Term;

/** The subject matter of a claim. */
public enum ClaimKind implements Term {
    /** Leaked data: its size, origin or content. */
    LEAK,
    /** Alleged selection for potential surveillance; says nothing about an infection. */
    SELECTION,
    /** An exploit or a lure reached someone; says nothing about an infection. */
    ATTEMPT,
    /** Someone was targeted or infected, and the source does not say which. */
    TARGETING,
    /** A device was infected, or someone was spied on. */
    INFECTION,
    /** An organisation or state was allegedly a client of the vendor, or acted for one. */
    CLIENT,
    /** Who is behind it. */
    ATTRIBUTION,
    /** An action or statement in response. */
    RESPONSE,
    /** A denial. */
    DENIAL,
    /** Background. */
    CONTEXT;

    private static final Set<ClaimKind> ABOUT_TARGETS =
            Collections.unmodifiableSet(EnumSet.of(SELECTION, ATTEMPT, TARGETING, INFECTION));
    private static final Set<ClaimKind> ANSWERS = Collections.unmodifiableSet(EnumSet.of(RESPONSE, DENIAL));
    private static final Set<ClaimKind> ASSERTING =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(RESPONSE, DENIAL, CONTEXT)));

    /** The kinds that say that someone was selected, targeted or infected; others target no one. */
    public static Set<ClaimKind> aboutTargets() {
        return ABOUT_TARGETS;
    }

    /** The kinds of claims that answer others. */
    public static Set<ClaimKind> answers() {
        return ANSWERS;
    }

    /** The kinds whose figures assert a quantity in any unit; those of a response, a denial or of background do not. */
    public static Set<ClaimKind> asserting() {
        return ASSERTING;
    }

    /** True if a figure in this unit asserts a quantity. That of background, such as an offer or a fine, does if it targets nobody. */
    public boolean asserts(FigureUnit unit) {
        return ASSERTING.contains(this)
                || this == CONTEXT && FigureUnit.targetingNobody().contains(unit);
    }
}
