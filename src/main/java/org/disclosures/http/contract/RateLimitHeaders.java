package org.disclosures.http.contract;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers that state a caller's remaining requests. */
final class RateLimitHeaders {

    private RateLimitHeaders() {}

    static void describe(APIResponse response) {
        response.addHeader(
                "RateLimit-Policy",
                header(
                        "The allowance that the request used: its name, `q` requests in `w` seconds; absent where rates are not limited"));
        response.addHeader(
                "RateLimit",
                header(
                        "What is left of it: `r` requests, until it is full again in `t` seconds; absent where rates are not limited"));
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }
}
