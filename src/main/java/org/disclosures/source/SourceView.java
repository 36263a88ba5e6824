package org.disclosures.source;

import java.util.List;
import org.disclosures.http.Reference;
import org.disclosures.record.OtherNameView;
import org.disclosures.vocabulary.SourceKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An attributable voice. */
@Schema(name = "Source", description = "An attributable voice")
public record SourceView(
        @Schema(description = "Id") String id,
        @Schema(description = "Name") String name,

        @Schema(description = "Other names, in order") List<OtherNameView> names,

        @Schema(description = "Address of the resource") String href,
        @Schema(description = "Kind of source") SourceKind kind,

        @Schema(description = "Kind in the caller’s language")
        String kindLabel,

        @Schema(description = "Organisation that it is or speaks for; absent if none")
        Reference organisation,

        @Schema(description = "Country, where a source gave one; absent otherwise")
        Reference country) {}
