package org.disclosures.claim;

import org.disclosures.vocabulary.ClaimKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The people that standing claims of one kind are about, one by one. They stand beside the figures, which may count them, too.
 *
 * @param kind what the claims speak of
 * @param kindLabel the kind in the caller's language
 * @param people how many people, those whose names are withheld among them
 * @param text the same in words, in the caller's language
 * @param claimsHref the list of claims of the kind
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
