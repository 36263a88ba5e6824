package org.disclosures.source;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.disclosures.http.param.Distinct;
import org.disclosures.http.param.UnmisleadingText;
import org.disclosures.http.record.RecordCopy;
import org.disclosures.record.EntryPatterns;
import org.disclosures.record.FreeText;
import org.disclosures.record.OtherName;
import org.disclosures.vocabulary.OrganisationKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A body: a vendor, a reseller, an employer, an outlet, a government, an agency, an operator, an account, a consortium. */
@Schema(
        name = "OrganisationEntry",
        description =
                "An organisation: a vendor, reseller, employer, news outlet, government, agency, operator, account or consortium")
public record OrganisationEntry(
        @Schema(description = "Id; permanent")
        @NotNull
        @Pattern(regexp = EntryPatterns.SLUG, message = EntryPatterns.NO_SLUG)
        @Size(max = 100)
        String id,

        @Schema(description = "Name") @NotBlank @Size(max = 300) @FreeText @UnmisleadingText
        String name,

        @Schema(description = "Other names, in order; absent if none")
        @NotNull
        @Size(max = OtherName.MOST)
        @FreeText
        @Distinct
        List<@NotNull @Valid OtherName> names,

        @Schema(description = "Kind of organisation") @NotNull
        OrganisationKind kind,

        @Schema(description = "Home country, an ISO 3166-1 alpha-2 code; absent if not known")
        @Pattern(regexp = EntryPatterns.COUNTRY, message = EntryPatterns.NO_COUNTRY)
        String country,

        @Schema(description = "Ids of the consortia of which it is a member; absent if none") @NotNull @Size(max = 100)
        List<@NotNull @Pattern(regexp = EntryPatterns.SLUG, message = EntryPatterns.NO_SLUG) @Size(max = 100) String>
                memberOf) {

    /** A copy with other memberships. */
    public OrganisationEntry memberOf(List<String> others) {
        return RecordCopy.of(this).with("memberOf", others).make();
    }

    public OrganisationEntry {
        names = EntryPatterns.orEmpty(names);
        memberOf = EntryPatterns.set(memberOf);
    }
}
