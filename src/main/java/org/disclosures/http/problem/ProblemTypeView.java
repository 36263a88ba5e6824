package org.disclosures.http.problem;

import java.net.URI;

/**
 * What a problem type means.
 *
 * @param type the {@code type} that problems carry
 * @param status the HTTP status they come with
 * @param title their {@code title}
 * @param description what they mean and what a caller can do
 */
public record ProblemTypeView(URI type, int status, String title, String description) {

    static ProblemTypeView of(ProblemType type) {
        return new ProblemTypeView(type.uri(), type.status(), type.title(), type.description());
    }
}
