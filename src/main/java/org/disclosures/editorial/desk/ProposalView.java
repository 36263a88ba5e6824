package org.disclosures.editorial.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.disclosures.http.Reference;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change to a public record that awaits a second editor. */
@Schema(name = "Proposal", description = "A change to a public record that awaits a second editor")
public record ProposalView(
        @Schema(description = "Id") UUID id,
        @Schema(description = "Address of the resource") String href,

        @Schema(description = "Address of the record to be changed")
        String of,

        @Schema(description = "Actor who proposed it, as the audit log names them")
        String proposedBy,

        @Schema(description = "Time of the proposal") Instant proposedAt,

        @Schema(
                description = "Entry sent",
                type = SchemaType.OBJECT,
                implementation = Object.class,
                additionalProperties = Schema.True.class)
        JsonNode entry) {

    static ProposalView of(Proposal proposal, JsonNode entry) {
        return new ProposalView(
                proposal.id(),
                Reference.href("proposals", proposal.id()),
                Reference.href(proposal.collection(), proposal.subject()),
                proposal.proposedBy(),
                proposal.proposedAt(),
                entry);
    }
}
