package org.disclosures.claim;

import org.disclosures.vocabulary.ClaimKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The number of people named individually in standing claims of one kind. It is separate from the figures, which may include the
 * same people.
 */
@Schema(
        name = "NamedPeople",
        description = "People named individually in standing claims of one kind: a minimum of its own, shown beside "
                + "the figures and never combined with them")
public record NamedPeopleView(
        @Schema(description = "Kind of the claims") ClaimKind kind,

        @Schema(description = "Kind in the caller’s language")
        String kindLabel,

        @Schema(description = "Number of people, including those whose names are withheld")
        int people,

        @Schema(description = "Number in words, in the caller’s language")
        String text,

        @Schema(description = "Address of the list of claims of this kind")
        String claimsHref) {}
