package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.disclosures.editorial.SampleEntries.claim;
import static org.disclosures.editorial.SampleEntries.organisation;
import static org.disclosures.editorial.SampleEntries.report;
import static org.disclosures.editorial.SampleEntries.source;
import static org.disclosures.editorial.SampleEntries.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.disclosures.testing.EditorClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Records of one name match a text equally well: hidden ones do not displace public ones, and the rest are ordered by
 * id.
 */
@QuarkusTest
@OwnDesk
class NamesakesTest {

    private static final int ENDPOINTS = 5;

    private EditorClient editor;

    @BeforeEach
    void signIn() {
        editor = EditorClient.as("editor");
    }

    @Test
    void hiddenNamesakesDoNotDisplacePublicOnes() {
        List<String> hidden = IntStream.rangeClosed(10, 30)
                .mapToObj(number -> "quellwerk-" + number)
                .toList();
        hidden.forEach(id -> create(id, "Quellwerk"));
        create("quellwerk-99", "Quellwerk");
        editor.published(editor.created(
                "reports",
                with(
                        report("quell", claim("one")),
                        "create",
                        Map.of("sources", List.of(with(source("quell-paper"), "organisation", "quellwerk-99"))))));

        assertEquals(everywhere("quellwerk-99"), firstOf("quellwerk", RestAssured::given, 1));
        given().get("/v1/search?q=quellwerk&type=organisation&limit=1&count=true")
                .then()
                .body("page.total", is(1));
        given().queryParam("queries", query("Quellwerk", 1))
                .get("/reconcile")
                .then()
                .body("q.result.match", contains(true));
        assertEquals(everywhere("quellwerk-10"), firstOf("quellwerk", editor::request, 1));
    }

    @Test
    void namesakesAreOrderedById() {
        List<String> ids = List.of("gleichauf-a", "gleichauf-b", "gleichauf-c", "gleichauf-d");
        for (int index : new int[] {2, 0, 3, 1}) {
            create(ids.get(index), "Gleichauf");
        }
        // The record changed last is the last in the index.
        editor.patch("organisations/gleichauf-a", Map.of("country", "FR"))
                .then()
                .statusCode(200);
        for (int limit : new int[] {4, 2}) {
            assertEquals(
                    everywhere(ids.subList(0, limit).toArray(String[]::new)),
                    firstOf("gleichauf", editor::request, limit));
        }
    }

    private void create(String id, String name) {
        editor.created("organisations", with(organisation(id), "name", name));
    }

    private static List<List<String>> everywhere(String... ids) {
        return Collections.nCopies(ENDPOINTS, List.of(ids));
    }

    /** The first ids of the organisations that a word finds, at each endpoint that finds them. */
    private static List<List<String>> firstOf(String word, Supplier<RequestSpecification> caller, int limit) {
        String found = "?type=organisation&limit=" + limit;
        return List.of(
                ids(caller.get().get("/v1/search" + found + "&q=" + word), "items.reference.id"),
                ids(caller.get().get("/v1/suggest" + found + "&prefix=" + word.substring(0, 7)), "reference.id"),
                ids(caller.get().get("/v1/organisations?limit=" + limit + "&q=" + word), "items.id"),
                ids(caller.get().get("/reconcile/suggest/entity" + found + "&prefix=" + word), "result.id"),
                ids(caller.get().queryParam("queries", query(word, limit)).get("/reconcile"), "q.result.id"));
    }

    private static List<String> ids(Response answer, String path) {
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer.<List<String>>path(path).stream()
                .map(id -> id.replace("organisation/", ""))
                .toList();
    }

    private static String query(String name, int limit) {
        return "{\"q\":{\"query\":\"" + name + "\",\"type\":\"organisation\",\"limit\":" + limit + "}}";
    }
}
