package org.disclosures.claim;

/**
 * What the claims of a list belong to, as the list's address says.
 *
 * @param thing the kind of thing that it names; null for every claim
 * @param id the id of the thing; null for every claim
 */
public record ClaimScope(Thing thing, String id) {

    /** A kind of thing that has a list of claims. */
    public enum Thing {
        /** The report that makes the claims. */
        REPORT,
        /** A source anywhere in the chains of the claims. */
        SOURCE,
        /** A country that the claims name, in whatever role. */
        COUNTRY,
        /** The target that the claims are about. */
        TARGET
    }

    /** Every claim. */
    public static final ClaimScope ALL = new ClaimScope(null, null);
}
