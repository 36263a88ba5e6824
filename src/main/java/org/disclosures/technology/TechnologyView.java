package org.disclosures.technology;

import java.util.List;
import org.disclosures.http.Reference;
import org.disclosures.record.OtherNameView;
import org.disclosures.vocabulary.TechnologyKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A spyware product or an exploit. */
@Schema(name = "Technology", description = "A spyware product or an exploit")
public record TechnologyView(
        @Schema(description = "Id") String id,
        @Schema(description = "Name") String name,

        @Schema(description = "Other names, in order") List<OtherNameView> names,

        @Schema(description = "Address of the resource") String href,
        @Schema(description = "Kind of technology") TechnologyKind kind,

        @Schema(description = "Kind in the caller’s language")
        String kindLabel,

        @Schema(description = "Organisations that make it, according to sources")
        List<Reference> developers,

        @Schema(description = "Organisations that sell it, according to sources")
        List<Reference> sellers,

        @Schema(description = "CVE ids of the vulnerabilities that an exploit uses")
        List<String> cves,

        @Schema(description = "Address of the list of claims about it")
        String claimsHref) {}
