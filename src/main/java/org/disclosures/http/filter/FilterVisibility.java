package org.disclosures.http.filter;

/** Conditions in HQL on the claims that a caller may see, for filters that look at other records than the one listed. */
public interface FilterVisibility {

    /** The condition that the caller may see a claim. */
    String claim(String alias);

    /** The condition that the caller may see all claims through which a claim repeats another, on an alias of {@code ClaimRepetition}. */
    default String original(String alias) {
        return seen(alias + ".via") + " and " + seen(alias + ".original");
    }

    /** The condition that the caller may see all claims through which a claim is repeated by another, on such an alias. */
    default String repetition(String alias) {
        return seen(alias + ".via") + " and " + seen(alias + ".claim");
    }

    // Not joined: planners weigh every order of joins.
    private String seen(String claim) {
        return "exists (select 1 from Claim seen where seen = " + claim + " and " + claim("seen") + ")";
    }

    /** The condition that a claim stands and claims a selection, targeting or infection. */
    String targeting(String alias);
}
