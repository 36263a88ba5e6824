package org.disclosures.exchange.page;

import java.time.Instant;
import java.util.List;
import org.disclosures.claim.ClaimView;

/**
 * What the page of a claim shows beside its card.
 *
 * @param card what the card shows
 * @param description the card's summary and the report, in one line
 * @param aboutKind what the claim's kind means
 * @param aboutAssurance what its assurance means
 * @param occurred when it occurred; null if that was not said
 * @param asserted the day it was asserted
 * @param neighbours the claims that it is linked with
 * @param history what the public was shown, the last first
 * @param past that the wording is one of the past; null if it is the present one
 * @param citations how to cite it; none if the public does not see it
 * @param linkedData the claim in JSON-LD, safe in a page
 */
record ClaimPage(
        ClaimCard card,
        String description,
        String aboutKind,
        String aboutAssurance,
        String occurred,
        String asserted,
        List<Neighbour> neighbours,
        List<Shown> history,
        String past,
        List<Cited> citations,
        String linkedData) {

    /**
     * A claim that is linked with this one.
     *
     * @param how how one bears on the other
     * @param claim the other one
     * @param permalink its page
     */
    record Neighbour(String how, ClaimView claim, String permalink) {}

    /**
     * Something that the public was shown, or that was withdrawn.
     *
     * @param at when
     * @param day the same in words
     * @param change what happened
     * @param wording which wording, in words
     * @param note why; null if that is not told
     * @param statement the wording; null of what was withdrawn
     * @param permalink the page of the claim in this wording; null likewise
     */
    record Shown(
            Instant at, String day, String change, String wording, String note, String statement, String permalink) {}

    /**
     * A citation.
     *
     * @param style the name of its style
     * @param text the citation
     */
    record Cited(String style, String text) {}
}
