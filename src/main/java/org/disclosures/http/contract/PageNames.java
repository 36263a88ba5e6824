package org.disclosures.http.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Gives the schemas of pages names that read well in generated clients: {@code PageClaimView} is {@code ClaimPage}. */
final class PageNames {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final Pattern SCANNED = Pattern.compile("(?:Page|Following)(?!Position)(\\w+?)(View)?");

    private PageNames() {}

    static void shorten(OpenAPI contract) {
        Map<String, Schema> renamed = new LinkedHashMap<>();
        contract.getComponents().getSchemas().forEach((name, schema) -> renamed.put(shortened(name), schema));
        contract.getComponents().setSchemas(renamed);
        contract.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations()
                        .values()
                        .forEach(operation -> operation
                                .getResponses()
                                .getAPIResponses()
                                .values()
                                .forEach(PageNames::shorten)));
    }

    private static void shorten(APIResponse response) {
        if (response.getContent() != null) {
            response.getContent().getMediaTypes().values().forEach(body -> {
                Schema schema = body.getSchema();
                if (schema != null && schema.getRef() != null) {
                    schema.setRef(SCHEMAS + shortened(schema.getRef().substring(SCHEMAS.length())));
                }
            });
        }
    }

    private static String shortened(String name) {
        Matcher scanned = SCANNED.matcher(name);
        return scanned.matches() ? scanned.group(1) + "Page" : name;
    }
}
