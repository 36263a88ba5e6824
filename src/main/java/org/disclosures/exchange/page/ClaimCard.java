package org.disclosures.exchange.page;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.disclosures.claim.ClaimView;
import org.disclosures.exchange.Permalinks;
import org.disclosures.http.Api;
import org.disclosures.http.Reference;
import org.disclosures.report.ReportView;

/**
 * The content of a claim's card, which its page shows, too.
 *
 * @param language of the page, BCP 47
 * @param direction of its script, {@code ltr} or {@code rtl}
 * @param title attribution and statement, in one line
 * @param summary its figure, kind and evidence level, and corrections of it, in one line
 * @param now the present claim, with the corrections of it
 * @param hidden reason why it is not public; null if it is
 * @param publishers of the report, in words
 * @param published day on which the report was published
 * @param dataset title of the dataset
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
        String publishers,
        String published,
        ClaimAddresses addresses,
        String dataset,
        List<CardCorrection> corrections) {

    /**
     * A claim that corrects or supersedes another.
     *
     * @param permalink absolute address of its page
     */
    public record CardCorrection(String statement, String permalink) {

        /** Those of some references. */
        public static List<CardCorrection> all(List<Reference> claims, URI service) {
            return claims.stream()
                    .map(claim -> new CardCorrection(
                            claim.name(),
                            service.resolve(Permalinks.claim(claim.id())).toString()))
                    .toList();
        }
    }

    /**
     * The addresses of a claim, as the caller knows the service.
     *
     * @param permalink of its page
     * @param card of its card for a frame
     * @param data of the claim in JSON
     * @param oembed of its embed code (oEmbed 1.0)
     */
    public record ClaimAddresses(String permalink, String card, String data, String oembed) {

        static ClaimAddresses of(UUID claim, URI service) {
            String permalink = service.resolve(Permalinks.claim(claim)).toString();
            return new ClaimAddresses(
                    permalink,
                    service.resolve(Permalinks.card(claim)).toString(),
                    service.resolve(Reference.href("claims", claim)).toString(),
                    service.resolve(Api.OEMBED + "?url=" + URLEncoder.encode(permalink, StandardCharsets.UTF_8)
                                    + "&format=json")
                            .toString());
        }
    }

    /** The web address of the report; null if not known. */
    public String reportAddress() {
        return web(report.url());
    }

    /** The web address of an archived copy of the report; null if not known. */
    public String archivedAddress() {
        return web(report.archivedUrl());
    }

    // Only web addresses become links, whoever entered them.
    private static String web(String address) {
        return address != null && address.matches("https?://.*") ? address : null;
    }
}
