package org.disclosures.http.contract;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes caching and conditional requests of public reads in the contract (RFC 9110, RFC 9111). */
final class PublicReads {

    private PublicReads() {}

    static void describe(Operation operation, APIResponse success) {
        operation.addParameter(OASFactory.createParameter()
                .name("If-None-Match")
                .in(Parameter.In.HEADER)
                .description(
                        "The `ETag` of the answer that is there already: 304 if it still holds. For callers without"
                                + " a token")
                .schema(text()));
        success.addHeader(
                "ETag",
                header("The answer’s entity tag: another as soon as something public changes; absent for callers with"
                        + " a token, but for those who write, who change a thing by it"));
        success.addHeader(
                "Cache-Control",
                header("How long the answer may be used without asking again; `private, no-store` for callers with a"
                        + " token"));
        if (operation.getOperationId().endsWith("Feed")) {
            success.addHeader(
                    "Last-Modified",
                    header(
                            "The moment of the last public change, for `If-Modified-Since`; absent for a second after a change"));
        }
        operation
                .getResponses()
                .addAPIResponse(
                        "304",
                        OASFactory.createAPIResponse()
                                .description("The answer that `If-None-Match` names still holds."));
    }

    private static Header header(String description) {
        return OASFactory.createHeader().description(description).schema(text());
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
