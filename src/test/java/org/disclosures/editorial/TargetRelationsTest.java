package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.disclosures.editorial.SampleEntries.claim;
import static org.disclosures.editorial.SampleEntries.report;
import static org.disclosures.editorial.SampleEntries.source;
import static org.disclosures.editorial.SampleEntries.target;
import static org.disclosures.editorial.SampleEntries.with;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.disclosures.testing.DatasetMoment;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.ProblemResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The relations between targets, which are shown at both and withheld with the name of either. */
@QuarkusTest
@OwnDesk
class TargetRelationsTest {

    private EditorClient editor;

    @BeforeEach
    void signIn() {
        editor = EditorClient.as("editor");
    }

    @Test
    void relationsAreShownAtBothTargets() {
        published(
                "cove",
                with(target("cove-wife"), "relations", List.of(relation("cove-man", "relative"))),
                with(
                        target("cove-firm"),
                        "kind",
                        "organisation",
                        "relations",
                        List.of(relation("cove-man", "counsel"), relation("cove-wife", "counsel"))),
                target("cove-man"));

        given().get("/v1/targets/cove-man")
                .then()
                .statusCode(200)
                .body("relations", is(empty()))
                .body("inverseRelations.target.id", contains("cove-wife", "cove-firm"))
                .body("inverseRelations.kind", contains("relative", "counsel"))
                .body("inverseRelations.kindLabel", contains("Relative", "Counsel"))
                .body("inverseRelations[0].claimsHref", equalTo("/v1/targets/cove-wife/claims"));
        given().get("/v1/targets/cove-wife")
                .then()
                .body("relations.target.id", contains("cove-man"))
                .body("relations.kindLabel", contains("Relative of"))
                .body("inverseRelations.target.id", contains("cove-firm"));
        for (String language : List.of("fr", "es", "de", "ar")) {
            String own = given().header("Accept-Language", language)
                    .get("/v1/targets/cove-wife")
                    .path("relations[0].kindLabel");
            String inverse = given().header("Accept-Language", language)
                    .get("/v1/targets/cove-man")
                    .path("inverseRelations[0].kindLabel");
            assertThat(own, not(equalTo(inverse)));
            assertThat(own, not(equalTo("Relative of")));
        }
        given().get("/v1/targets?relatedTo=cove-man").then().body("items.id", contains("cove-firm", "cove-wife"));
        given().get("/v1/targets?relatedTo=cove-firm,cove-wife&kind=person")
                .then()
                .body("items.id", containsInAnyOrder("cove-man", "cove-wife"));
        given().get("/v1/targets/facets?by=kind&relatedTo=cove-man")
                .then()
                .body("facets[0].values.value", containsInAnyOrder("person", "organisation"));
        assertThat(file("csv"), containsString("counsel:cove-man; counsel:cove-wife"));
        assertThat(
                file("ftm"),
                containsString("\"person\":[\"disclosures-target-cove-man\"],"
                        + "\"relative\":[\"disclosures-target-cove-wife\"]"));
        assertThat(file("ftm"), containsString("\"role\":[\"Counsel to\"]"));
        assertThat(file("jsonld"), containsString("\"relativeOf\""));
        Map<String, Object> extend = Map.of(
                "ids",
                List.of("target/cove-firm", "target/cove-man"),
                "properties",
                List.of(
                        Map.of("id", "relation", "settings", Map.of("form", "code")),
                        Map.of("id", "inverse-relation")));
        extended(extend)
                .body("rows.'target/cove-firm'.relation.str", contains("counsel:cove-man", "counsel:cove-wife"))
                .body("rows.'target/cove-firm'.inverse-relation", is(empty()))
                .body("rows.'target/cove-man'.relation", is(empty()))
                .body("rows.'target/cove-man'.inverse-relation.id", contains("target/cove-wife", "target/cove-firm"));
        editor.get("targets/cove-firm/entry")
                .then()
                .body("relations", contains(relation("cove-man", "counsel"), relation("cove-wife", "counsel")));

        Instant before = DatasetMoment.latest();
        editor.patch("targets/cove-wife", Map.of("relations", List.of(relation("cove-man", "staff"))))
                .then()
                .statusCode(200)
                .body("relations.kind", contains("staff"));
        given().queryParam("asOf", before.toString())
                .get("/v1/targets/cove-man")
                .then()
                .body("inverseRelations.kind", contains("relative", "counsel"));
        given().get("/v1/targets/facets?by=kind&relatedTo=cove-wife")
                .then()
                .body("facets[0].values.value", containsInAnyOrder("person", "organisation"));
        editor.patch("targets/cove-wife", Map.of("relations", List.of())).then().statusCode(200);
        given().get("/v1/targets?relatedTo=cove-wife").then().body("items.id", contains("cove-firm"));
        given().get("/v1/targets/facets?by=kind&relatedTo=cove-wife")
                .then()
                .body("facets[0].values.value", contains("organisation"));
    }

    @Test
    void aWithheldTargetHasNoRelationInPublic() {
        published(
                "bay",
                with(target("bay-wife"), "relations", List.of(relation("bay-man", "relative"))),
                with(
                        target("bay-man"),
                        "name",
                        "Otmar Quillfeather",
                        "relations",
                        List.of(relation("bay-boss", "staff"))),
                target("bay-boss"));
        Instant before = DatasetMoment.latest();
        String id = editor.patch("targets/bay-man", Map.of("nameVisibility", "withheld", "description", "A clerk"))
                .then()
                .statusCode(200)
                .body("relations", is(empty()))
                .body("inverseRelations", is(empty()))
                .extract()
                .path("id");

        for (int pass = 0; pass < 2; pass++) {
            for (String other : List.of("bay-wife", "bay-boss", id)) {
                extended(Map.of(
                                "ids",
                                List.of("target/" + other),
                                "properties",
                                List.of(Map.of("id", "relation"), Map.of("id", "inverse-relation"))))
                        .body("rows.values().collect { it.values() }.flatten()", is(empty()));
                given().get("/v1/targets/" + other)
                        .then()
                        .statusCode(200)
                        .body("relations", is(empty()))
                        .body("inverseRelations", is(empty()));
                given().get("/v1/targets?relatedTo=" + other)
                        .then()
                        .statusCode(200)
                        .body("items", is(empty()));
                given().get("/v1/targets/facets?by=kind&relatedTo=" + other)
                        .then()
                        .body("facets[0].values", is(empty()));
                given().queryParam("asOf", before.toString())
                        .get("/v1/targets/" + other)
                        .then()
                        .statusCode(200)
                        .body("relations", is(empty()))
                        .body("inverseRelations", is(empty()));
            }
            for (String form : List.of("csv", "ndjson", "jsonld", "ftm", "json")) {
                assertThat(form, file(form), not(containsString("relative:" + id)));
                assertThat(form, file(form), not(containsString("bay-man")));
                assertThat(form, file(form), not(containsString("target-" + id + "--")));
                assertThat(form, file(form), not(containsString("--target-" + id)));
            }
            assertThat(export(before), not(containsString("\"relations\":[{\"target\":\"" + id)));
            assertThat(export(before), not(containsString("\"target\":\"bay-boss\",\"kind\":\"staff\"")));
            editor.awaitRedaction(id);
        }
        editor.get("targets/" + id + "/entry").then().body("relations", contains(relation("bay-boss", "staff")));
        editor.get("targets/bay-wife/entry").then().body("relations", contains(relation(id, "relative")));
        EditorClient contributor = EditorClient.as("contributor");
        contributor.get("targets/bay-wife/entry").then().statusCode(200).body("relations", is(empty()));

        // Whatever the public does not see changes nothing that it sees.
        int revision = revision();
        List<String> changes = changes();
        editor.patch("targets/bay-wife", Map.of("relations", List.of(relation(id, "counsel"))))
                .then()
                .statusCode(200);
        editor.patch("targets/" + id, Map.of("relations", List.of())).then().statusCode(200);
        assertThat(revision(), is(revision));
        assertThat(changes(), is(changes));

        editor.patch("targets/" + id, Map.of("nameVisibility", "public")).then().statusCode(200);
        given().get("/v1/targets/bay-wife").then().body("relations.target.id", contains(id));
        given().get("/v1/targets?relatedTo=bay-wife").then().body("items.id", contains(id));
    }

    @Test
    void contributorsKeepRelationsThatTheyDoNotSee() {
        EditorClient contributor = EditorClient.as("contributor");
        editor.created("targets", with(target("creek-man"), "name", "Ruta Osterhagen", "nameVisibility", "withheld"));
        editor.created("targets", target("creek-boss"));
        String wife = contributor.created(
                "targets", with(target("creek-wife"), "relations", List.of(relation("creek-boss", "staff"))));
        List<Map<String, Object>> all = List.of(relation("creek-boss", "staff"), relation("creek-man", "relative"));
        editor.patch(wife, Map.of("relations", all)).then().statusCode(200);

        contributor
                .get(wife + "/entry")
                .then()
                .statusCode(200)
                .body("relations", contains(relation("creek-boss", "staff")));
        contributor.patch(wife, Map.of("role", "A baker")).then().statusCode(200);
        editor.get(wife + "/entry").then().body("role", equalTo("A baker")).body("relations", equalTo(all));
        Map<String, Object> entry = contributor.get(wife + "/entry").path("");
        String tag = contributor.tag(wife);
        contributor.replace(wife, entry).then().statusCode(200).header("ETag", equalTo(tag));
        contributor.replace(wife, with(entry, "relations", null)).then().statusCode(200);
        editor.get(wife + "/entry").then().body("relations", contains(relation("creek-man", "relative")));
        // A relation that exists is refused like one that does not.
        for (String guess : List.of("relative", "counsel")) {
            ProblemResponse.of(
                            contributor.patch(wife, Map.of("relations", List.of(relation("creek-man", guess)))),
                            400,
                            "invalid-body")
                    .body("errors.field", contains("relations"));
        }
        ProblemResponse.of(
                        contributor.patch(wife, Map.of("relations", List.of(relation("nobody", "staff")))),
                        400,
                        "invalid-body")
                .body("errors.field", contains("relations"));
        // A new target is no other way to relate to one.
        Map<String, Object> related =
                with(target("creek-new"), "relations", List.of(relation("creek-man", "relative")));
        ProblemResponse.of(contributor.create("targets", related), 400, "invalid-body")
                .body("errors.field", contains("relations"));
        ProblemResponse.of(contributor.create("reports", repeating("creek-new-report", related)), 400, "invalid-body")
                .body("errors.field", contains("create.targets[0].relations"));
        // Neither does a repeated entry tell a relation that exists from one that does not.
        Map<String, Object> seen = contributor.get(wife + "/entry").path("");
        for (String guess : List.of("relative", "counsel")) {
            ProblemResponse.of(
                    contributor.create(
                            "reports",
                            repeating("creek-guess", with(seen, "relations", List.of(relation("creek-man", guess))))),
                    400,
                    "invalid-body");
        }
        String repeating = contributor.created("reports", repeating("creek-repeated", seen));
        contributor.delete(repeating).then().statusCode(204);
        contributor.delete(wife).then().statusCode(204);
    }

    /** Hidden relations leave a contributor as much room as there is without them. */
    @Test
    void relationsAreLimitedAsFarAsTheyAreSeen() {
        EditorClient contributor = EditorClient.as("contributor");
        List<Map<String, Object>> shown = new ArrayList<>();
        List<Map<String, Object>> all = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            String shownId = "many-" + i;
            contributor.created("targets", target(shownId));
            shown.add(relation(shownId, "staff"));
        }
        for (int i = 0; i < 3; i++) {
            String hidden = "many-hidden-" + i;
            editor.created(
                    "targets", with(target(hidden), "name", "Xenia Fairholme" + i, "nameVisibility", "withheld"));
            all.add(relation(hidden, "relative"));
        }
        String plain = contributor.created("targets", target("many-of-none"));
        String related = contributor.created("targets", target("many-of-some"));
        editor.patch(related, Map.of("relations", all)).then().statusCode(200);
        for (String each : List.of(plain, related)) {
            ProblemResponse.of(contributor.patch(each, Map.of("relations", shown)), 400, "invalid-body")
                    .body("errors.field", contains("relations"));
            contributor
                    .patch(each, Map.of("relations", shown.subList(0, 100)))
                    .then()
                    .statusCode(200);
        }
        ProblemResponse.of(
                contributor.create("targets", with(target("many-new"), "relations", shown)), 400, "invalid-body");
        editor.patch(related, Map.of("role", "A printer")).then().statusCode(200);
        all.addAll(shown.subList(0, 100));
        editor.patch(plain, Map.of("relations", all)).then().statusCode(200);
    }

    private static Map<String, Object> repeating(String id, Map<String, Object> target) {
        return with(
                report(id, claim("one")),
                "create",
                Map.of("sources", List.of(source(id + "-paper")), "targets", List.of(target)));
    }

    @Test
    void aRelationToAHiddenTargetIsHidden() {
        published("gulf", target("gulf-a"));
        editor.created("targets", with(target("gulf-b"), "relations", List.of(relation("gulf-a", "associate"))));
        editor.created("targets", target("gulf-c"));
        int revision = revision();
        List<String> changes = changes();
        editor.patch("targets/gulf-a", Map.of("relations", List.of(relation("gulf-c", "staff"))))
                .then()
                .statusCode(200);
        given().get("/v1/targets/gulf-a").then().body("relations", is(empty())).body("inverseRelations", is(empty()));
        given().get("/v1/targets?relatedTo=gulf-c").then().statusCode(400);
        assertThat(file("csv"), not(containsString("gulf-c")));
        assertThat(revision(), is(revision));
        assertThat(changes(), is(changes));
        editor.get("targets/gulf-a")
                .then()
                .body("relations.target.id", contains("gulf-c"))
                .body("inverseRelations.target.id", contains("gulf-b"));

        editor.published(editor.created("reports", report("gulf-two", about("gulf-c"))));
        given().get("/v1/targets/gulf-a").then().body("relations.target.id", contains("gulf-c"));
        given().get("/v1/targets/gulf-c").then().body("inverseRelations.target.id", contains("gulf-a"));

        revision = revision();
        editor.patch("targets/gulf-a", Map.of("relations", List.of(relation("gulf-c", "counsel"))))
                .then()
                .statusCode(200);
        assertThat(revision(), greaterThan(revision));
        assertThat(changes().subList(0, 2), containsInAnyOrder("gulf-a", "gulf-c"));
    }

    @Test
    void relatedTargetsExistAndAreNotDeleted() {
        ProblemResponse.of(
                        editor.create(
                                "targets",
                                with(
                                        target("odd-relation"),
                                        "relations",
                                        List.of(relation("odd-relation", "staff"), relation("nobody-there", "staff")))),
                        400,
                        "invalid-body")
                .body("errors.field", contains("relations", "relations"));
        ProblemResponse.of(
                        editor.create(
                                "targets",
                                with(
                                        target("odd-relation"),
                                        "relations",
                                        List.of(relation("emmanuel-macron", "friend")))),
                        400,
                        "invalid-body")
                .body("errors.field", contains("relations[0].kind"))
                .body("errors[0].allowed", contains("relative", "associate", "counsel", "staff"));
        editor.created("targets", target("fjord-b"));
        editor.created("targets", with(target("fjord-a"), "relations", List.of(relation("fjord-b", "staff"))));
        ProblemResponse.of(editor.delete("targets/fjord-b"), 409, "conflict");
        editor.delete("targets/fjord-a").then().statusCode(204);
        editor.delete("targets/fjord-b").then().statusCode(204);
    }

    @SafeVarargs
    private void published(String id, Map<String, ?>... targets) {
        List<Map<String, Object>> claims = new ArrayList<>();
        for (Map<String, ?> one : targets) {
            claims.add(about((String) one.get("id")));
        }
        editor.published(editor.created(
                "reports",
                with(
                        report(id),
                        "claims",
                        claims,
                        "create",
                        Map.of("sources", List.of(source(id + "-paper")), "targets", List.of(targets)))));
    }

    private static Map<String, Object> about(String target) {
        return with(
                claim(target + "-claim"),
                "kind",
                "selection",
                "target",
                target,
                "statement",
                "{target} was on a list.");
    }

    private static Map<String, Object> relation(String target, String kind) {
        return Map.of("target", target, "kind", kind);
    }

    private static int revision() {
        return given().get("/v1").path("dataset.revision");
    }

    // The ids of the targets that changed, the latest first.
    private static List<String> changes() {
        List<String> addresses = given().get("/v1/changes?collection=targets&limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.resource.href");
        List<String> ids = new ArrayList<>();
        addresses.forEach(address -> ids.add(0, address.substring("/v1/targets/".length())));
        return ids;
    }

    private static String file(String form) {
        return given().get("/v1/targets?" + (form.equals("json") ? "limit=200" : "format=" + form))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private String export(Instant moment) {
        return editor.request()
                .accept("application/x-ndjson")
                .get("/v1/export?asOf=" + moment)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static ValidatableResponse extended(Map<String, Object> query) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("extend", new JsonObject(query).encode())
                .post("/reconcile")
                .then()
                .statusCode(200);
    }
}
