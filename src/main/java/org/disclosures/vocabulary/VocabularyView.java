package org.disclosures.vocabulary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A controlled vocabulary. */
@Schema(name = "Vocabulary", description = "A controlled vocabulary of the API")
public record VocabularyView(
        @Schema(description = "Id") String id,
        @Schema(description = "Terms, in order") List<TermView> terms) {

    /** A term. */
    @Schema(name = "Term", description = "A term of a vocabulary")
    public record TermView(
            @Schema(description = "Code used in requests and responses")
            String code,

            @Schema(description = "Label in the caller’s language")
            String label,

            @Schema(
                    description =
                            "Definition in the caller’s language; absent for terms of the service itself, such as actions in the audit log")
            String definition) {}
}
