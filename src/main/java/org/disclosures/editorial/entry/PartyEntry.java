package org.disclosures.editorial.entry;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.disclosures.record.EntryPatterns;
import org.disclosures.vocabulary.PartyRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation in a role of a claim. */
@Schema(name = "PartyEntry", description = "An organisation and its role in a claim")
public record PartyEntry(
        @Schema(description = "Id of the organisation; an organisation has a role once in a claim")
        @NotNull
        @Pattern(regexp = EntryPatterns.SLUG, message = EntryPatterns.NO_SLUG)
        @Size(max = 100)
        String organisation,

        @Schema(description = "Role of the organisation in the claim") @NotNull
        PartyRole role) {}
