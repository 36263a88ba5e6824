package org.disclosures.exchange.page;

import java.time.Instant;
import java.util.List;
import org.disclosures.claim.ClaimView;
import org.disclosures.http.Reference;

/**
 * The content of a claim's page, with its card.
 *
 * @param card content of the card
 * @param description summary of the card, and the report, in one line
 * @param aboutKind definition of the claim's kind
 * @param aboutAssurance definition of its evidence level
 * @param occurred date of occurrence that the source gave; null if none
 * @param asserted day of assertion
 * @param categories those of the target, the main one first; null if it has none
 * @param neighbours the claims linked with it
 * @param history publication history, latest first
 * @param past a note that this is an earlier revision; null if it is the present one
 * @param citations empty if the claim is not public
 * @param linkedData the claim in JSON-LD, safe within HTML
 */
record ClaimPage(
        ClaimCard card,
        String description,
        String aboutKind,
        String aboutAssurance,
        String occurred,
        String asserted,
        TargetCategories categories,
        List<NeighbouringClaim> neighbours,
        List<PublishedWording> history,
        String past,
        List<PageCitation> citations,
        String linkedData) {

    /**
     * The categories of a target.
     *
     * @param label of the list, in words
     * @param coverage definition of the members' belonging to them; null unless the target is a group for which it matters
     */
    record TargetCategories(String label, List<Reference> all, String coverage) {}

    /**
     * A claim linked with this one.
     *
     * @param how type of the link, in words
     * @param claim the other claim
     * @param permalink of its page
     */
    record NeighbouringClaim(String how, ClaimView claim, String permalink) {}

    /**
     * A publication, correction or retraction in the history.
     *
     * @param day day of the change, in words
     * @param change type of change, in words
     * @param wording the revision, in words
     * @param note null if there is none
     * @param statement null for a retraction
     * @param permalink page of the claim in this revision; null for a retraction
     */
    record PublishedWording(
            Instant at, String day, String change, String wording, String note, String statement, String permalink) {}

    /**
     * A citation.
     *
     * @param style the name of its style
     * @param text the citation
     */
    record PageCitation(String style, String text) {}
}
