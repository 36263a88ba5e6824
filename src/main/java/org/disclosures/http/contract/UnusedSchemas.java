package org.disclosures.http.contract;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Takes out the schemas that no operation leads to: the framework's own, and those of records unwrapped in others. SmallRye's setting for that
 * removes them before the filter of the contract, whose work leaves more of them; its own filter, applied afterwards, leaves a schema that only
 * a removed one referred to.
 */
final class UnusedSchemas {

    private final Map<String, Schema> schemas;
    private final Set<String> used = new HashSet<>();

    private UnusedSchemas(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static void remove(OpenAPI contract) {
        UnusedSchemas unused = new UnusedSchemas(contract.getComponents().getSchemas());
        SchemaWalk.overOperations(contract, unused::use);
        Set.copyOf(unused.schemas.keySet()).stream()
                .filter(name -> !unused.used.contains(name))
                .forEach(contract.getComponents()::removeSchema);
    }

    private void use(Schema schema) {
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (used.add(name)) {
                SchemaWalk.over(schemas.get(name), this::use);
            }
        }
    }
}
