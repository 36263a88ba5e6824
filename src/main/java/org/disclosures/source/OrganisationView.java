package org.disclosures.source;

import java.util.List;
import org.disclosures.http.Reference;
import org.disclosures.vocabulary.OrganisationKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A body: a vendor, an employer, an outlet, a government, a consortium. */
@Schema(name = "Organisation", description = "A body: a vendor, an employer, an outlet, a government, a consortium")
public record OrganisationView(
        @Schema(description = "Its id") String id,
        @Schema(description = "Its name") String name,
        @Schema(description = "Where it is served") String href,
        @Schema(description = "What kind of body it is") OrganisationKind kind,

        @Schema(description = "The kind in the caller’s language")
        String kindLabel,

        @Schema(description = "Its country, where that was said; absent otherwise")
        Reference country,

        @Schema(description = "The consortia it is named as a member of")
        List<Reference> memberOf,

        @Schema(description = "The list of claims about its technologies or from sources that are or speak for it")
        String claimsHref) {}
