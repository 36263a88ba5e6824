package org.disclosures.http.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Puts types that are texts of a format, such as UUIDs and moments, where they are used: as schemas of their own, generated clients
 * would make classes of them, under names that their languages have already.
 */
final class PlainTypes {

    private static final String SCHEMAS = "#/components/schemas/";

    private PlainTypes() {}

    static void inline(OpenAPI contract) {
        Map<String, Schema> plain = new HashMap<>(contract.getComponents().getSchemas());
        plain.values().removeIf(schema -> !isPlain(schema));
        SchemaWalk.over(contract, schema -> {
            Schema type =
                    schema.getRef() == null ? null : plain.get(schema.getRef().substring(SCHEMAS.length()));
            if (type != null) {
                schema.setRef(null);
                schema.setType(type.getType());
                schema.setFormat(type.getFormat());
            }
        });
    }

    private static boolean isPlain(Schema schema) {
        return List.of(Schema.SchemaType.STRING).equals(schema.getType()) && schema.getEnumeration() == null;
    }
}
