package org.disclosures.exchange.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A claim in the terms of schema.org.
 *
 * @param author the original source; those that relayed it are in {@code creditText}
 * @param creditText the attribution chain in words
 * @param disambiguatingDescription its figure, kind, evidence level, and any dispute or correction, in words
 * @param appearance the report
 * @param correction pages of the claims that correct or supersede it; null while it stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SchemaOrgClaim(
        @JsonProperty("@context") String context,
        @JsonProperty("@type") String type,
        @JsonProperty("@id") String id,
        String url,
        String text,
        String inLanguage,
        List<SchemaOrgVoice> author,
        String creditText,
        String disambiguatingDescription,
        SchemaOrgDocument appearance,
        List<String> correction) {

    /** Whoever says something. */
    record SchemaOrgVoice(@JsonProperty("@type") String type, String name) {}

    /** A document. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SchemaOrgDocument(
            @JsonProperty("@type") String type,
            String name,
            String datePublished,
            String inLanguage,
            String url,
            List<SchemaOrgVoice> publisher) {}
}
