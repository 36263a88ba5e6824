package org.disclosures.claim;

import java.util.List;
import org.disclosures.http.Reference;
import org.disclosures.vocabulary.LinkType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link between two public claims. */
@Schema(name = "ClaimLink", description = "A link between two public claims")
public record ClaimLinkView(
        @Schema(description = "Type of link from `from` to `to`")
        LinkType type,

        @Schema(description = "Type in the caller’s language")
        String typeLabel,

        @Schema(description = "Claim from which the link leads")
        Reference from,

        @Schema(description = "Claim to which the link leads")
        Reference to,

        @Schema(
                description = "Public claims that correct or supersede `from`, latest first, at most ten; empty while "
                        + "it stands")
        List<Reference> fromCorrections,

        @Schema(
                description = "Public claims that correct or supersede `to`, latest first, at most ten; empty while it "
                        + "stands")
        List<Reference> toCorrections) {}
