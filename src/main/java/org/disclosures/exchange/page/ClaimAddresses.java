package org.disclosures.exchange.page;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.disclosures.exchange.Permalinks;
import org.disclosures.http.Api;
import org.disclosures.http.Reference;

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
