package org.disclosures.http.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.Locale;

/** The kinds of problem the service reports (RFC 9457), each with a stable address that also documents it. */
public enum ProblemType {
    INVALID_PARAMETER(
            400,
            "Invalid parameter",
            "A query parameter is unknown, malformed or out of range. `detail` says what to correct; `errors` "
                    + "lists each parameter with the reason and, where they are few, the allowed values."),
    BAD_REQUEST(400, "Bad request", "The request is malformed; correct it and send it again."),
    INVALID_BODY(
            400,
            "Invalid body",
            "The body of the request has errors. `detail` says what to correct; `errors` lists each field with "
                    + "the reason and, where they are few, the allowed values."),
    UNAUTHORIZED(
            401,
            "Unauthorized",
            "The credentials are missing, unknown, revoked or expired. Send a valid token as `Authorization: "
                    + "Bearer …`."),
    FORBIDDEN(403, "Forbidden", "Your role does not allow this; ask someone with a role that does."),
    NOT_FOUND(404, "Not found", "Nothing is published at this address."),
    METHOD_NOT_ALLOWED(
            405,
            "Method not allowed",
            "The resource does not support this method; use one of those listed in `Allow`."),
    NOT_ACCEPTABLE(
            406,
            "Not acceptable",
            "None of the media types in `Accept` is available here; request one that the contract lists."),
    CONFLICT(
            409,
            "Conflict",
            "The request conflicts with the present state of the record; `detail` explains why and what to do."),
    RETRACTED(
            410,
            "Retracted",
            "The record at this address was retracted and should no longer be relied on. `note` gives the reason."),
    PRECONDITION_FAILED(
            412,
            "Precondition failed",
            "The record has changed since you read it, so nothing was changed. Read it again and send "
                    + "its new `ETag`."),
    CONTENT_TOO_LARGE(413, "Content too large", "The body of the request is larger than allowed; send a smaller one."),
    ADDRESS_TOO_LONG(414, "Address too long", "The address of the request is longer than allowed; shorten it."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "Unsupported media type",
            "The media type of the request’s body is not accepted here; use one that the contract lists."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "Idempotency key reused",
            "The same `Idempotency-Key` was used for a different request. Send a new key with a new request."),
    PRECONDITION_REQUIRED(
            428,
            "Precondition required",
            "`If-Match` is missing. Send it with the `ETag` of the record to be changed."),
    TOO_MANY_REQUESTS(
            429,
            "Too many requests",
            "The caller, or the network address of an unknown caller, has sent more requests than allowed, or "
                    + "too many unknown credentials. `RateLimit` states the remaining allowance, `Retry-After` the seconds "
                    + "to wait before trying again."),
    HEADERS_TOO_LARGE(
            431,
            "Headers too large",
            "The headers of the request are larger than allowed; send fewer or shorter ones."),
    INTERNAL_ERROR(
            500, "Internal error", "An internal error occurred; the request is not at fault, so try again later."),
    NOT_IMPLEMENTED(501, "Not implemented", "The response is not available in the requested format; request another."),
    UNAVAILABLE(
            503,
            "Service unavailable",
            "The database cannot be reached, or it or the search index did not respond in time. Try again after "
                    + "the seconds in `Retry-After`.");

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
