package org.disclosures.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The properties available for entities of a type. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PropertyProposals", description = "What can be told of entities of a type")
public record PropertyProposalsView(
        @Schema(description = "The id of the type; absent for any")
        String type,

        @Schema(description = "How many properties were asked for at most; absent for all")
        Integer limit,

        @Schema(description = "The properties") List<Named> properties) {}
