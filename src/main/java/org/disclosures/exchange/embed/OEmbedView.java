package org.disclosures.exchange.embed;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An embed code (oEmbed 1.0, 2.3.4). */
@Schema(name = "Embedding", description = "An embed code (oEmbed 1.0)")
@JsonPropertyOrder({"type", "version", "title", "author_name", "provider_name", "provider_url", "cache_age"})
public record OEmbedView(
        @Schema(description = "`rich` for a frame, `photo` for a picture, `link` where neither fits")
        String type,

        @Schema(description = "Version of oEmbed") String version,
        @Schema(description = "Type of record") String title,

        @Schema(description = "Attribution of the claim; absent if the embedded content shows it")
        @JsonProperty("author_name")
        String authorName,

        @Schema(description = "Name of the service") @JsonProperty("provider_name")
        String providerName,

        @Schema(description = "Address of the service") @JsonProperty("provider_url")
        String providerUrl,

        @Schema(description = "Time for which this response may be cached, in seconds") @JsonProperty("cache_age")
        int cacheAge,

        @Schema(description = "Address of the picture; absent unless the type is `photo`")
        String url,

        @Schema(description = "HTML of the frame; absent unless the type is `rich`")
        String html,

        @Schema(description = "Width in pixels; absent for links")
        Integer width,

        @Schema(description = "Height in pixels; absent for links")
        Integer height) {}
