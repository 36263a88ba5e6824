package org.disclosures.http.contract;

import org.disclosures.http.Api;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What successful responses have beside their bodies. */
final class SuccessResponses {

    private SuccessResponses() {}

    static void describe(String path, APIResponse success, boolean page) {
        success.setDescription(page ? "A page of the list." : "What is published at this address.");
        if (path.startsWith(Api.BASE)) {
            success.addHeader("Content-Language", header("The language of labels and wordings, a BCP 47 tag"));
        }
        success.addHeader("Vary", header("The request headers that the response depends on"));
        if (page) {
            success.addHeader(
                    "Link", header("Where the first page is and, unless this is the last, the next one (RFC 8288)"));
        }
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }
}
