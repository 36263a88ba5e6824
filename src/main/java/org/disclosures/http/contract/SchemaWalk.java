package org.disclosures.http.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** A walk over the schemas that a contract, an operation or a schema holds; references are visited, and not followed. */
final class SchemaWalk {

    private SchemaWalk() {}

    static void over(OpenAPI contract, Consumer<Schema> visitor) {
        List.copyOf(contract.getComponents().getSchemas().values()).forEach(schema -> over(schema, visitor));
        overOperations(contract, visitor);
    }

    /** The schemas that operations and shared responses hold themselves. */
    static void overOperations(OpenAPI contract, Consumer<Schema> visitor) {
        if (contract.getComponents().getResponses() != null) {
            contract.getComponents().getResponses().values().forEach(response -> over(response.getContent(), visitor));
        }
        contract.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(operation -> over(operation, visitor)));
    }

    private static void over(Operation operation, Consumer<Schema> visitor) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> over(parameter.getSchema(), visitor));
        }
        operation.getResponses().getAPIResponses().values().forEach(response -> over(response.getContent(), visitor));
        if (operation.getRequestBody() != null) {
            over(operation.getRequestBody().getContent(), visitor);
        }
    }

    private static void over(Content content, Consumer<Schema> visitor) {
        if (content != null) {
            content.getMediaTypes().values().forEach(body -> over(body.getSchema(), visitor));
        }
    }

    static void over(Schema schema, Consumer<Schema> visitor) {
        if (schema == null) {
            return;
        }
        visitor.accept(schema);
        over(schema.getItems(), visitor);
        over(schema.getAdditionalPropertiesSchema(), visitor);
        for (List<Schema> parts : Arrays.asList(schema.getOneOf(), schema.getAnyOf(), schema.getAllOf())) {
            if (parts != null) {
                parts.forEach(part -> over(part, visitor));
            }
        }
        for (Map<String, Schema> properties : Arrays.asList(schema.getProperties(), schema.getPatternProperties())) {
            if (properties != null) {
                properties.values().forEach(property -> over(property, visitor));
            }
        }
    }
}
