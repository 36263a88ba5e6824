package org.disclosures.editorial.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.disclosures.http.Reference;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change of what the public sees that waits for a second editor. */
@Schema(name = "Proposal", description = "A change of what the public sees that waits for a second editor")
public record ProposalView(
        @Schema(description = "Its id") UUID id,
        @Schema(description = "Where it is served") String href,

        @Schema(description = "Where what it would change is served")
        String of,

        @Schema(description = "Who proposed it, as the audit log calls them")
        String proposedBy,

        @Schema(description = "When it was proposed") Instant proposedAt,

        @Schema(
                description = "The entry that was sent",
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
