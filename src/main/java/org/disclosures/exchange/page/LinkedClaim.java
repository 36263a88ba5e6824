package org.disclosures.exchange.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A claim as schema.org has it.
 *
 * @param author who said it first; who passed it on stands in {@code creditText}
 * @param creditText the chain in words
 * @param disambiguatingDescription its figure, its kind, how sure it is, and whether it is disputed or corrected, in words
 * @param appearance the report that makes it
 * @param correction the pages of the claims that correct or supersede it; null while it stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LinkedClaim(
        @JsonProperty("@context") String context,
        @JsonProperty("@type") String type,
        @JsonProperty("@id") String id,
        String url,
        String text,
        String inLanguage,
        List<Voice> author,
        String creditText,
        String disambiguatingDescription,
        Document appearance,
        List<String> correction) {

    /** Whoever says something. */
    record Voice(@JsonProperty("@type") String type, String name) {}

    /** A document. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Document(
            @JsonProperty("@type") String type,
            String name,
            String datePublished,
            String inLanguage,
            String url,
            Voice publisher) {}
}
