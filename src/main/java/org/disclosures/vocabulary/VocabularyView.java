package org.disclosures.vocabulary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A controlled vocabulary. */
@Schema(name = "Vocabulary", description = "A controlled vocabulary of the wire")
public record VocabularyView(
        @Schema(description = "Its id") String id,
        @Schema(description = "Its terms, in order") List<TermView> terms) {

    /** A term. */
    @Schema(name = "Term", description = "A term of a vocabulary")
    public record TermView(
            @Schema(description = "What stands on the wire") String code,

            @Schema(description = "What it is called in the caller’s language")
            String label) {}
}
