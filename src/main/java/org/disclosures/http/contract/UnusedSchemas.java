package org.disclosures.http.contract;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Takes out the schemas that no operation leads to: the framework's own, and those of records unwrapped in others. */
final class UnusedSchemas {

    private final Map<String, Schema> schemas;
    private final Set<String> used = new HashSet<>();

    private UnusedSchemas(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static void remove(OpenAPI contract) {
        UnusedSchemas unused = new UnusedSchemas(contract.getComponents().getSchemas());
        contract.getComponents().getResponses().values().forEach(response -> unused.use(response.getContent()));
        contract.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(unused::use));
        Set.copyOf(unused.schemas.keySet()).stream()
                .filter(name -> !unused.used.contains(name))
                .forEach(contract.getComponents()::removeSchema);
    }

    private void use(Operation operation) {
        operation.getParameters().forEach(parameter -> use(parameter.getSchema()));
        operation.getResponses().getAPIResponses().values().forEach(response -> use(response.getContent()));
        if (operation.getRequestBody() != null) {
            use(operation.getRequestBody().getContent());
        }
    }

    private void use(Content content) {
        if (content != null) {
            content.getMediaTypes().values().forEach(body -> use(body.getSchema()));
        }
    }

    private void use(Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (used.add(name)) {
                use(schemas.get(name));
            }
        }
        use(schema.getItems());
        use(schema.getAdditionalPropertiesSchema());
        if (schema.getOneOf() != null) {
            schema.getOneOf().forEach(this::use);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(this::use);
        }
    }
}
