package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.disclosures.editorial.SampleEntries.category;
import static org.disclosures.editorial.SampleEntries.claim;
import static org.disclosures.editorial.SampleEntries.organisation;
import static org.disclosures.editorial.SampleEntries.region;
import static org.disclosures.editorial.SampleEntries.report;
import static org.disclosures.editorial.SampleEntries.source;
import static org.disclosures.editorial.SampleEntries.target;
import static org.disclosures.editorial.SampleEntries.technology;
import static org.disclosures.editorial.SampleEntries.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.KnownClaims;
import org.disclosures.testing.ProblemResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writing and correcting reports and claims. */
@QuarkusTest
@OwnDesk
class ReportsAndClaimsTest {

    @Inject
    ChangeTraces watch;

    private EditorClient contributor;
    private EditorClient editor;

    @BeforeEach
    void signIn() {
        contributor = EditorClient.as("contributor");
        editor = EditorClient.as("editor");
    }

    @Test
    void oneRequestCreatesAReportWithItsClaimsAndReferences() {
        int revision = ChangeTraces.revision();
        Map<String, Object> entry = with(
                report(
                        "whole",
                        with(
                                claim("first"),
                                "figure",
                                Map.of("qualifier", "at-least", "amount", 3, "unit", "individuals"),
                                "target",
                                "whole-person",
                                "technology",
                                "whole-tool",
                                "occurred",
                                "2021-07",
                                "attributions",
                                List.of(
                                        Map.of("source", "whole-voice", "role", "originated"),
                                        Map.of("source", "the-guardian", "role", "relayed")),
                                "places",
                                List.of(
                                        Map.of("country", "GR", "role", "targets"),
                                        Map.of("region", "whole-area", "role", "event")),
                                "links",
                                List.of(Map.of("type", "supports", "claim", "second"))),
                        with(claim("second"), "key", null, "key", "second"),
                        with(claim("x"), "key", null)),
                "create",
                Map.of(
                        "organisations",
                        List.of(
                                with(organisation("whole-maker"), "memberOf", List.of("whole-union")),
                                organisation("whole-union")),
                        "sources",
                        List.of(source("whole-paper"), with(source("whole-voice"), "organisation", "whole-union")),
                        "technologies",
                        List.of(technology("whole-tool", "whole-maker")),
                        "regions",
                        List.of(region("whole-area")),
                        "categories",
                        List.of(category("whole-group", 940)),
                        "targets",
                        List.of(with(target("whole-person"), "category", "whole-group"))));
        contributor
                .create("reports", entry)
                .then()
                .statusCode(201)
                .body("state", equalTo("draft"))
                .body("publishers.id", equalTo(List.of("whole-paper")));
        contributor
                .get("reports/whole/claims?sort=position")
                .then()
                .body("items.size()", is(3))
                .body("items[0].id", equalTo(KnownClaims.id("whole", "first").toString()))
                .body("items[0].figure.lowerBound", is(3))
                .body("items[0].target.id", equalTo("whole-person"))
                .body("items[0].attributions.source.id", contains("whole-voice", "the-guardian", "whole-paper"))
                .body(
                        "items[0].links[0].claim.id",
                        equalTo(KnownClaims.id("whole", "second").toString()));
        String unnamed = contributor.get("reports/whole/claims?sort=position").path("items[2].id");
        contributor.get("claims/" + unnamed + "/entry").then().body("key", matchesPattern("c-[0-9a-z]{1,12}"));
        assertEquals(List.of("created"), ChangeTraces.audited("reports/whole"));
        assertEquals(
                11,
                ChangeTraces.entries("reports/whole").get(0).get("detail") instanceof Map<?, ?> detail
                        ? ((List<?>) detail.get("also")).size()
                        : 0);
        given().get("/v1/reports/whole").then().statusCode(404);
        given().get("/v1/targets/whole-person").then().statusCode(404);
        assertEquals(revision, ChangeTraces.revision());

        // An existing record with the same content is used as it is; one with other content is an error.
        String claim = contributor.created(
                "claims",
                with(claim("third"), "report", "whole", "create", Map.of("regions", List.of(region("whole-area")))));
        contributor
                .get(claim + "/entry")
                .then()
                .body("report", equalTo("whole"))
                .body("create", nullValue());
        ProblemResponse.of(
                        contributor.create(
                                "claims",
                                with(
                                        claim("fourth"),
                                        "report",
                                        "whole",
                                        "create",
                                        Map.of("regions", List.of(with(region("whole-area"), "name", "Other"))))),
                        400,
                        "invalid-body")
                .body("errors.field", contains("create.regions[0].id"));
        ProblemResponse.of(contributor.create("claims", with(claim("third"), "report", "whole")), 409, "conflict");
        ProblemResponse.of(contributor.create("reports", entry), 409, "conflict");
    }

    @Test
    void allErrorsAreReportedAtOnceByPath() {
        ProblemResponse.of(
                        contributor.create(
                                "reports",
                                with(
                                        report(
                                                "faulty",
                                                with(
                                                        claim("one"),
                                                        "places",
                                                        List.of(
                                                                Map.of("country", "GR", "role", "event"),
                                                                Map.of("country", "XX", "role", "event")),
                                                        "links",
                                                        List.of(Map.of("type", "supports", "claim", "no-such")),
                                                        "figure",
                                                        Map.of("qualifier", "between", "amount", 9, "unit", "devices")),
                                                with(claim("one"), "statement", "{target} and {target:nobody}"),
                                                with(
                                                        claim("three"),
                                                        "report",
                                                        "another",
                                                        "target",
                                                        "nobody",
                                                        "technology",
                                                        "nothing",
                                                        "occurred",
                                                        "2021-99",
                                                        "assertedOn",
                                                        "1492-01-01",
                                                        "embargoUntil",
                                                        "+999999999-12-31T23:59:59Z",
                                                        "correctionNote",
                                                        "x",
                                                        "create",
                                                        Map.of(),
                                                        "attributions",
                                                        List.of(
                                                                Map.of("source", "the-guardian", "role", "originated"),
                                                                Map.of("source", "the-guardian", "role", "relayed"),
                                                                Map.of("source", "nobody", "role", "relayed")))),
                                        "correctionNote",
                                        "x",
                                        "publishedOn",
                                        "1492-01-01",
                                        "create",
                                        Map.of("targets", List.of(with(target("t"), "category", "no-such"))))),
                        400,
                        "invalid-body")
                .body(
                        "errors.field.unique()",
                        containsInAnyOrder(
                                "claims[0].places[1].country",
                                "claims[0].links[0].claim",
                                "claims[0].figure.upperAmount",
                                "claims[1].key",
                                "claims[1].statement",
                                "claims[2].report",
                                "claims[2].target",
                                "claims[2].technologies",
                                "claims[2].occurred",
                                "claims[2].assertedOn",
                                "claims[2].embargoUntil",
                                "claims[2].correctionNote",
                                "claims[2].create",
                                "claims[2].attributions[1].source",
                                "claims[2].attributions[2].source",
                                "correctionNote",
                                "publishedOn",
                                "publishers",
                                "create.targets[0].categories"));
        ProblemResponse.of(
                        contributor.create(
                                "reports",
                                report(
                                        "faulty",
                                        with(
                                                claim("Bad Key"),
                                                "places",
                                                List.of(
                                                        Map.of("role", "event"),
                                                        Map.of("country", "gr", "role", "event")),
                                                "attributions",
                                                List.of(Map.of("source", "the-guardian", "role", "relayed")),
                                                "figure",
                                                Map.of("amount", 3),
                                                "statement",
                                                "x".repeat(4001)))),
                        400,
                        "invalid-body")
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "claims[0].key",
                                "claims[0].places[0].country",
                                "claims[0].places[1].country",
                                "claims[0].attributions[0].role",
                                "claims[0].figure.qualifier",
                                "claims[0].figure.unit",
                                "claims[0].statement"));
        Map<String, Object> oneClaim = with(claim("one"), "report", "faulty");
        Map<String, Object> unreadable = new HashMap<>();
        unreadable.put("state", "published");
        unreadable.put("note", "x");
        unreadable.put("revision", 3);
        unreadable.put("figure", Map.of("qualifier", "exact", "amount", 1.5, "unit", "devices"));
        unreadable.put("kind", "rumour");
        unreadable.put("assertedOn", 18_000);
        unreadable.put("places", List.of(Map.of("country", "GR", "role", 7)));
        Map<String, String> told = Map.of("figure", "figure.amount", "places", "places[0].role");
        unreadable.forEach((field, value) -> ProblemResponse.of(
                        contributor.create("claims", with(oneClaim, field, value)), 400, "invalid-body")
                .body("errors.field", contains(told.getOrDefault(field, field))));
        for (Map<String, Object> body : List.of(claim("one"), with(claim("one"), "report", "no-such-report"))) {
            ProblemResponse.of(contributor.create("claims", body), 400, "invalid-body")
                    .body("errors.field", contains("report"));
        }
        contributor.get("reports/faulty/entry").then().statusCode(404);
    }

    @Test
    void unknownFieldsAreRefusedWithTheAllowedFields() {
        ProblemResponse.of(
                        contributor.create("reports", report("faulty", with(claim("one"), "content", Map.of()))),
                        400,
                        "invalid-body")
                .body("errors.field", contains("claims[0].content"))
                .body("errors[0].allowed", hasItems("report", "key", "statement", "figure", "embargoUntil", "create"))
                .body("errors[0].allowed", not(hasItem("submission")));
    }

    @Test
    void contributorsEditDraftsAndEditorsLaterStates() {
        String at = contributor.created("reports", report("past", claim("one"), claim("two")));
        String one = "claims/" + KnownClaims.id("past", "one");
        String two = "claims/" + KnownClaims.id("past", "two");
        EditorClient another = EditorClient.as("contributor");
        another.patch(one, Map.of("locator", "p. 9")).then().statusCode(200).body("locator", equalTo("p. 9"));
        another.patch(at, Map.of("title", "Another title")).then().statusCode(200);

        contributor.moved(one, "in-review", Map.of());
        ProblemResponse.of(contributor.patch(one, Map.of("locator", "p. 10")), 403, "forbidden");
        ProblemResponse.of(contributor.delete(one), 403, "forbidden");
        ProblemResponse.of(contributor.delete(at), 403, "forbidden");
        editor.patch(one, Map.of("locator", "p. 11")).then().statusCode(200);

        editor.moved(at, "in-review", Map.of()).moved(at, "published", Map.of()).moved(one, "published", Map.of());
        for (String path : List.of(at, one)) {
            ProblemResponse.of(contributor.patch(path, Map.of("correctionNote", "x")), 403, "forbidden");
            ProblemResponse.of(
                    contributor.replace(path, contributor.get(path + "/entry").asString()), 403, "forbidden");
            ProblemResponse.of(contributor.delete(path), 409, "conflict");
            ProblemResponse.of(editor.delete(path), 409, "conflict");
        }
        // A draft in a public report is a draft.
        contributor.patch(two, Map.of("locator", "p. 12")).then().statusCode(200);
        contributor.delete(two).then().statusCode(204);
        contributor.created("claims", with(claim("three"), "report", "past"));
        given().get("/v1/reports/past/claims?count=true").then().body("page.total", is(1));
    }

    @Test
    void idsKeysAndReportsOfClaimsCannotChange() {
        String at = contributor.created("reports", report("permanent", claim("one")));
        String one = "claims/" + KnownClaims.id("permanent", "one");
        ProblemResponse.of(contributor.patch(at, Map.of("id", "other")), 400, "invalid-body")
                .body("errors.field", contains("id"));
        ProblemResponse.of(contributor.patch(at, Map.of("claims", List.of(claim("two")))), 400, "invalid-body")
                .body("errors.field", contains("claims"));
        ProblemResponse.of(contributor.patch(one, Map.of("key", "two", "report", "past")), 400, "invalid-body")
                .body("errors.field", containsInAnyOrder("key", "report"));
        ProblemResponse.of(contributor.patch(one, Map.of("correctionNote", "x")), 400, "invalid-body")
                .body("errors.field", contains("correctionNote"));
    }

    @Test
    void patchesMergeFiguresAndReplacementsReplaceThemWhole() {
        contributor.created(
                "reports",
                report(
                        "reaching",
                        with(
                                claim("one"),
                                "figure",
                                Map.of("qualifier", "at-least", "amount", 3, "unit", "individuals"),
                                "places",
                                List.of(Map.of("country", "GR", "role", "event")))));
        String one = "claims/" + KnownClaims.id("reaching", "one");
        contributor
                .patch(one, "{\"figure\":{\"amount\":5}}")
                .then()
                .statusCode(200)
                .body("figure.lowerBound", is(5))
                .body("figure.unit", equalTo("individuals"));
        ProblemResponse.of(contributor.patch(one, "{\"figure\":{\"amount\":null}}"), 400, "invalid-body")
                .body("errors.field", contains("figure.amount"));
        ProblemResponse.of(contributor.patch(one, "{\"figure\":{\"unit\":null}}"), 400, "invalid-body")
                .body("errors.field", contains("figure.unit"));
        contributor
                .replace(one, claim("one"))
                .then()
                .statusCode(200)
                .body("figure", nullValue())
                .body("places", is(List.of()))
                .body("language", equalTo("en"));
        contributor
                .patch(one, "{\"figure\":{\"qualifier\":\"several\",\"unit\":\"devices\"},\"locator\":\"p. 2\"}")
                .then()
                .body("figure.lowerBound", is(2));
    }

    @Test
    void linkedClaimsStayAndReportsAreDeletedWithTheirClaims() {
        contributor.created(
                "reports",
                report(
                        "bearing",
                        claim("one"),
                        with(claim("two"), "links", List.of(Map.of("type", "supports", "claim", "one")))));
        contributor.created(
                "reports",
                report(
                        "bearing-too",
                        with(claim("x"), "links", List.of(Map.of("type", "contradicts", "claim", "bearing/two")))));
        String one = "claims/" + KnownClaims.id("bearing", "one");
        String two = "claims/" + KnownClaims.id("bearing", "two");
        ProblemResponse.of(contributor.delete(one), 409, "conflict");
        ProblemResponse.of(contributor.delete("reports/bearing"), 409, "conflict");
        contributor.delete("reports/bearing-too").then().statusCode(204);
        contributor.moved(two, "in-review", Map.of()).moved(two, "draft", Map.of());
        contributor.delete("reports/bearing").then().statusCode(204);
        for (String path : List.of("reports/bearing", one, two)) {
            contributor.get(path + "/entry").then().statusCode(404);
        }
        assertEquals(List.of("created", "deleted"), ChangeTraces.audited("reports/bearing"));
        // No remains prevent another report with the same id.
        contributor.created("reports", with(report("bearing", claim("one")), "create", null));
    }

    @Test
    void correctionsAddAWordingWithAPublicNote() {
        String at = contributor.created(
                "reports",
                report(
                        "corrected",
                        claim("one"),
                        with(claim("two"), "links", List.of(Map.of("type", "supports", "claim", "one")))));
        String one = "claims/" + KnownClaims.id("corrected", "one");
        String two = "claims/" + KnownClaims.id("corrected", "two");
        editor.published(at);
        int revision = ChangeTraces.revision();

        for (Object note : new Object[] {null, " "}) {
            Map<String, Object> patch = with(Map.of("statement", "Lost"), "correctionNote", note);
            ProblemResponse.of(editor.patch(one, patch), 400, "invalid-body")
                    .body("errors.field", contains("correctionNote"));
        }
        for (String path : List.of(one, at)) {
            ProblemResponse.of(editor.patch(path, Map.of("correctionNote", "Nothing")), 400, "invalid-body")
                    .body("errors.field", contains("correctionNote"));
        }
        ProblemResponse.of(
                        editor.patch(one, Map.of("correctionNote", "x", "embargoUntil", "2999-01-01T00:00:00Z")),
                        400,
                        "invalid-body")
                .body("errors.field", contains("embargoUntil"));
        assertEquals(revision, ChangeTraces.revision());

        Response corrected =
                editor.patch(one, Map.of("statement", "It was said otherwise.", "correctionNote", " A slip. "));
        corrected.then().statusCode(200);
        assertEquals(revision + 1, ChangeTraces.revision());
        given().get("/v1/" + one).then().body("statement", equalTo("It was said otherwise."));
        given().get("/v1/" + one + "/history?sort=at")
                .then()
                .body("items.change", contains("published", "corrected"))
                .body("items.note", contains(null, "A slip."))
                .body("items.revision", contains(1, 2));
        given().get("/v1/" + one + "?revision=1").then().body("statement", equalTo("It was said of one."));
        given().get("/v1/" + two)
                .then()
                .body(
                        "links.claim.id",
                        contains(KnownClaims.id("corrected", "one").toString()));
        assertEquals(
                List.of("CLAIM_PUBLISHED 1", "CLAIM_CORRECTED 2"), watch.events(one.substring("claims/".length())));

        editor.patch(at, Map.of("title", "Another", "correctionNote", "The title was wrong."))
                .then()
                .statusCode(200)
                .body("title", equalTo("Another"));
        given().get("/v1/reports/corrected/history").then().body("items.size()", is(2));
        assertEquals(List.of("REPORT_PUBLISHED 1", "REPORT_CORRECTED 2"), watch.events("corrected"));
        assertEquals(List.of("created", "submitted", "published", "corrected"), ChangeTraces.audited(at));
        assertEquals("The title was wrong.", ChangeTraces.entries(at).get(3).get("reason"));
    }

    @Test
    void withheldNamesAreRefusedInEveryText() {
        contributor.created(
                "targets", with(target("veiled"), "name", "Quendolyn Zarathost", "nameVisibility", "withheld"));
        String at = contributor.created("reports", report("unveiling", with(claim("one"), "target", "veiled")));
        String one = "claims/" + KnownClaims.id("unveiling", "one");
        for (Map<String, Object> patch : List.<Map<String, Object>>of(
                Map.of("statement", "Zarathost was there."), Map.of("locator", "Quendolyn Zarathost, p. 1"))) {
            ProblemResponse.of(editor.patch(one, patch), 400, "invalid-body");
        }
        contributor
                .patch(one, Map.of("statement", "{target} and {target:veiled} are one."))
                .then()
                .statusCode(200)
                .body("statement", equalTo("Somebody in the valley and Somebody in the valley are one."));
        ProblemResponse.of(editor.patch(at, Map.of("title", "On Quéndolyn ZARATHOST")), 400, "invalid-body")
                .body("errors.field", contains("title"));
        ProblemResponse.of(
                        editor.move(at, "in-review", Map.of("reason", "Quendolyn Zarathost agreed")),
                        400,
                        "invalid-body")
                .body("errors.field", contains("reason"));
        editor.published(at);
        ProblemResponse.of(
                        editor.patch(one, Map.of("locator", "p. 7", "correctionNote", "Quendolyn Zarathost said so")),
                        400,
                        "invalid-body")
                .body("errors.field", contains("correctionNote"));
        ProblemResponse.of(
                        editor.move(one, "retracted", Map.of("note", "Quendolyn Zarathost asked us to")),
                        400,
                        "invalid-body")
                .body("errors.field", contains("note"));
        ProblemResponse.of(
                        editor.create(
                                "reports",
                                with(
                                        report("quendolyn-zarathost", claim("quendolyn-zarathost")),
                                        "url",
                                        "https://x.example/quendolyn-zarathost")),
                        400,
                        "invalid-body")
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "create.sources[0].id",
                                "create.sources[0].name",
                                "id",
                                "title",
                                "url",
                                "claims[0].key",
                                "claims[0].statement"));
    }
}
