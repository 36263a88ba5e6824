package org.disclosures.http.contract;

import java.util.Map;
import org.disclosures.http.Api;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes the headers of successful responses in the contract. */
final class SuccessResponses {

    /** The status of a request that was accepted but not completed. */
    private static final String ACCEPTED = "202";

    private static final String OK = "200";

    private static final String NO_CONTENT = "204";

    // POST, which elsewhere creates something, because the query may be long.
    private static final String ASKING = "queryReconciliation";

    private static final String SEE_OTHER = "303";

    private static final String DONE = "Done";

    private SuccessResponses() {}

    static void define(Components components) {
        APIResponse done = OASFactory.createAPIResponse().description("It is done.");
        ResponseHeader.add(done, ResponseHeader.RATE_LIMIT_POLICY, ResponseHeader.RATE_LIMIT, ResponseHeader.VARY);
        components.addResponse(DONE, done);
    }

    /** The successful response of an operation, under the status that it has. */
    static APIResponse of(HttpMethod method, Operation operation) {
        boolean accepted = operation.getResponses().hasAPIResponse(ACCEPTED);
        String status =
                switch (method) {
                    case POST -> accepted ? ACCEPTED : asks(operation) ? OK : "201";
                    case DELETE -> NO_CONTENT;
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
        if (method == HttpMethod.DELETE) {
            operation
                    .getResponses()
                    .addAPIResponse(NO_CONTENT, OASFactory.createAPIResponse().ref("#/components/responses/" + DONE));
            return;
        }
        success.setDescription(
                switch (method) {
                    case POST -> asks(operation) ? "What was asked for." : "What was created.";
                    default ->
                        leadsOn(operation)
                                ? "It stands at the address in `Location`."
                                : page ? "A page of the list." : "What stands at this address.";
                });
        if (leadsOn(operation)) {
            ResponseHeader.add(success, ResponseHeader.OTHER_LOCATION);
            operation
                    .getResponses()
                    .addAPIResponse(
                            OK,
                            OASFactory.createAPIResponse()
                                    .description("The resource that `Location` names, for clients that follow it."));
        } else if (method == HttpMethod.POST && !asks(operation)) {
            ResponseHeader.add(success, ResponseHeader.LOCATION);
        }
        if (Api.holds(path) && (method == HttpMethod.GET || asks(operation))) {
            ResponseHeader.add(success, ResponseHeader.CONTENT_LANGUAGE);
        }
        ResponseHeader.add(success, ResponseHeader.RATE_LIMIT_POLICY, ResponseHeader.RATE_LIMIT, ResponseHeader.VARY);
        if (page) {
            ResponseHeader.add(success, ResponseHeader.LINK);
        }
    }

    private static boolean asks(Operation operation) {
        return ASKING.equals(operation.getOperationId());
    }

    private static boolean leadsOn(Operation operation) {
        return operation.getResponses().hasAPIResponse(SEE_OTHER);
    }
}
