package org.disclosures.http.problem;

import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A problem type and its meaning. */
@Schema(name = "ProblemType", description = "A type of problem that the service reports")
public record ProblemTypeView(
        @Schema(implementation = String.class, format = "uri-reference", description = "`type` of the problems")
        URI type,

        @Schema(description = "HTTP status") int status,

        @Schema(description = "Title") String title,

        @Schema(description = "Meaning, and what the caller can do")
        String description) {

    static ProblemTypeView of(ProblemType type) {
        return new ProblemTypeView(type.uri(), type.status(), type.title(), type.description());
    }
}
