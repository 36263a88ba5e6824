package org.disclosures.http.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disclosures.http.Api;
import org.disclosures.http.LeavesTombstones;
import org.disclosures.http.problem.FailsWith;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.http.problem.RequestErrors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The error responses, each defined once and referred to by every operation that it can come from. */
final class ErrorResponses {

    private static final String MEDIA_TYPE = "application/problem+json";
    private static final RequestErrors.RequestError FAULT = new RequestErrors.RequestError(
            "limit", "The value is not a whole number from 1 to 200; use one in that range.", "1000", null);

    // Responses to requests that reach no operation: the method is not supported, or the head could not be read.
    private static final Set<ProblemType> OF_NO_OPERATION = EnumSet.of(
            ProblemType.BAD_REQUEST,
            ProblemType.METHOD_NOT_ALLOWED,
            ProblemType.ADDRESS_TOO_LONG,
            ProblemType.HEADERS_TOO_LARGE);

    private static final ObjectMapper JSON = new ObjectMapper();

    private ErrorResponses() {}

    static void define(Components components) {
        components.addSchema("Problem", problem());
        components.addSchema("ProblemError", fault());
        for (ProblemType type : EnumSet.complementOf(EnumSet.copyOf(OF_NO_OPERATION))) {
            components.addResponse(name(type), response(type));
        }
    }

    static void refer(ResourceMethod resource, String path, HttpMethod method, Operation operation) {
        Set<ProblemType> types =
                EnumSet.of(ProblemType.INVALID_PARAMETER, ProblemType.TOO_MANY_REQUESTS, ProblemType.INTERNAL_ERROR);
        boolean identifies = operation.getParameters().stream().anyMatch(one -> one.getIn() == Parameter.In.PATH);
        if (identifies) {
            types.add(ProblemType.NOT_FOUND);
        }
        if (identifies && resource.has(LeavesTombstones.class)) {
            types.add(ProblemType.RETRACTED);
        }
        if (Api.holds(path)) {
            types.add(ProblemType.UNAUTHORIZED);
            types.add(ProblemType.UNAVAILABLE);
        }
        if (operation.getSecurity() != null) {
            types.add(ProblemType.FORBIDDEN);
        }
        if (operation.getRequestBody() != null) {
            types.remove(ProblemType.INVALID_PARAMETER);
            types.addAll(EnumSet.of(
                    ProblemType.INVALID_BODY, ProblemType.CONTENT_TOO_LARGE, ProblemType.UNSUPPORTED_MEDIA_TYPE));
        }
        if (takes(operation, "If-Match") || takes(operation, "Idempotency-Key")) {
            types.add(ProblemType.CONFLICT);
        }
        if (method != HttpMethod.DELETE) {
            types.add(ProblemType.NOT_ACCEPTABLE);
        }
        if (takes(operation, "If-Match")) {
            types.add(ProblemType.PRECONDITION_REQUIRED);
            types.add(ProblemType.PRECONDITION_FAILED);
        }
        if (takes(operation, "Idempotency-Key")) {
            types.add(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        if (resource.has(FailsWith.class)) {
            types.addAll(List.of(resource.get(FailsWith.class).value()));
        }
        types.forEach(type -> operation
                .getResponses()
                .addAPIResponse(
                        Integer.toString(type.status()),
                        OASFactory.createAPIResponse().ref("#/components/responses/" + name(type))));
    }

    private static boolean takes(Operation operation, String header) {
        return operation.getParameters().stream().anyMatch(parameter -> header.equals(parameter.getName()));
    }

    private static String name(ProblemType type) {
        StringBuilder name = new StringBuilder();
        for (String word : type.slug().split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    private static APIResponse response(ProblemType type) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", type.uri().toString());
        example.put("status", type.status());
        example.put("title", type.title());
        example.put("detail", type.description());
        example.put("instance", Api.BASE + "/claims");
        if (type == ProblemType.INVALID_PARAMETER) {
            example.put("detail", "`" + FAULT.field() + "` (“" + FAULT.value() + "”): " + FAULT.reason());
            example.put("errors", List.of(JSON.convertValue(FAULT, Map.class)));
        }
        if (type == ProblemType.RETRACTED) {
            example.put("note", "The source withdrew the statement.");
        }
        APIResponse response = OASFactory.createAPIResponse()
                .description(type.description())
                .content(OASFactory.createContent()
                        .addMediaType(
                                MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                        .example(example)));
        if (type == ProblemType.TOO_MANY_REQUESTS) {
            ResponseHeader.add(response, ResponseHeader.RATE_LIMIT_POLICY, ResponseHeader.RATE_LIMIT);
        }
        if (type == ProblemType.UNAVAILABLE || type == ProblemType.TOO_MANY_REQUESTS) {
            ResponseHeader.add(response, ResponseHeader.RETRY_AFTER);
        }
        return response;
    }

    private static Schema problem() {
        return object("A problem (RFC 9457)")
                .addProperty("type", string("Type of problem: the address of its explanation"))
                .addProperty("status", integer("HTTP status"))
                .addProperty("title", string("Type of problem in a few words"))
                .addProperty("detail", string("Error, with its cause and remedy; sufficient without `errors`"))
                .addProperty("instance", string("Requested path"))
                .addProperty("note", string("Reason for the retraction; absent unless the record was retracted"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("Errors in the request’s parameters or fields; absent if there are none")
                                .items(OASFactory.createSchema().ref("#/components/schemas/ProblemError")))
                .required(List.of("type", "status", "title", "detail"));
    }

    private static Schema fault() {
        return object("An error in a parameter or field")
                .addProperty("field", string("Parameter or field"))
                .addProperty("reason", string("Error and remedy, in a sentence"))
                .addProperty("value", string("Value in error; absent if the parameter itself is"))
                .addProperty(
                        "allowed",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("Allowed values; absent if they cannot be listed")
                                .items(OASFactory.createSchema().addType(Schema.SchemaType.STRING)))
                .required(List.of("field", "reason"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema string(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }

    private static Schema integer(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).description(description);
    }
}
