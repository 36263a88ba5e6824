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
            "Cache-Control", "Time for which the response may be reused; `private, no-store` for callers with a token"),
    CONTENT_DISPOSITION("Content-Disposition", "The name of the file; absent for JSON"),
    CONTENT_LANGUAGE("Content-Language", "The language of labels and wordings, a BCP 47 tag"),
    ETAG(
            "ETag",
            "Entity tag of the response, which changes with the public dataset; absent for callers with a token,"
                    + " except on entries, where it is needed for a change"),
    EDIT_ETAG("EditETag", "ETag", "The entity tag that the next change needs as `If-Match`", Schema.SchemaType.STRING),
    LAST_MODIFIED(
            "Last-Modified",
            "Time of the last public change, for `If-Modified-Since`; absent for a second after a change"),
    LINK("Link", "Addresses of the first page and, unless this is the last, of the next one (RFC 8288)"),
    LOCATION("Location", "Address of the created resource"),
    OTHER_LOCATION("OtherLocation", "Location", "State of the delivery", Schema.SchemaType.STRING),
    RATE_LIMIT(
            "RateLimit",
            "Remaining allowance: `r` requests, restored in full in `t` seconds; absent if rates are not limited"),
    RATE_LIMIT_POLICY(
            "RateLimit-Policy",
            "Allowance that the request used: its name, `q` requests in `w` seconds; absent if rates are not limited"),
    RETRY_AFTER("RetryAfter", "Retry-After", "Seconds to wait before trying again", Schema.SchemaType.INTEGER),
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
