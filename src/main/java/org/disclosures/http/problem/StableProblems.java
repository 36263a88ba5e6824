package org.disclosures.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Gives every problem a stable type, a sentence of ours and the path it arose at. Problems that the framework raises
 * carry its own wording, which may name classes or methods; none of it leaves the service.
 */
@ApplicationScoped
public class StableProblems implements ProblemPostProcessor {

    @Override
    public int priority() {
        return 1;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        URI instance = instance(context.path);
        if (problem.getType() != null) {
            return HttpProblem.builder(problem).withInstance(instance).build();
        }
        JsonProcessingException unreadable = unreadableBody(context.cause);
        if (unreadable != null) {
            return HttpProblem.builder(BodyProblems.of(unreadable))
                    .withInstance(instance)
                    .build();
        }
        ProblemType type = ProblemType.ofStatus(problem.getStatusCode());
        HttpProblem.Builder stable = HttpProblem.builder()
                .withType(type.uri())
                .withStatus(problem.getStatusCode())
                .withTitle(type.title())
                .withDetail(detail(type))
                .withInstance(instance);
        problem.getHeaders().forEach(stable::withHeader);
        return stable.build();
    }

    private static JsonProcessingException unreadableBody(Throwable thrown) {
        Throwable cause = thrown instanceof WebApplicationException ? thrown.getCause() : thrown;
        return cause instanceof JsonProcessingException unreadable ? unreadable : null;
    }

    // A URI reference (RFC 9457), so invalid characters are escaped; twice, since the serializer decodes it once.
    private static URI instance(String path) {
        String escaped = URLEncoder.encode(path, StandardCharsets.UTF_8)
                .replace("%2F", "/")
                .replace("+", "%20");
        return URI.create(URLEncoder.encode(escaped, StandardCharsets.UTF_8));
    }

    static String detail(ProblemType type) {
        return switch (type) {
            case INVALID_PARAMETER, INVALID_BODY, BAD_REQUEST -> "The request could not be understood.";
            case UNAUTHORIZED -> "A token is needed, or the one sent cannot be used.";
            case FORBIDDEN -> "The caller's role does not allow this.";
            case CONFLICT -> "This does not go with the present state.";
            case NOT_FOUND -> "Nothing is published at this address.";
            case METHOD_NOT_ALLOWED -> "This resource does not offer the method.";
            case NOT_ACCEPTABLE -> "This resource offers none of the media types in Accept.";
            case RETRACTED -> "What stood at this address was retracted.";
            case PRECONDITION_FAILED -> "It was changed meanwhile.";
            case PRECONDITION_REQUIRED -> "If-Match is needed.";
            case IDEMPOTENCY_KEY_REUSED -> "The Idempotency-Key came with another request.";
            case CONTENT_TOO_LARGE -> "The request's body is too large.";
            case ADDRESS_TOO_LONG -> "The request's address is too long.";
            case UNSUPPORTED_MEDIA_TYPE -> "This resource does not take a body of this media type.";
            case TOO_MANY_REQUESTS -> "Too many requests were sent; try again later.";
            case HEADERS_TOO_LARGE -> "The request's headers are too large.";
            case INTERNAL_ERROR -> "The service failed to answer.";
            case NOT_IMPLEMENTED -> "The answer is not offered in this format.";
            case UNAVAILABLE -> "The database cannot be reached or did not answer in time.";
        };
    }
}
