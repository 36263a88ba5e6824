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
        description =
                "The people that standing claims of one kind are about, one by one: a minimum, which stands beside the"
                        + " figures and is never mixed into them")
public record NamedPeopleView(
        @Schema(description = "What the claims speak of") ClaimKind kind,

        @Schema(description = "The kind in the caller’s language")
        String kindLabel,

        @Schema(description = "How many people, those whose names are withheld among them")
        int people,

        @Schema(description = "The same in words, in the caller’s language")
        String text,

        @Schema(description = "The list of claims of the kind, to read on")
        String claimsHref) {}
