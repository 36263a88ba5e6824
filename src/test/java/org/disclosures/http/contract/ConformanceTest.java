package org.disclosures.http.contract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.testing.ListWalk;
import org.disclosures.testing.ReconciliationParameters;
import org.disclosures.testing.SeedClaims;
import org.disclosures.testing.ServedContract;
import org.disclosures.testing.ServedContract.ServedOperation;
import org.junit.jupiter.api.Test;

/** Follows every link of the service from its index, and validates each response against the contract. */
@AnyDatabase
@QuarkusTest
class ConformanceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final List<String> errors = new ArrayList<>();
    private final Set<String> operations = new HashSet<>();
    private final Deque<String> open = new ArrayDeque<>(List.of(
            "/v1",
            "/v1/claims?limit=7&count=true",
            "/v1/search?q=pegasus&limit=7&count=true",
            "/v1/suggest?prefix=ma",
            "/v1/claims/" + SeedClaims.id("list-size") + "/history",
            "/v1/reports/" + SeedClaims.REPORT + "/history",
            "/reconcile?queries=" + ReconciliationParameters.queries(List.of("macron", "pegasus", "france")),
            "/reconcile?extend="
                    + ReconciliationParameters.extend(List.of("target/emmanuel-macron", "source/le-monde")),
            "/reconcile/properties?type=person&limit=3",
            "/reconcile/suggest/entity?prefix=le",
            "/reconcile/suggest/type?prefix=",
            "/reconcile/suggest/property?prefix=",
            "/reconcile/flyout/entity?id=target/emmanuel-macron",
            "/reconcile/flyout/type?id=group",
            "/reconcile/flyout/property?id=claims"));
    private final Set<String> seen = new HashSet<>(open);

    @Test
    void responsesConformToTheContractExactly() throws IOException {
        ServedContract contract = closed(ServedContract.read());
        visit("/oembed?url=http://localhost:" + RestAssured.port + "/embed/charts/timeline");
        while (!open.isEmpty()) {
            String address = open.poll();
            ServedOperation operation =
                    contract.serving(address.split("\\?")[0]).orElse(null);
            if (operation == null || operation.responseSchema().isMissingNode()) {
                continue;
            }
            operations.add(operation.id());
            Response response =
                    ListWalk.get(address).then().statusCode(200).extract().response();
            // Responses other than JSON have no schema.
            if (!response.contentType().startsWith("application/json")) {
                continue;
            }
            JsonNode answer = JSON.readTree(response.asString());
            check(address, contract, operation, answer);
            follow(answer);
            JsonNode next = answer.path("page").path("next");
            if (next.isTextual()) {
                String cursor = operation.takes("cursor") ? "cursor" : "since";
                visit(address.replaceAll("[?&]" + cursor + "=[^&]*", "") + (address.contains("?") ? "&" : "?") + cursor
                        + "=" + next.asText());
            }
        }
        assertThat(errors, is(empty()));
        assertThat(seen.size(), greaterThan(300));
        assertThat(
                contract.publicReads().stream()
                        .map(ServedOperation::id)
                        // Links of claims are in the claims; targets of a category are linked to from it.
                        .filter(id -> !operations.contains(id))
                        // Responses other than JSON have no schema.
                        .filter(id -> !id.matches(
                                "getEntityPage|getEntityAddress|getClaimPage|getClaimCard|getDataset|getChartPage"
                                        + "|get\\w+(Citation|Feed|Chart)"))
                        .filter(id -> !id.matches("listClaimLinks|listReportClaims|listTargetClaims|getProblemType"))
                        .toList(),
                is(empty()));
    }

    private void follow(JsonNode node) {
        node.fields().forEachRemaining(field -> {
            if (field.getValue().isTextual() && field.getValue().asText().startsWith("/")) {
                visit(field.getValue().asText());
            }
        });
        node.forEach(this::follow);
    }

    private void visit(String address) {
        // Templates are not addresses.
        if (!address.contains("{") && seen.add(address)) {
            open.add(address);
        }
    }

    private void check(String address, ServedContract contract, ServedOperation operation, JsonNode answer) {
        ObjectNode root = JSON.createObjectNode();
        root.setAll((ObjectNode) operation.responseSchema());
        root.set("components", contract.document().get("components"));
        JsonSchema schema = SCHEMAS.getSchema(root);
        schema.validate(answer).forEach(fault -> errors.add(address + ": " + fault.getMessage()));
    }

    /** The contract without additional properties; references may be expanded. */
    private static ServedContract closed(ServedContract contract) {
        contract.document().at("/components/schemas").fields().forEachRemaining(schema -> {
            if (schema.getValue().has("properties") && !schema.getKey().equals("Reference")) {
                ((ObjectNode) schema.getValue()).put("additionalProperties", false);
            }
        });
        return contract;
    }
}
