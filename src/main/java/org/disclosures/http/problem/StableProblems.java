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
            case INVALID_PARAMETER, INVALID_BODY, BAD_REQUEST ->
                "The request is malformed; correct it and send it again.";
            case UNAUTHORIZED -> "The token is missing or not valid; send a valid one as `Authorization: Bearer …`.";
            case FORBIDDEN -> "Your role does not allow this; ask someone with a role that does.";
            case CONFLICT -> "The request conflicts with the present state of the record; read it again.";
            case NOT_FOUND -> "Nothing is published at this address.";
            case METHOD_NOT_ALLOWED -> "The resource does not support this method; use one of those listed in `Allow`.";
            case NOT_ACCEPTABLE ->
                "None of the media types in `Accept` is available here; request one that the contract lists.";
            case RETRACTED -> "The record at this address was retracted; `note` gives the reason.";
            case PRECONDITION_FAILED ->
                "The record has changed since you read it; read it again and send its new `ETag`.";
            case PRECONDITION_REQUIRED -> "`If-Match` is missing; send it with the `ETag` of the record to be changed.";
            case IDEMPOTENCY_KEY_REUSED -> "This `Idempotency-Key` was used for a different request; send a new key.";
            case CONTENT_TOO_LARGE -> "The body of the request is larger than allowed; send a smaller one.";
            case ADDRESS_TOO_LONG -> "The address of the request is longer than allowed; shorten it.";
            case UNSUPPORTED_MEDIA_TYPE ->
                "The media type of the request’s body is not accepted here; use one that the contract lists.";
            case TOO_MANY_REQUESTS -> "Too many requests were sent; try again later.";
            case HEADERS_TOO_LARGE -> "The headers of the request are larger than allowed; send fewer or shorter ones.";
            case INTERNAL_ERROR -> "An internal error occurred; the request is not at fault, so try again later.";
            case NOT_IMPLEMENTED -> "The response is not available in this format; request another.";
            case UNAVAILABLE -> "The database cannot be reached or did not respond in time; try again later.";
        };
    }
}
