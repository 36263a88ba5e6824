package org.disclosures.disclosure;

import java.util.List;
import org.disclosures.http.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A leak or investigation to which several reports belong. */
@Schema(name = "Disclosure", description = "A leak or investigation to which several reports belong")
public record DisclosureView(
        @Schema(description = "Id") String id,

        @Schema(description = "Title") String title,
        @Schema(description = "Address of the resource") String href,

        @Schema(description = "Summary, in a few sentences; absent if there is none")
        String summary,

        @Schema(description = "Organisations that took part in it, according to its reports")
        List<Reference> partners,

        @Schema(description = "Time that it covers, in EDTF; absent if not known")
        String period,

        @Schema(description = "Address of the list of its reports")
        String reportsHref,

        @Schema(description = "Address of the list of claims in its reports")
        String claimsHref) {}
