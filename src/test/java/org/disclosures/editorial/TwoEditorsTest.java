package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.disclosures.editorial.SampleEntries.claim;
import static org.disclosures.editorial.SampleEntries.report;
import static org.disclosures.editorial.SampleEntries.target;
import static org.disclosures.editorial.SampleEntries.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosures.access.ConfiguredNewsroom;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.KnownClaims;
import org.disclosures.testing.ProblemResponse;
import org.disclosures.testing.TestTokens;
import org.disclosures.vocabulary.PublicCollection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A desk where every public change requires two people. */
@QuarkusTest
@ConfiguredNewsroom
@Order(3)
class TwoEditorsTest {

    @Inject
    ChangeTraces watch;

    private EditorClient one;
    private EditorClient other;

    @BeforeEach
    void signIn() {
        one = EditorClient.as("editor");
        other = EditorClient.as("editor");
    }

    @Test
    void authorsAndSubmittersCannotPublish() {
        String at = one.created("reports", report("ruled", claim("one")));
        other.moved(at, "in-review", Map.of("withClaims", true));
        for (EditorClient involved : List.of(one, other)) {
            ProblemResponse.of(involved.move(at, "published", Map.of("withClaims", true)), 409, "conflict");
        }
        EditorClient third = EditorClient.as("editor");
        // A claim that they changed is their work, and blocks the whole transition.
        third.patch("claims/" + KnownClaims.id("ruled", "one"), Map.of("locator", "p. 2"))
                .then()
                .statusCode(200);
        ProblemResponse.of(third.move(at, "published", Map.of("withClaims", true)), 409, "conflict");
        given().get("/v1/" + at).then().statusCode(404);
        EditorClient.as("editor").moved(at, "published", Map.of("withClaims", true));
        given().get("/v1/" + at + "/claims").then().body("items.size()", equalTo(1));
    }

    @Test
    void changesOfPublicRecordsAwaitASecondEditor() {
        String at = publicReport("waiting");
        String claimed = "claims/" + KnownClaims.id("waiting", "one");
        for (Map.Entry<String, Map<String, Object>> change : Map.<String, Map<String, Object>>of(
                        claimed,
                        Map.of("statement", "It was said otherwise.", "correctionNote", "A slip."),
                        at,
                        Map.of("title", "Another title", "correctionNote", "A slip."),
                        "sources/waiting-paper",
                        Map.of("name", "Another name"))
                .entrySet()) {
            String path = change.getKey();
            String before = given().get("/v1/" + path).asString();
            String tag = one.tag(path);
            int revision = ChangeTraces.revision();
            Map<String, Object> nothing = with(change.getValue(), "statement", null, "title", null, "name", null);
            assertEquals(
                    path.startsWith("sources") ? 200 : 400,
                    one.patch(path, tag, nothing).statusCode());
            ProblemResponse.of(EditorClient.as("contributor").patch(path, tag, change.getValue()), 403, "forbidden");

            Response proposed = one.patch(path, tag, change.getValue());
            proposed.then()
                    .statusCode(202)
                    .header("Location", endsWith(proposed.path("href")))
                    .body("of", equalTo("/v1/" + path))
                    .body("proposedBy", startsWith("token Test editor "));
            String proposal = proposed.<String>path("href").substring("/v1/".length());
            assertEquals(before, given().get("/v1/" + path).asString());
            assertEquals(tag, one.tag(path));
            ProblemResponse.of(other.patch(path, tag, change.getValue()), 409, "conflict");
            ProblemResponse.of(EditorClient.as("contributor").get(proposal), 403, "forbidden");
            one.get("proposals").then().body("items.of", hasItem("/v1/" + path));
            one.get(proposal)
                    .then()
                    .statusCode(200)
                    .body("entry.correctionNote", equalTo(change.getValue().get("correctionNote")));

            ProblemResponse.of(approve(one, proposal), 409, "conflict");
            assertEquals(revision, ChangeTraces.revision());
            approve(other, proposal)
                    .then()
                    .statusCode(201)
                    .header("Location", endsWith("/v1/" + path))
                    .body("href", equalTo("/v1/" + path));
            assertEquals(revision + 1, ChangeTraces.revision());
            one.get(path)
                    .then()
                    .body(
                            path.startsWith("claims") ? "statement" : path.equals(at) ? "title" : "name",
                            equalTo(change.getValue()
                                    .getOrDefault(
                                            "statement", change.getValue().getOrDefault("title", "Another name"))));
            ProblemResponse.of(approve(other, proposal), 404, "not-found");
        }
        one.get("proposals").then().body("items.of", not(hasItem(containsString("waiting"))));
        assertEquals(
                List.of("created", "submitted", "published", "correction-proposed", "corrected"),
                ChangeTraces.audited(at));
        assertEquals(List.of("REPORT_PUBLISHED 1", "REPORT_CORRECTED 2"), watch.events("waiting"));
    }

    @Test
    void proposalsAreDismissedOrOutdated() {
        String at = publicReport("outdated");
        String claimed = "claims/" + KnownClaims.id("outdated", "one");
        Map<String, Object> change = Map.of("statement", "It was said otherwise.", "correctionNote", "A slip.");
        String dismissed = proposed(one, claimed, change);
        one.request().delete("/v1/" + dismissed).then().statusCode(204);
        ProblemResponse.of(one.get(dismissed), 404, "not-found");
        assertEquals(List.of("correction-proposed", "correction-dismissed"), ChangeTraces.audited(claimed));

        // A retraction does not wait, and the proposal has nothing to change any more.
        String overtaken = proposed(one, claimed, change);
        one.moved(claimed, "retracted", Map.of("note", "It was wrong."));
        given().get("/v1/" + claimed).then().statusCode(410);
        ProblemResponse.of(approve(other, overtaken), 412, "precondition-failed");
        other.request().delete("/v1/" + overtaken).then().statusCode(204);
        one.moved(at, "retracted", Map.of("note", "All of it."));
    }

    @Test
    void embargoedRecordsAlsoAwaitASecondEditor() {
        String at = one.created("reports", report("held-back", claim("one")));
        one.moved(at, "in-review", Map.of("withClaims", true));
        other.moved(at, "published", Map.of("withClaims", true, "embargoUntil", "2999-01-01T00:00:00Z"));
        Map<String, Object> lifted = new HashMap<>();
        lifted.put("embargoUntil", null);
        String lifting = proposed(other, at, lifted);
        proposed(other, "claims/" + KnownClaims.id("held-back", "one"), Map.of("statement", "Nobody else read this."));
        proposed(other, "sources/held-back-paper", Map.of("name", "Nobody else read this"));
        given().get("/v1/" + at).then().statusCode(404);
        approve(one, lifting).then().statusCode(201);
        given().get("/v1/" + at).then().statusCode(200);

        String later = one.created(
                "claims", with(claim("two"), "report", "held-back", "embargoUntil", "2999-01-01T00:00:00Z"));
        one.moved(later, "in-review", Map.of());
        other.moved(later, "published", Map.of()).moved(later, "draft", Map.of());
        other.patch(later, Map.of("locator", "p. 3")).then().statusCode(200);
    }

    @Test
    void namesAreWithheldAtOnceAndRestoredByTwo() {
        String at = one.created(
                "reports",
                with(
                        report("naming", with(claim("one"), "target", "named", "statement", "{target} was told.")),
                        "create",
                        Map.of(
                                "sources",
                                List.of(SampleEntries.source("naming-paper")),
                                "targets",
                                List.of(with(
                                        target("named"), "name", "Xerxes Quillfeather", "countries", List.of("GR"))))));
        one.moved(at, "in-review", Map.of("withClaims", true));
        other.moved(at, "published", Map.of("withClaims", true));
        // Other changes sent with it wait; the withholding does not.
        String named = "targets/"
                + one.patch("targets/named", Map.of("nameVisibility", "withheld", "description", "Another"))
                        .then()
                        .statusCode(200)
                        .body("name", equalTo("Somebody in the valley"))
                        .extract()
                        .path("id");
        given().get("/v1/targets/named").then().statusCode(404);
        given().get("/v1/" + named).then().body("name", equalTo("Somebody in the valley"));
        one.patch(named, Map.of("name", "Xerxes Quillfeathers")).then().statusCode(200);
        assertEquals(List.of("name-withheld", "correction-proposed", "changed"), ChangeTraces.audited(named));
        ProblemResponse.of(one.patch(named, Map.of("nameVisibility", "public")), 409, "conflict");
        String waiting = one.get("proposals").path("items.find { it.of == '/v1/" + named + "' }.href");
        one.request().delete(waiting).then().statusCode(204);
        proposed(one, named, Map.of("nameVisibility", "public"));
        given().get("/v1/" + named).then().body("name", equalTo("Somebody in the valley"));
        TestTokens.admin().get("/v1/audit/verification").then().body("intact", equalTo(true));
    }

    @Test
    void editorsOfReferencedRecordsCannotPublishTheClaim() {
        // Each kind of record that a report and its claim show, with a visible field.
        Map<String, String> things = new LinkedHashMap<>();
        things.put("sources/shown-paper", "name");
        things.put("sources/shown-voice", "name");
        things.put("organisations/shown-outlet", "name");
        things.put("organisations/shown-vendor", "name");
        things.put("organisations/shown-employer", "name");
        things.put("organisations/shown-party", "name");
        things.put("organisations/shown-partner", "name");
        things.put("disclosures/shown-affair", "title");
        things.put("technologies/shown-tool", "name");
        things.put("regions/shown-area", "name");
        things.put("categories/shown-category", "labels");
        things.put("targets/shown-person", "description");
        things.put("targets/shown-other", "name");
        assertEquals(
                Stream.of(PublicCollection.values())
                        .map(PublicCollection::code)
                        .filter(kind -> !Set.of("reports", "claims").contains(kind))
                        .collect(Collectors.toSet()),
                things.keySet().stream()
                        .map(path -> path.substring(0, path.indexOf('/')))
                        .collect(Collectors.toSet()));
        EditorClient author = EditorClient.as("contributor");
        String at = author.created("reports", referring("shown"));
        author.moved(at, "in-review", Map.of("withClaims", true));
        things.forEach((path, field) -> {
            EditorClient editor = EditorClient.as("editor");
            Object value = field.equals("labels") ? Map.of("en", "Changed by one") : "Changed by one";
            editor.patch(path, Map.of(field, value)).then().statusCode(200);
            Response refused = editor.move(at, "published", Map.of("withClaims", true));
            ProblemResponse.of(refused, 409, "conflict");
            refused.then().body("detail", containsString(path));
            given().get("/v1/" + path).then().statusCode(404);
        });
        one.moved(at, "published", Map.of("withClaims", true));
        // A target that a statement only names appears in the statement.
        things.remove("targets/shown-other");
        things.keySet().forEach(path -> given().get("/v1/" + path).then().statusCode(200));
        given().get("/v1/claims/" + KnownClaims.id("shown", "one"))
                .then()
                .body("statement", containsString("and Changed by one were told"));
        // They were approved with the records that show them.
        assertEquals(0, watch.contributions("shown"));
    }

    @Test
    void referencedRecordsAreReviewedBeforeAWaitingClaimAppears() {
        EditorClient author = EditorClient.as("contributor");
        String at = author.created("reports", referring("later"));
        String claimed = "claims/" + KnownClaims.id("later", "one");
        author.moved(at, "in-review", Map.of("withClaims", true));
        one.moved(claimed, "published", Map.of());
        other.patch("targets/later-person", Map.of("description", "Changed by one"))
                .then()
                .statusCode(200);
        ProblemResponse.of(other.move(at, "published", Map.of()), 409, "conflict");
        one.moved(at, "published", Map.of());
        given().get("/v1/" + claimed).then().statusCode(200);
    }

    @Test
    void unchangedEntriesMakeNobodyAnAuthor() {
        EditorClient author = EditorClient.as("editor");
        String at = author.created("reports", referring("unchanged"));
        String claimed = "claims/" + KnownClaims.id("unchanged", "one");
        EditorClient contributor = EditorClient.as("contributor");
        for (String path : List.of(at, claimed, "targets/unchanged-person", "sources/unchanged-paper")) {
            String tag = author.tag(path);
            contributor.patch(path, Map.of()).then().statusCode(200).header("ETag", tag);
            Map<String, Object> entry = author.get(path + "/entry").path("");
            contributor.replace(path, entry).then().statusCode(200).header("ETag", tag);
            assertEquals(tag, author.tag(path));
        }
        // An equivalent entry, with the values that absent fields represent.
        contributor.patch(claimed, nulls("language", "assertedOn")).then().statusCode(200);
        contributor.moved(at, "in-review", Map.of("withClaims", true));
        ProblemResponse.of(author.move(at, "published", Map.of("withClaims", true)), 409, "conflict");
        ProblemResponse.of(author.move(claimed, "published", Map.of()), 409, "conflict");
        other.moved(at, "published", Map.of("withClaims", true));
        ProblemResponse.of(other.patch(claimed, Map.of("correctionNote", "Nothing")), 400, "invalid-body");
        other.patch("sources/unchanged-paper", Map.of()).then().statusCode(200);
        assertEquals(List.of(), other.get("proposals").path("items.findAll { it.of.contains('unchanged') }"));
    }

    @Test
    void allWritersAreAuthorsUntilApproval() {
        String at = one.created("reports", report("many-hands", claim("one")));
        String claimed = "claims/" + KnownClaims.id("many-hands", "one");
        // The last writer is not the only author.
        other.patch(claimed, Map.of("locator", "p. 2")).then().statusCode(200);
        other.patch(at, Map.of("title", "Another title")).then().statusCode(200);
        EditorClient contributor = EditorClient.as("contributor");
        contributor.moved(at, "in-review", Map.of("withClaims", true));
        ProblemResponse.of(one.move(at, "published", Map.of()), 409, "conflict");
        ProblemResponse.of(other.move(claimed, "published", Map.of()), 409, "conflict");
        // Deleting and recreating it makes it nobody else’s work.
        EditorClient third = EditorClient.as("editor");
        third.delete(claimed).then().statusCode(204);
        String again = third.created("claims", with(claim("one"), "report", "many-hands"));
        contributor.moved(again, "in-review", Map.of());
        for (EditorClient involved : List.of(one, other, third)) {
            ProblemResponse.of(involved.move(again, "published", Map.of()), 409, "conflict");
        }
        EditorClient.as("editor").moved(at, "published", Map.of("withClaims", true));
        given().get("/v1/" + again).then().statusCode(200);
    }

    @Test
    void severalTokensOfOnePersonCountAsOne() {
        EditorClient first = EditorClient.as("editor", "Anna Berg");
        EditorClient second = EditorClient.as("editor", " anna  berg ");
        String at = first.created("reports", report("one-voice", claim("one")));
        EditorClient.as("contributor").moved(at, "in-review", Map.of("withClaims", true));
        ProblemResponse.of(second.move(at, "published", Map.of("withClaims", true)), 409, "conflict");
        one.moved(at, "published", Map.of("withClaims", true));
        String proposal = proposed(first, at, Map.of("title", "Another title", "correctionNote", "A slip."));
        ProblemResponse.of(approve(second, proposal), 409, "conflict");
        approve(one, proposal).then().statusCode(201);
        // Submitting counts as a contribution, whichever token is used afterwards.
        String submitted = other.created("claims", with(claim("two"), "report", "one-voice"));
        second.moved(submitted, "in-review", Map.of());
        ProblemResponse.of(first.move(submitted, "published", Map.of()), 409, "conflict");
        one.moved(submitted, "published", Map.of());
    }

    @Test
    void authorsOfRecordsThatAProposalRevealsCannotApproveIt() {
        publicReport("revealing");
        String claimed = "claims/" + KnownClaims.id("revealing", "one");
        EditorClient.as("contributor").created("targets", target("revealing-person"));
        String proposal = proposed(one, claimed, Map.of("target", "revealing-person", "correctionNote", "A slip."));
        other.patch("targets/revealing-person", Map.of("name", "Changed by one"))
                .then()
                .statusCode(200);
        ProblemResponse.of(approve(other, proposal), 409, "conflict");
        given().get("/v1/targets/revealing-person").then().statusCode(404);
        EditorClient.as("editor")
                .request()
                .post("/v1/" + proposal + "/approval")
                .then()
                .statusCode(201);
        given().get("/v1/targets/revealing-person").then().statusCode(200);

        EditorClient.as("contributor").created("organisations", SampleEntries.organisation("revealing-body"));
        String of = proposed(one, "sources/revealing-paper", Map.of("organisation", "revealing-body"));
        other.patch("organisations/revealing-body", Map.of("name", "Changed by one"))
                .then()
                .statusCode(200);
        ProblemResponse.of(approve(other, of), 409, "conflict");
        EditorClient.as("editor")
                .request()
                .post("/v1/" + of + "/approval")
                .then()
                .statusCode(201);
    }

    @Test
    void embargoChangesRequireASecondEditor() {
        EditorClient author = EditorClient.as("contributor");
        String at =
                author.created("reports", with(report("timed", claim("one")), "embargoUntil", "2999-01-01T00:00:00Z"));
        author.moved(at, "in-review", Map.of("withClaims", true));
        ProblemResponse.of(
                one.move(at, "published", Map.of("withClaims", true, "embargoUntil", "2030-01-01T00:00:00Z")),
                409,
                "conflict");
        one.patch(at, nulls("embargoUntil")).then().statusCode(200);
        ProblemResponse.of(one.move(at, "published", Map.of("withClaims", true)), 409, "conflict");
        other.moved(at, "published", Map.of("withClaims", true));
        given().get("/v1/" + at).then().statusCode(200);
    }

    /** A report and a claim that refer to a new record of each kind. */
    private static Map<String, Object> referring(String id) {
        return with(
                report(
                        id,
                        with(
                                claim("one"),
                                "statement",
                                "{target} and {target:" + id + "-other} were told.",
                                "target",
                                id + "-person",
                                "technology",
                                id + "-tool",
                                "attributions",
                                List.of(Map.of("source", id + "-voice", "role", "originated")),
                                "places",
                                List.of(Map.of("region", id + "-area", "role", "targets")),
                                "parties",
                                List.of(Map.of("organisation", id + "-party", "role", "operator")))),
                "disclosures",
                List.of(id + "-affair"),
                "create",
                Map.of(
                        "organisations",
                        List.of(
                                SampleEntries.organisation(id + "-outlet"),
                                SampleEntries.organisation(id + "-vendor"),
                                SampleEntries.organisation(id + "-employer"),
                                SampleEntries.organisation(id + "-party"),
                                SampleEntries.organisation(id + "-partner")),
                        "disclosures",
                        List.of(SampleEntries.disclosure(id + "-affair", id + "-partner")),
                        "sources",
                        List.of(
                                with(SampleEntries.source(id + "-paper"), "organisation", id + "-outlet"),
                                SampleEntries.source(id + "-voice")),
                        "technologies",
                        List.of(SampleEntries.technology(id + "-tool", id + "-vendor")),
                        "regions",
                        List.of(SampleEntries.region(id + "-area")),
                        "categories",
                        List.of(SampleEntries.category(id + "-category", 900 + Math.abs(id.hashCode() % 9000))),
                        "targets",
                        List.of(
                                with(
                                        target(id + "-person"),
                                        "category",
                                        id + "-category",
                                        "affiliations",
                                        List.of(id + "-employer")),
                                target(id + "-other"))));
    }

    private static Map<String, Object> nulls(String... fields) {
        Map<String, Object> patch = new HashMap<>();
        for (String field : fields) {
            patch.put(field, null);
        }
        return patch;
    }

    private String publicReport(String id) {
        String at = one.created("reports", report(id, claim("one")));
        one.moved(at, "in-review", Map.of("withClaims", true));
        other.moved(at, "published", Map.of("withClaims", true));
        return at;
    }

    private static String proposed(EditorClient by, String path, Map<String, Object> change) {
        Response proposed = by.patch(path, change);
        assertEquals(202, proposed.statusCode(), proposed.asString());
        return proposed.<String>path("href").substring("/v1/".length());
    }

    private static Response approve(EditorClient by, String proposal) {
        return by.request().post("/v1/" + proposal + "/approval");
    }
}
