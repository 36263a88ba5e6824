package org.disclosures.http.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Gives every problem a stable type and a sentence of ours. Problems that the framework raises carry its own wording,
 * which may name classes or methods; none of it leaves the service.
 */
@ApplicationScoped
public class StableProblems implements ProblemPostProcessor {

    @Override
    public int priority() {
        return 1;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null) {
            return problem;
        }
        ProblemType type = ProblemType.ofStatus(problem.getStatusCode());
        HttpProblem.Builder stable = HttpProblem.builder()
                .withType(type.uri())
                .withStatus(problem.getStatusCode())
                .withTitle(type.title())
                .withDetail(detail(type))
                .withInstance(problem.getInstance());
        problem.getHeaders().forEach(stable::withHeader);
        return stable.build();
    }

    private static String detail(ProblemType type) {
        return switch (type) {
            case INVALID_PARAMETER, BAD_REQUEST -> "The request could not be understood.";
            case NOT_FOUND -> "Nothing is published at this address.";
            case METHOD_NOT_ALLOWED -> "This resource does not offer the method.";
            case NOT_ACCEPTABLE -> "This resource offers none of the media types in Accept.";
            case RETRACTED -> "What stood at this address was retracted.";
            case CONTENT_TOO_LARGE -> "The request's body is too large.";
            case UNSUPPORTED_MEDIA_TYPE -> "This resource does not take a body of this media type.";
            case INTERNAL_ERROR -> "The service failed to answer.";
            case UNAVAILABLE -> "The database cannot be reached or did not answer in time.";
        };
    }
}
