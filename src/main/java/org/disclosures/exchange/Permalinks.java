package org.disclosures.exchange;

import org.disclosures.http.Api;

/** Addresses of the pages for people, within the service. */
public final class Permalinks {

    /** The path under which there are cards of claims. */
    public static final String CARDS = Api.EMBEDS + "/claims";

    private Permalinks() {}

    /** The page of a claim. */
    public static String claim(Object id) {
        return Api.PERMALINKS + "/" + id;
    }

    /** The page of a claim in one of its wordings. */
    public static String claim(Object id, int revision) {
        return claim(id) + "?revision=" + revision;
    }

    /** The card of a claim, to be shown in a frame. */
    public static String card(Object id) {
        return CARDS + "/" + id;
    }
}
