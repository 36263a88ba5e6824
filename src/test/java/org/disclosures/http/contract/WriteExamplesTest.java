package org.disclosures.http.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.disclosures.editorial.OwnDesk;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.testing.ServedContract;
import org.disclosures.testing.ServedContract.ServedOperation;
import org.disclosures.testing.TestTokens;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Every example of an operation that needs a token succeeds on the seed data: records are created, changed, and deleted again. */
@AnyDatabase
@QuarkusTest
@OwnDesk
@Order(2)
class WriteExamplesTest {

    private static final Path EXAMPLES = Path.of("src", "main", "resources", "contract", "examples");
    private static final String REFRESH = "contract.refresh";
    private static final String FORM = "application/x-www-form-urlencoded";
    // The media type of the example; the others are for other files.
    private static final String CSV = "text/csv";
    private static final ObjectMapper JSON = new ObjectMapper();

    // Entries are read before they change; records are created before they are deleted, referring ones last and
    // first respectively.
    private static final List<String> STEPS = List.of("get", "create", "Transition", "update", "replace", "delete");
    private static final List<String> RECORDS = List.of(
            "Organisation",
            "Category",
            "Region",
            "Source",
            "Technology",
            "Disclosure",
            "Target",
            "Report",
            "Claim",
            "Token",
            "Import");

    // These need a record that the seed does not contain, under a random id.
    private static final Set<String> OF_RANDOM_IDS = Set.of(
            "deleteClaim",
            "cancelImport",
            "createProposalApproval",
            "deleteProposal",
            "revokeToken",
            "createWebhookSecret",
            "updateWebhook",
            "deleteWebhook",
            "replayWebhook",
            "replayWebhookDelivery",
            "getClaimTransition",
            "getReportTransition");
    // The host of its address has to resolve, and tests reach none.
    private static final String OF_THE_NETWORK = "createWebhook";

    @Test
    void examplesSucceedOnTheSeed() throws IOException {
        List<ServedOperation> operations = ServedContract.read().operations().stream()
                .filter(operation -> !operation.method().equals("GET")
                        || operation.id().endsWith("Entry") && !operation.id().equals("getAuditEntry"))
                .filter(operation -> !OF_RANDOM_IDS.contains(operation.id())
                        && !operation.id().equals(OF_THE_NETWORK)
                        && Files.exists(file(operation)))
                .sorted(Comparator.comparingInt(WriteExamplesTest::step).thenComparingInt(WriteExamplesTest::record))
                .toList();
        assertTrue(operations.size() > 40, operations.toString());
        for (ServedOperation operation : operations) {
            ObjectNode example = (ObjectNode) JSON.readTree(file(operation).toFile());
            Response answer = send(operation, example);
            assertEquals(2, answer.statusCode() / 100, operation.id() + answer.asString());
            if (answer.statusCode() == 204) {
                continue;
            }
            JsonNode body = JSON.readTree(answer.asString());
            if (Boolean.getBoolean(REFRESH) && !stable(body).equals(stable(example.get("response")))) {
                example.set("response", body);
                Files.writeString(
                        file(operation), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(example) + "\n");
            }
            assertEquals(stable(body), stable(example.get("response")), operation.id());
        }
    }

    private static Path file(ServedOperation operation) {
        return EXAMPLES.resolve(operation.id() + ".json");
    }

    private static int step(ServedOperation operation) {
        String id = operation.id();
        return STEPS.indexOf(STEPS.stream()
                .filter(step -> id.endsWith("Transition") ? step.equals("Transition") : id.startsWith(step))
                .findFirst()
                .orElse("create"));
    }

    private static int record(ServedOperation operation) {
        int record = RECORDS.indexOf(RECORDS.stream()
                .filter(one -> operation.id().contains(one))
                .findFirst()
                .orElse("Import"));
        return operation.id().startsWith("delete") ? -record : record;
    }

    private static Response send(ServedOperation operation, ObjectNode example) {
        RequestSpecification request = TestTokens.with(TestTokens.FIRST_ADMIN).header("If-Match", "*");
        JsonNode body = example.get("body");
        if (body != null) {
            List<String> types = new ArrayList<>();
            operation.definition().at("/requestBody/content").fieldNames().forEachRemaining(types::add);
            String text = body.isTextual() ? body.asText() : body.toString();
            // REST Assured accepts forms as text, and everything else as bytes.
            boolean form = types.contains(FORM);
            request.contentType(form ? FORM + ";charset=UTF-8" : types.contains(CSV) ? CSV : types.get(0));
            if (form) {
                request.body(text);
            } else {
                request.body(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return request.urlEncodingEnabled(false)
                .request(operation.method(), example.get("request").asText());
    }

    // Ids, secrets, moments and the progress of imports differ between runs.
    private static String stable(JsonNode answer) {
        JsonNode stable = answer.deepCopy();
        if (stable instanceof ObjectNode object && object.has("requestedBy")) {
            object.remove(List.of("state", "rows", "startedAt", "finishedAt"));
        }
        return stable.toString()
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "…")
                .replaceAll("sd_[A-Za-z0-9_-]{43}", "…")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "…");
    }
}
