package org.disclosures.exchange;

/** Where pages for people are, within the service. */
public final class Permalinks {

    private static final String CLAIM = "/c/";

    private Permalinks() {}

    /** The page of a claim. */
    public static String claim(Object id) {
        return CLAIM + id;
    }
}
