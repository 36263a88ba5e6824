package org.disclosures.technology;

import java.util.List;
import org.disclosures.http.Reference;
import org.disclosures.record.OtherNameView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A spyware product. */
@Schema(name = "Technology", description = "A spyware product")
public record TechnologyView(
        @Schema(description = "Id") String id,
        @Schema(description = "Name") String name,

        @Schema(description = "Other names, in order") List<OtherNameView> names,

        @Schema(description = "Address of the resource") String href,
        @Schema(description = "Company that makes it") Reference vendor,

        @Schema(description = "Address of the list of claims about it")
        String claimsHref) {}
