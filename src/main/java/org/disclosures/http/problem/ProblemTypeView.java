package org.disclosures.http.problem;

import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A problem type and its meaning. */
@Schema(name = "ProblemType", description = "A kind of problem the service reports")
public record ProblemTypeView(
        @Schema(implementation = String.class, format = "uri-reference", description = "The `type` that problems carry")
        URI type,

        @Schema(description = "The HTTP status they come with")
        int status,

        @Schema(description = "What they are called") String title,

        @Schema(description = "What they mean and what a caller can do")
        String description) {

    static ProblemTypeView of(ProblemType type) {
        return new ProblemTypeView(type.uri(), type.status(), type.title(), type.description());
    }
}
