package org.disclosures.source;

import java.util.List;
import org.disclosures.http.Reference;
import org.disclosures.record.OtherNameView;
import org.disclosures.vocabulary.OrganisationKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A body: a vendor, a reseller, an employer, an outlet, a government, an agency, an operator, an account, a consortium. */
@Schema(
        name = "Organisation",
        description =
                "An organisation: a vendor, reseller, employer, news outlet, government, agency, operator, account or consortium")
public record OrganisationView(
        @Schema(description = "Id") String id,
        @Schema(description = "Name") String name,

        @Schema(description = "Other names, in order") List<OtherNameView> names,

        @Schema(description = "Address of the resource") String href,
        @Schema(description = "Kind of organisation") OrganisationKind kind,

        @Schema(description = "Kind in the caller’s language")
        String kindLabel,

        @Schema(description = "Country, where a source gave one; absent otherwise")
        Reference country,

        @Schema(description = "Consortia of which it is named as a member")
        List<Reference> memberOf,

        @Schema(
                description =
                        "Address of the list of claims with it in a role, about its technologies, or from sources that are or speak for it")
        String claimsHref) {}
