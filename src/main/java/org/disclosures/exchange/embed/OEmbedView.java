package org.disclosures.exchange.embed;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How to embed something (oEmbed 1.0, 2.3.4).
 *
 * @param type {@code rich} for a frame, {@code photo} for a picture, {@code link} where neither fits
 * @param version the version of oEmbed
 * @param title what it is
 * @param authorName who said it; absent where that stands in what is embedded
 * @param providerName the service
 * @param providerUrl where the service is
 * @param cacheAge how long this may be kept, in seconds
 * @param url the picture; absent unless it is one
 * @param html the frame; absent unless it is one
 * @param width how wide it is; absent for links
 * @param height how high it is; absent for links
 */
@Schema(name = "Embedding", description = "How to embed something (oEmbed 1.0)")
@JsonPropertyOrder({"type", "version", "title", "author_name", "provider_name", "provider_url", "cache_age"})
public record OEmbedView(
        @Schema(description = "`rich` for a frame, `photo` for a picture, `link` where neither fits")
        String type,

        @Schema(description = "The version of oEmbed") String version,
        @Schema(description = "What it is") String title,

        @Schema(description = "Who said it; absent where that stands in what is embedded") @JsonProperty("author_name")
        String authorName,

        @Schema(description = "The service") @JsonProperty("provider_name")
        String providerName,

        @Schema(description = "Where the service is") @JsonProperty("provider_url")
        String providerUrl,

        @Schema(description = "How long this may be kept, in seconds") @JsonProperty("cache_age")
        int cacheAge,

        @Schema(description = "The picture; absent unless it is one")
        String url,

        @Schema(description = "The frame; absent unless it is one")
        String html,

        @Schema(description = "How wide it is, in pixels; absent for links")
        Integer width,

        @Schema(description = "How high it is, in pixels; absent for links")
        Integer height) {}
