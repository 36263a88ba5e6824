package org.disclosures.vocabulary;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disclosures.testing.AnyDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every term of the model has a definition of its own, in every language, and is explained where datasets are. */
@AnyDatabase
@QuarkusTest
class DefinitionsTest {

    // Terms of the service, which no record has.
    private static final Set<String> OF_THE_SERVICE = Set.of(
            "change",
            "role",
            "audit-action",
            "public-event-type",
            "public-collection",
            "delivery-state",
            "resource-type");

    // Derived from the date.
    private static final String DERIVED = "date-precision";

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "de", "ar"})
    void everyTermIsDefinedInEveryLanguage(String language) {
        List<String> errors = new ArrayList<>();
        int terms = 0;
        for (Map<String, Object> vocabulary : vocabularies(language)) {
            Set<String> definitions = new HashSet<>();
            for (Map<String, String> term : terms(vocabulary)) {
                String definition = term.get("definition");
                terms++;
                if (definition == null || !definition.matches("(?s).+\\.") || !definitions.add(definition)) {
                    errors.add(vocabulary.get("id") + "." + term.get("code") + ": " + definition);
                }
            }
        }
        assertThat(errors, is(empty()));
        assertThat(terms, greaterThan(90));
    }

    @Test
    void everyTermIsInTheDatasetFormat() throws IOException {
        String docs = Files.readString(Path.of("docs/dataset-format.md"));
        List<String> missing = new ArrayList<>();
        for (Map<String, Object> vocabulary : vocabularies("en")) {
            for (Map<String, String> term : terms(vocabulary)) {
                if (!vocabulary.get("id").equals(DERIVED) && !docs.contains("| `" + term.get("code") + "` | ")) {
                    missing.add(vocabulary.get("id") + "." + term.get("code"));
                }
            }
        }
        assertThat("Terms without a row", missing, is(empty()));
    }

    private static List<Map<String, Object>> vocabularies(String language) {
        return given()
                .header("Accept-Language", language)
                .get("/v1/vocabularies")
                .<List<Map<String, Object>>>path("$")
                .stream()
                .filter(vocabulary -> !OF_THE_SERVICE.contains(vocabulary.get("id")))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, String>> terms(Map<String, Object> vocabulary) {
        return (List<Map<String, String>>) vocabulary.get("terms");
    }
}
