package org.disclosures.http.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.Locale;

/** The kinds of problem the service reports (RFC 9457), each with a stable address that also documents it. */
public enum ProblemType {
    INVALID_PARAMETER(
            400,
            "Invalid parameter",
            "A query parameter is unknown, malformed or out of range. `errors` names"
                    + " each one, says why and, where the values are few, lists those allowed."),
    BAD_REQUEST(400, "Bad request", "The request could not be understood."),
    INVALID_BODY(
            400,
            "Invalid body",
            "The request’s body cannot be used. `errors` names each field, says why and, where the values are few, lists"
                    + " those allowed."),
    UNAUTHORIZED(
            401,
            "Unauthorized",
            "The credentials are missing, unknown, revoked or have run out. `Authorization: Bearer …` carries a token."),
    FORBIDDEN(403, "Forbidden", "The caller’s role does not allow this."),
    NOT_FOUND(404, "Not found", "Nothing is published at this address."),
    METHOD_NOT_ALLOWED(
            405, "Method not allowed", "The resource does not offer this method; `Allow` lists those it does."),
    NOT_ACCEPTABLE(406, "Not acceptable", "None of the media types in `Accept` is offered here."),
    CONFLICT(409, "Conflict", "What was asked for does not go with the present state; `detail` says why."),
    RETRACTED(410, "Retracted", "What stood here was withdrawn. `note` says why; it counts for nothing any more."),
    PRECONDITION_FAILED(
            412, "Precondition failed", "What was to be changed is no longer as `If-Match` says. Nothing was changed."),
    CONTENT_TOO_LARGE(413, "Content too large", "The request's body is larger than the service takes."),
    ADDRESS_TOO_LONG(414, "Address too long", "The request's address is longer than the service takes."),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "The request's body is of a media type not taken here."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "Idempotency key reused",
            "The same `Idempotency-Key` was sent with another request before. A new request needs a new key."),
    PRECONDITION_REQUIRED(
            428, "Precondition required", "A change needs `If-Match` with the `ETag` of what it is made to."),
    TOO_MANY_REQUESTS(
            429,
            "Too many requests",
            "The caller, or the address without a known caller, asked more often than is allowed, or sent too many credentials"
                    + " that nobody knows. `RateLimit` tells what is left, `Retry-After` after how many seconds to try again."),
    HEADERS_TOO_LARGE(431, "Headers too large", "The request's headers are larger than the service takes."),
    INTERNAL_ERROR(500, "Internal error", "The service failed to answer. The fault is not the caller's."),
    NOT_IMPLEMENTED(501, "Not implemented", "The answer is not offered in the format that was asked for."),
    UNAVAILABLE(
            503,
            "Service unavailable",
            "The database cannot be reached, or it or the search index did not answer in time. Try again after"
                    + " the seconds that `Retry-After` says.");

    /** The path under which problem types are documented, and which every {@code type} begins with. */
    public static final String PATH = "/problems";

    private final int status;
    private final String title;
    private final String description;

    ProblemType(int status, String title, String description) {
        this.status = status;
        this.title = title;
        this.description = description;
    }

    /** The last segment of the type's address. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The {@code type} member: a reference that resolves, against the service, to the documentation. */
    public URI uri() {
        return URI.create(PATH + "/" + slug());
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    /** Starts a problem of this type. */
    public HttpProblem.Builder with(String detail) {
        return HttpProblem.builder()
                .withType(uri())
                .withStatus(status)
                .withTitle(title)
                .withDetail(detail);
    }

    /** The type for a bare status. A status without a type of its own falls back to that of its class. */
    static ProblemType ofStatus(int status) {
        for (ProblemType type : values()) {
            if (type.status == status && type != INVALID_PARAMETER && type != INVALID_BODY) {
                return type;
            }
        }
        return status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
    }
}
