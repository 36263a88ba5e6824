package org.disclosures.reconciliation;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.disclosures.http.problem.Faults;
import org.disclosures.http.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a POST, with one of two kinds of query. */
@Schema(name = "ReconciliationForm", description = "What is posted: one of the two")
public record ReconciliationForm(
        @Schema(description = "A batch of queries, in JSON; absent if data extension is asked for")
        String queries,

        @Schema(description = "Which properties of which entities are asked for, in JSON; absent if there are queries")
        String extend) {

    private static final List<String> FIELDS = List.of("extend", "queries");

    /** Parses a body of type {@code application/x-www-form-urlencoded}; 400 for unknown fields. */
    static ReconciliationForm read(String body) {
        Faults faults = new Faults();
        TreeMap<String, String> fields = new TreeMap<>();
        for (String pair : body == null || body.isEmpty() ? new String[0] : body.split("&")) {
            String[] parts = pair.split("=", 2);
            try {
                String name = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
                String value = URLDecoder.decode(parts.length == 2 ? parts[1] : "", StandardCharsets.UTF_8);
                if (!FIELDS.contains(name)) {
                    faults.add(name, null, "There is no such field here; remove it, or use an allowed one.", FIELDS);
                } else if (fields.put(name, value) != null) {
                    faults.add(name, null, "This field is taken once.");
                }
            } catch (IllegalArgumentException malformed) {
                faults.add("body", pair, "This is not encoded as a form is.");
            }
        }
        faults.throwIfAny(ProblemType.INVALID_BODY);
        return new ReconciliationForm(fields.get("queries"), fields.get("extend"));
    }
}
