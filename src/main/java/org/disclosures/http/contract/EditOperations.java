package org.disclosures.http.contract;

import java.util.List;
import java.util.Map;
import org.disclosures.http.Api;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Names the operations that every collection is written by after the collection: they are declared once for all. */
final class EditOperations {

    private record Thing(String name, String one) {}

    private static final Map<String, Thing> THINGS = Map.of(
            "organisations", new Thing("Organisation", "an organisation"),
            "sources", new Thing("Source", "a source"),
            "technologies", new Thing("Technology", "a technology"),
            "regions", new Thing("Region", "a region"),
            "categories", new Thing("Category", "a category"),
            "targets", new Thing("Target", "a target"),
            "reports", new Thing("Report", "a report"),
            "claims", new Thing("Claim", "a claim"));

    private static final Map<HttpMethod, String> VERBS = Map.of(
            HttpMethod.POST, "create",
            HttpMethod.PUT, "replace",
            HttpMethod.PATCH, "update",
            HttpMethod.DELETE, "delete",
            HttpMethod.GET, "get");

    private static final Map<String, String> CREATIONS = Map.of(
            "reports", ", a draft, with its claims and with what else `create` names",
            "claims", ", a draft, with what else `create` names");

    private static final String CORRECTION =
            " Once the public saw it, this is a correction: an editor makes it, with a" + " public `correctionNote`.";
    private static final String BY_EDITORS = " Once the public sees it, an editor does this.";

    private static final String PROPOSED = "ChangeProposed";

    private EditOperations() {}

    static void define(Components components) {
        components.addResponse(
                PROPOSED,
                OASFactory.createAPIResponse()
                        .description("Nothing is changed yet: another editor has to approve the change. Only where the"
                                + " two editors’ rule holds.")
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        "application/json",
                                        OASFactory.createMediaType()
                                                .schema(OASFactory.createSchema()
                                                        .ref("#/components/schemas/Proposal")))));
    }

    static void name(String path, HttpMethod method, Operation operation) {
        Thing thing = THINGS.get(collection(path));
        if (operation.getOperationId() != null || thing == null) {
            return;
        }
        operation.setOperationId(VERBS.get(method) + thing.name() + (path.endsWith("/entry") ? "Entry" : ""));
        operation.setSummary(operation.getSummary() + " " + thing.one());
        operation.setDescription(operation
                .getDescription()
                .replace("{one}", thing.one())
                .replace("{creation}", CREATIONS.getOrDefault(collection(path), ""))
                .replace("{correction}", CREATIONS.containsKey(collection(path)) ? CORRECTION : BY_EDITORS));
    }

    /** Adds the entity tag and, where a second editor may have to approve, the proposal to responses for authors and editors. */
    static void describe(HttpMethod method, Operation operation, APIResponse success) {
        boolean conditional = operation.getParameters().stream()
                .anyMatch(parameter -> List.of("If-Match", "Idempotency-Key").contains(parameter.getName()));
        boolean entry = operation.getOperationId().endsWith("Entry") && method == HttpMethod.GET;
        if (entry || (conditional && method != HttpMethod.DELETE)) {
            ResponseHeader.add(success, ResponseHeader.EDIT_ETAG);
        }
        if (method == HttpMethod.PUT || method == HttpMethod.PATCH) {
            operation
                    .getResponses()
                    .addAPIResponse("202", OASFactory.createAPIResponse().ref("#/components/responses/" + PROPOSED));
        }
    }

    private static String collection(String path) {
        return path.startsWith(Api.BASE + "/") ? path.split("/")[2] : "";
    }
}
