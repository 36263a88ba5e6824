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

    private static final String CREATED = "201";

    private static final String NO_CONTENT = "204";

    private static final String SEE_OTHER = "303";

    private static final String DONE = "Done";

    private SuccessResponses() {}

    static void define(Components components) {
        APIResponse done = OASFactory.createAPIResponse().description("It is done.");
        ResponseHeader.add(done, ResponseHeader.RATE_LIMIT_POLICY, ResponseHeader.RATE_LIMIT, ResponseHeader.VARY);
        components.addResponse(DONE, done);
    }

    /** The successful response of an operation, under the status that it has. */
    static APIResponse of(ResourceMethod resource, HttpMethod method, Operation operation) {
        boolean accepted = operation.getResponses().hasAPIResponse(ACCEPTED);
        String status =
                switch (method) {
                    case POST -> accepted ? ACCEPTED : resource.answers(OK) ? OK : CREATED;
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
                    case POST ->
                        creates(operation) ? "The record that was created." : "The candidates or properties asked for.";
                    default ->
                        leadsOn(operation)
                                ? "The resource is at the address in `Location`."
                                : page ? "A page of the list." : "The resource at this address.";
                });
        if (leadsOn(operation)) {
            ResponseHeader.add(success, ResponseHeader.OTHER_LOCATION);
            operation
                    .getResponses()
                    .addAPIResponse(
                            OK,
                            OASFactory.createAPIResponse()
                                    .description("The resource that `Location` names, for clients that follow it."));
        } else if (method == HttpMethod.POST && creates(operation)) {
            ResponseHeader.add(success, ResponseHeader.LOCATION);
        }
        if (Api.holds(path) && (method == HttpMethod.GET || method == HttpMethod.POST && !creates(operation))) {
            ResponseHeader.add(success, ResponseHeader.CONTENT_LANGUAGE);
        }
        ResponseHeader.add(success, ResponseHeader.RATE_LIMIT_POLICY, ResponseHeader.RATE_LIMIT, ResponseHeader.VARY);
        if (page) {
            ResponseHeader.add(success, ResponseHeader.LINK);
        }
    }

    // A POST may ask for something, when the query may be long.
    private static boolean creates(Operation operation) {
        return !operation.getResponses().hasAPIResponse(OK);
    }

    private static boolean leadsOn(Operation operation) {
        return operation.getResponses().hasAPIResponse(SEE_OTHER);
    }
}
