package org.disclosures.http.contract;

import java.util.Map;
import org.disclosures.http.Api;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes the headers of successful responses in the contract. */
final class SuccessResponses {

    /** The status of a request that was accepted but not completed. */
    private static final String ACCEPTED = "202";

    private static final String OK = "200";

    // POST, which elsewhere creates something, because the query may be long.
    private static final String ASKING = "queryReconciliation";

    private static final String SEE_OTHER = "303";

    private SuccessResponses() {}

    /** The successful response of an operation, under the status that it has. */
    static APIResponse of(HttpMethod method, Operation operation) {
        boolean accepted = operation.getResponses().hasAPIResponse(ACCEPTED);
        String status =
                switch (method) {
                    case POST -> accepted ? ACCEPTED : asks(operation) ? OK : "201";
                    case DELETE -> "204";
                    default -> leadsOn(operation) ? SEE_OTHER : OK;
                };
        APIResponse scanned = operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(response ->
                        response.getKey().equals(status) || response.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(OASFactory::createAPIResponse);
        operation.setResponses(OASFactory.createAPIResponses().addAPIResponse(status, scanned));
        return scanned;
    }

    static void describe(String path, HttpMethod method, Operation operation, APIResponse success, boolean page) {
        success.setDescription(
                switch (method) {
                    case POST -> asks(operation) ? "What was asked for." : "What was created.";
                    case DELETE -> "It is done.";
                    default ->
                        leadsOn(operation)
                                ? "It stands at the address in `Location`."
                                : page ? "A page of the list." : "What stands at this address.";
                });
        if (leadsOn(operation)) {
            success.addHeader("Location", header("State of the delivery"));
            operation
                    .getResponses()
                    .addAPIResponse(
                            OK,
                            OASFactory.createAPIResponse()
                                    .description("The resource that `Location` names, for clients that follow it."));
        } else if (method == HttpMethod.POST && !asks(operation)) {
            success.addHeader("Location", header("Where what was created is served"));
        }
        if (Api.holds(path) && (method == HttpMethod.GET || asks(operation))) {
            success.addHeader("Content-Language", header("The language of labels and wordings, a BCP 47 tag"));
        }
        RateLimitHeaders.describe(success);
        success.addHeader("Vary", header("The request headers that the response depends on"));
        if (page) {
            success.addHeader(
                    "Link", header("Where the first page is and, unless this is the last, the next one (RFC 8288)"));
        }
    }

    private static boolean asks(Operation operation) {
        return ASKING.equals(operation.getOperationId());
    }

    private static boolean leadsOn(Operation operation) {
        return operation.getResponses().hasAPIResponse(SEE_OTHER);
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }
}
