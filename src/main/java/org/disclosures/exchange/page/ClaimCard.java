package org.disclosures.exchange.page;

import java.net.URI;
import java.util.List;
import org.disclosures.claim.ClaimView;
import org.disclosures.exchange.Permalinks;
import org.disclosures.http.Reference;
import org.disclosures.report.ReportView;

/**
 * What a card of a claim shows, and its page, too.
 *
 * @param language the language that the page is in, BCP 47
 * @param direction how that is written, {@code ltr} or {@code rtl}
 * @param title who says what, in one line
 * @param summary its figure, kind and assurance, and what other claims take from it, in one line
 * @param claim the claim
 * @param now the claim as it stands, for what other claims take from it
 * @param hidden why the public does not see it; null if it does
 * @param report the report that makes it
 * @param published the day it was published
 * @param addresses where the claim is served
 * @param dataset what the dataset is called
 * @param corrections the claims that correct or supersede it; none while it stands
 */
public record ClaimCard(
        String language,
        String direction,
        String title,
        String summary,
        ClaimView claim,
        ClaimView now,
        String hidden,
        ReportView report,
        String published,
        Addresses addresses,
        String dataset,
        List<Correction> corrections) {

    /**
     * A claim that corrects or supersedes another.
     *
     * @param statement what it states
     * @param permalink its page, a whole address
     */
    public record Correction(String statement, String permalink) {

        /** Those of some references. */
        public static List<Correction> all(List<Reference> claims, URI service) {
            return claims.stream()
                    .map(claim -> new Correction(
                            claim.name(),
                            service.resolve(Permalinks.claim(claim.id())).toString()))
                    .toList();
        }
    }

    /** Where the report can be read; null where nothing on the web is known. */
    public String reportAddress() {
        return web(report.url());
    }

    /** Where a copy of the report is kept; null where none is known. */
    public String archivedAddress() {
        return web(report.archivedUrl());
    }

    // What is no web address is no link, whoever entered it.
    private static String web(String address) {
        return address != null && address.matches("https?://.*") ? address : null;
    }
}
