package org.disclosures.http.filter;

/** Conditions in HQL on the claims that a caller may see, for filters that look at other records than the one listed. */
public interface FilterVisibility {

    /** The condition that the caller may see a claim. */
    String claim(String alias);

    /** The condition that a claim stands and claims a selection, targeting or infection. */
    String targeting(String alias);
}
