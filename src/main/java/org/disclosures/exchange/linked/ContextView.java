package org.disclosures.exchange.linked;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A context of JSON-LD.
 *
 * @param context what the names mean
 */
@Schema(name = "LinkedDataContext", description = "A context of JSON-LD 1.1: what the names mean")
public record ContextView(
        @JsonProperty("@context") @Schema(description = "Each name, with the address of what it means")
        Map<String, Object> context) {}
