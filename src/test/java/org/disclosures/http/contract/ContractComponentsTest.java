package org.disclosures.http.contract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.testing.ServedContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Definitions shared by several operations are components of the contract. */
@AnyDatabase
@QuarkusTest
class ContractComponentsTest {

    private static final Set<String> KINDS = Set.of("parameters", "headers", "responses", "requestBodies");

    private JsonNode contract;

    /** The definitions outside the components, each with its places. */
    private final Map<JsonNode, List<String>> definitions = new HashMap<>();

    private int references;

    @BeforeEach
    void walk() {
        contract = ServedContract.read().document();
        contract.get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fields()
                        .forEachRemaining(method -> collect(method.getKey() + " " + path.getKey(), method.getValue())));
        contract.at("/components/responses")
                .fields()
                .forEachRemaining(response -> headers(response.getKey(), response.getValue()));
    }

    @Test
    void definitionsAreNotRepeated() {
        List<String> twice = new ArrayList<>();
        definitions.forEach((definition, places) -> {
            if (places.size() > 1) {
                twice.add(places + ": " + definition);
            }
        });
        assertThat(twice, is(empty()));
        assertThat(references, greaterThan(2000));
    }

    @Test
    void componentsAreReferencedRatherThanRepeated() {
        List<String> repeated = new ArrayList<>();
        for (String kind : KINDS) {
            contract.at("/components/" + kind).fields().forEachRemaining(component -> {
                List<String> places = definitions.getOrDefault(component.getValue(), List.of());
                if (!places.isEmpty()) {
                    repeated.add(component.getKey() + ": " + places);
                }
            });
        }
        assertThat(repeated, is(empty()));
    }

    @Test
    void componentsAreUsedAndNamedAsInGeneratedCode() {
        String text = contract.toString();
        Set<String> errors = new TreeSet<>();
        for (String kind : KINDS) {
            contract.at("/components/" + kind).fieldNames().forEachRemaining(name -> {
                if (!name.matches("([A-Z][a-z0-9]*)+")
                        || !text.contains("\"#/components/" + kind + "/" + name + "\"")) {
                    errors.add(kind + " " + name);
                }
            });
        }
        assertEquals(Set.of(), errors);
        assertTrue(contract.at("/components/parameters").size() > 50);
    }

    private void collect(String place, JsonNode operation) {
        operation
                .path("parameters")
                .forEach(parameter -> add(place + " " + parameter.path("name").asText(), parameter));
        operation.path("responses").fields().forEachRemaining(response -> {
            add(place + " " + response.getKey(), response.getValue());
            headers(place + " " + response.getKey(), response.getValue());
        });
        if (operation.has("requestBody")) {
            add(place + " body", operation.get("requestBody"));
        }
    }

    private void headers(String place, JsonNode response) {
        response.path("headers")
                .fields()
                .forEachRemaining(header -> add(place + " " + header.getKey(), header.getValue()));
    }

    private void add(String place, JsonNode definition) {
        if (definition.has("$ref")) {
            references++;
        } else {
            definitions.computeIfAbsent(definition, first -> new ArrayList<>()).add(place);
        }
    }
}
