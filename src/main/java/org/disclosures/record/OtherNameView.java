package org.disclosures.record;

import org.disclosures.vocabulary.NameKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A name of a record other than its main name. */
@Schema(name = "OtherName", description = "A name other than the main name")
public record OtherNameView(
        @Schema(description = "The name, as written in its language and script")
        String name,

        @Schema(description = "Language of the name (BCP 47), which may have a script; absent if not known")
        String language,

        @Schema(description = "Kind of name") NameKind kind,

        @Schema(description = "Kind in the caller’s language")
        String kindLabel) {}
