package org.disclosures.source;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.disclosures.record.Forms;
import org.disclosures.record.FreeText;
import org.disclosures.vocabulary.OrganisationKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A body: a vendor, an employer, an outlet, a government, a consortium. */
@Schema(
        name = "OrganisationEntry",
        description = "A body: a vendor, an employer, an outlet, a government, a consortium")
public record OrganisationEntry(
        @Schema(description = "Its id, permanent")
        @NotNull
        @Pattern(regexp = Forms.SLUG, message = Forms.NO_SLUG)
        @Size(max = 100)
        String id,

        @Schema(description = "Its name") @NotBlank @Size(max = 300) @FreeText
        String name,

        @Schema(description = "What kind of body it is") @NotNull
        OrganisationKind kind,

        @Schema(description = "Where it is at home, ISO 3166-1 alpha-2; absent if not known")
        @Pattern(regexp = Forms.COUNTRY, message = Forms.NO_COUNTRY)
        String country,

        @Schema(description = "Ids of the consortia it is a member of; absent if none") @NotNull @Size(max = 100)
        List<@NotNull @Pattern(regexp = Forms.SLUG, message = Forms.NO_SLUG) @Size(max = 100) String> memberOf) {

    /** A copy with other memberships. */
    public OrganisationEntry memberOf(List<String> others) {
        return new OrganisationEntry(id, name, kind, country, others);
    }

    public OrganisationEntry {
        memberOf = Forms.set(memberOf);
    }
}
