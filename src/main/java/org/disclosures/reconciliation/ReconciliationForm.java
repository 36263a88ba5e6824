package org.disclosures.reconciliation;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.http.problem.RequestErrors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a POST, with one of two kinds of query. */
@Schema(name = "ReconciliationForm", description = "The form to post, with one of the two fields")
public record ReconciliationForm(
        @Schema(description = "Batch of queries, in JSON; absent for data extension")
        String queries,

        @Schema(
                description =
                        "An extension query in JSON: the properties and the entities asked for; absent if there are queries")
        String extend) {

    private static final int MOST_FIELDS = 100;
    private static final List<String> FIELDS = List.of("extend", "queries");

    /** Parses a body of type {@code application/x-www-form-urlencoded}; 400 for unknown fields. */
    static ReconciliationForm read(String body) {
        RequestErrors faults = new RequestErrors();
        Map<String, List<String>> fields = Map.of();
        try {
            fields = new QueryStringDecoder(body == null ? "" : body, StandardCharsets.UTF_8, false, MOST_FIELDS, true)
                    .parameters();
        } catch (IllegalArgumentException malformed) {
            faults.add("body", body, "This is not encoded as a form is.");
        }
        fields.forEach((name, values) -> {
            if (!FIELDS.contains(name)) {
                faults.add(name, null, "There is no such field here; remove it, or use an allowed one.", FIELDS);
            } else if (values.size() > 1) {
                faults.add(name, null, "This field is taken once.");
            }
        });
        faults.throwIfAny(ProblemType.INVALID_BODY);
        return new ReconciliationForm(first(fields, "queries"), first(fields, "extend"));
    }

    private static String first(Map<String, List<String>> fields, String name) {
        return fields.containsKey(name) ? fields.get(name).get(0) : null;
    }
}
