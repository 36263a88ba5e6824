package org.disclosures.exchange.linked;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A JSON-LD context. */
@Schema(name = "LinkedDataContext", description = "A JSON-LD 1.1 context")
public record LinkedDataContextView(
        @JsonProperty("@context") @Schema(description = "Terms, each with the address of its definition")
        Map<String, Object> context) {}
