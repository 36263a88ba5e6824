package org.disclosures.http.contract;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers of responses, each defined once, as a component, and referred to by every response that has it. */
enum ResponseHeader {
    CACHE_CONTROL(
            "Cache-Control",
            "How long the answer may be used without asking again; `private, no-store` for callers with a token"),
    CONTENT_DISPOSITION("Content-Disposition", "The name of the file; absent for JSON"),
    CONTENT_LANGUAGE("Content-Language", "The language of labels and wordings, a BCP 47 tag"),
    ETAG(
            "ETag",
            "The answer’s entity tag: another as soon as something public changes; absent for callers with a token,"
                    + " but for those who write, who change a thing by it"),
    EDIT_ETAG("EditETag", "ETag", "The entity tag that the next change needs as `If-Match`", Schema.SchemaType.STRING),
    LAST_MODIFIED(
            "Last-Modified",
            "The moment of the last public change, for `If-Modified-Since`; absent for a second after a change"),
    LINK("Link", "Where the first page is and, unless this is the last, the next one (RFC 8288)"),
    LOCATION("Location", "Where what was created is served"),
    OTHER_LOCATION("OtherLocation", "Location", "State of the delivery", Schema.SchemaType.STRING),
    RATE_LIMIT(
            "RateLimit",
            "What is left of it: `r` requests, until it is full again in `t` seconds; absent where rates are not limited"),
    RATE_LIMIT_POLICY(
            "RateLimit-Policy",
            "The allowance that the request used: its name, `q` requests in `w` seconds; absent where rates are not limited"),
    RETRY_AFTER("RetryAfter", "Retry-After", "After how many seconds to try again", Schema.SchemaType.INTEGER),
    VARY("Vary", "The request headers that the response depends on");

    private final String component;
    private final String header;
    private final String description;
    private final Schema.SchemaType type;

    ResponseHeader(String header, String description) {
        this(header.replace("-", ""), header, description, Schema.SchemaType.STRING);
    }

    ResponseHeader(String component, String header, String description, Schema.SchemaType type) {
        this.component = component;
        this.header = header;
        this.description = description;
        this.type = type;
    }

    static void define(Components components) {
        for (ResponseHeader one : values()) {
            components.addHeader(one.component, one.definition());
        }
    }

    private Header definition() {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(type));
    }

    /** Adds headers to a response. */
    static void add(APIResponse response, ResponseHeader... headers) {
        for (ResponseHeader one : List.of(headers)) {
            response.addHeader(one.header, OASFactory.createHeader().ref("#/components/headers/" + one.component));
        }
    }
}
