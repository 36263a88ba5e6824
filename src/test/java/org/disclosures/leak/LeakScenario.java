package org.disclosures.leak;

import static org.hamcrest.Matchers.lessThan;

import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.disclosures.testing.KnownClaims;
import org.disclosures.testing.TestTokens;

/**
 * A record in one state, created through the API as an editor would, with all records around it that could reveal it.
 * Its mark is in every word and id of it, and nowhere else.
 *
 * @param mark the mark
 * @param figure its figure, which no other record has
 */
record LeakScenario(String mark, int figure) {

    // Related to its target and mentioned by its claim.
    private static final String PUBLIC_TARGET = "emmanuel-macron";

    private static final List<String> THINGS = List.of("organisation", "source", "technology", "region", "category");

    String report() {
        return mark + "-report";
    }

    String claim() {
        return KnownClaims.id(report(), mark + "-claim").toString();
    }

    String target() {
        return mark + "-target";
    }

    /** The words that reveal the record. */
    List<String> signs() {
        return List.of(mark, claim(), Integer.toString(figure));
    }

    /** Creates it as a draft: a report, a claim, and a record of each kind that only this claim refers to. */
    void draft(int position) {
        Map<String, Object> things = Map.of(
                "organisations",
                        List.of(
                                named("organisation", "kind", "company"),
                                named("operator", "kind", "operator"),
                                named("partner", "kind", "nonprofit")),
                "sources",
                        List.of(
                                named("source", "kind", "person", "organisation", mark + "-organisation"),
                                named("paper", "kind", "news-organisation")),
                "technologies", List.of(named("technology", "vendor", mark + "-organisation")),
                "disclosures",
                        List.of(Map.of(
                                "id",
                                mark + "-disclosure",
                                "title",
                                "The " + mark + " disclosure",
                                "summary",
                                "Summary " + mark,
                                "partners",
                                List.of(mark + "-partner"))),
                "regions", List.of(named("region")),
                "categories",
                        List.of(Map.of(
                                "id",
                                mark + "-category",
                                "position",
                                position,
                                "labels",
                                Map.of("en", "The " + mark + " category"))),
                "targets",
                        List.of(Map.of(
                                "id",
                                target(),
                                "kind",
                                "person",
                                "name",
                                "Name " + mark,
                                "description",
                                "Description " + mark,
                                "category",
                                mark + "-category",
                                "countries",
                                List.of("IS"),
                                "affiliations",
                                List.of(mark + "-organisation"),
                                "relations",
                                List.of(Map.of("target", PUBLIC_TARGET, "kind", "associate")))));
        Map<String, Object> claim = Map.ofEntries(
                Map.entry("key", mark + "-claim"),
                Map.entry("locator", "p. " + mark),
                Map.entry("statement", "{target} is the " + mark + " statement."),
                Map.entry("kind", "infection"),
                Map.entry("assurance", "forensic"),
                Map.entry("figure", Map.of("qualifier", "exact", "amount", figure, "unit", "devices")),
                Map.entry("target", target()),
                Map.entry("mentions", List.of(PUBLIC_TARGET)),
                Map.entry("technologies", List.of("pegasus", mark + "-technology")),
                Map.entry("parties", List.of(Map.of("organisation", mark + "-operator", "role", "operator"))),
                Map.entry(
                        "evidence",
                        List.of(
                                Map.of(
                                        "kind",
                                        "document",
                                        "title",
                                        "The " + mark + " document",
                                        "url",
                                        "https://example.org/evidence/" + mark,
                                        "archivedUrl",
                                        "https://archive.example/" + mark),
                                Map.of("kind", "indicator", "identifier", mark + ".example"))),
                Map.entry("attributions", List.of(Map.of("source", mark + "-source", "role", "originated"))),
                Map.entry(
                        "places",
                        List.of(
                                Map.of("country", "IS", "role", "targets"),
                                Map.of("region", mark + "-region", "role", "surveillance"))));
        json("editor")
                .body(Map.of(
                        "id",
                        report(),
                        "title",
                        "The " + mark + " report",
                        "publishedOn",
                        "2022-03-04",
                        "publisher",
                        mark + "-paper",
                        "disclosures",
                        List.of(mark + "-disclosure"),
                        "language",
                        "en",
                        "kind",
                        "investigation",
                        "url",
                        "https://example.org/" + mark,
                        "claims",
                        List.of(claim),
                        "create",
                        things))
                .post("/v1/reports")
                .then()
                .statusCode(201);
    }

    /** Moves the report and its claim. */
    void move(String to, Map<String, Object> more) {
        Map<String, Object> step = new java.util.HashMap<>(more);
        step.put("state", to);
        step.put("reason", "Because of " + mark);
        json("editor")
                .header("If-Match", "*")
                .body(step)
                .post("/v1/reports/" + report() + "/transitions")
                .then()
                .statusCode(201);
    }

    /** Submits it for review. */
    void submit() {
        move("in-review", Map.of("withClaims", true));
    }

    /** Publishes it. */
    void publish() {
        submit();
        move("published", Map.of("withClaims", true));
    }

    /** Publishes it, with an embargo until a moment. */
    void publish(Instant embargoUntil) {
        submit();
        move("published", Map.of("withClaims", true, "embargoUntil", embargoUntil.toString()));
    }

    /** Replaces fields of the claim. */
    void correct(Map<String, Object> fields) {
        patch("/v1/claims/" + claim(), fields);
    }

    /** Replaces fields of a record; returns its address afterwards. */
    static String patch(String address, Map<String, Object> fields) {
        return json("editor")
                .header("If-Match", "*")
                .body(fields)
                .patch(address)
                .then()
                .statusCode(lessThan(300))
                .extract()
                .path("href");
    }

    /** A request with JSON by a role. */
    static io.restassured.specification.RequestSpecification json(String role) {
        return TestTokens.with(RoleCallers.secret(role)).contentType(ContentType.JSON);
    }

    private Map<String, Object> named(String kind, String... fields) {
        Map<String, Object> entry = new java.util.HashMap<>();
        entry.put("id", mark + "-" + kind);
        entry.put("name", "The " + mark + " " + kind);
        for (int i = 0; i < fields.length; i += 2) {
            entry.put(fields[i], fields[i + 1]);
        }
        return entry;
    }
}
