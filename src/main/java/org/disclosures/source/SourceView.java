package org.disclosures.source;

import org.disclosures.http.Reference;
import org.disclosures.vocabulary.SourceKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An attributable voice. */
@Schema(name = "Source", description = "An attributable voice")
public record SourceView(
        @Schema(description = "Its id") String id,
        @Schema(description = "Its name") String name,
        @Schema(description = "Where it is served") String href,
        @Schema(description = "What kind of voice it is") SourceKind kind,

        @Schema(description = "The kind in the caller’s language")
        String kindLabel,

        @Schema(description = "The body it is or speaks for; absent if none")
        Reference organisation,

        @Schema(description = "Its country, where that was said; absent otherwise")
        Reference country) {}
