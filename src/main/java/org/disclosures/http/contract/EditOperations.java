package org.disclosures.http.contract;

import java.util.List;
import java.util.Map;
import org.disclosures.http.EditedRecord;
import org.disclosures.http.page.Page;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Names the operations that write a collection, or move its records, after the collection: they are declared once for all. */
final class EditOperations {

    private static final Map<HttpMethod, String> VERBS = Map.of(
            HttpMethod.POST, "create",
            HttpMethod.PUT, "replace",
            HttpMethod.PATCH, "update",
            HttpMethod.DELETE, "delete",
            HttpMethod.GET, "get");

    private static final String CORRECTION =
            " After publication this is a correction, made by an editor with a" + " public `correctionNote`.";
    private static final String BY_EDITORS = " After publication only editors may do this.";

    private static final String PROPOSED = "ChangeProposed";

    private EditOperations() {}

    static void define(Components components) {
        components.addResponse(
                PROPOSED,
                OASFactory.createAPIResponse()
                        .description("Nothing has changed yet: another editor has to approve the change. Only if the"
                                + " two-editor rule is in force.")
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        "application/json",
                                        OASFactory.createMediaType()
                                                .schema(OASFactory.createSchema()
                                                        .ref("#/components/schemas/Proposal")))));
    }

    static void name(ResourceMethod resource, HttpMethod method, Operation operation) {
        EditedRecord record = resource.get(EditedRecord.class);
        if (record == null) {
            return;
        }
        boolean draft = !record.draft().isEmpty();
        operation.setOperationId(id(resource, method, record));
        operation.setSummary(operation.getSummary() + " " + record.one());
        operation.setDescription(operation
                .getDescription()
                .replace("{one}", record.one())
                .replace("{creation}", draft ? ", " + record.draft() : "")
                .replace("{correction}", draft ? CORRECTION : BY_EDITORS)
                .replace("{step}", record.step().isEmpty() ? "" : " " + record.step()));
    }

    private static String id(ResourceMethod resource, HttpMethod method, EditedRecord record) {
        if (resource.method().getReturnType() == Page.class) {
            return "list" + record.name() + "s";
        }
        return VERBS.get(method) + record.name() + (isEntry(resource) ? "Entry" : "");
    }

    private static boolean isEntry(ResourceMethod resource) {
        return resource.method().getName().equals("entry");
    }

    /** Adds the entity tag and, where a second editor may have to approve, the proposal to responses for authors and editors. */
    static void describe(ResourceMethod resource, HttpMethod method, Operation operation, APIResponse success) {
        boolean conditional = operation.getParameters().stream()
                .anyMatch(parameter -> List.of("If-Match", "Idempotency-Key").contains(parameter.getName()));
        boolean edits = resource.has(EditedRecord.class);
        if (edits && isEntry(resource) || conditional && method != HttpMethod.DELETE) {
            ResponseHeader.add(success, ResponseHeader.EDIT_ETAG);
        }
        if (edits && (method == HttpMethod.PUT || method == HttpMethod.PATCH)) {
            operation
                    .getResponses()
                    .addAPIResponse("202", OASFactory.createAPIResponse().ref("#/components/responses/" + PROPOSED));
        }
    }
}
