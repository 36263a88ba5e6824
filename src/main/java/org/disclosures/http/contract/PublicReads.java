package org.disclosures.http.contract;

import org.disclosures.http.LastModified;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes caching and conditional requests of public reads in the contract (RFC 9110, RFC 9111). */
final class PublicReads {

    private static final String NOT_MODIFIED = "NotModified";

    private PublicReads() {}

    static void define(Components components) {
        components.addResponse(
                NOT_MODIFIED,
                OASFactory.createAPIResponse()
                        .description("The response that `If-None-Match` names is still current."));
    }

    static void describe(ResourceMethod resource, Operation operation, APIResponse success) {
        operation.addParameter(OASFactory.createParameter()
                .name("If-None-Match")
                .in(Parameter.In.HEADER)
                .description(
                        "The `ETag` of a stored response: 304 if it is still current. For callers without" + " a token")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        ResponseHeader.add(success, ResponseHeader.ETAG, ResponseHeader.CACHE_CONTROL);
        if (resource.has(LastModified.class)) {
            ResponseHeader.add(success, ResponseHeader.LAST_MODIFIED);
        }
        operation
                .getResponses()
                .addAPIResponse("304", OASFactory.createAPIResponse().ref("#/components/responses/" + NOT_MODIFIED));
    }
}
