package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.disclosures.editorial.Entries.claim;
import static org.disclosures.editorial.Entries.report;
import static org.disclosures.editorial.Entries.target;
import static org.disclosures.editorial.Entries.with;
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
import org.disclosures.testing.Desk;
import org.disclosures.testing.KnownClaims;
import org.disclosures.testing.Refusal;
import org.disclosures.testing.Tokens;
import org.disclosures.vocabulary.PublicCollection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The desk where everything that the public gets to see takes two. */
@QuarkusTest
@ConfiguredNewsroom
@Order(3)
class TwoEditorsTest {

    @Inject
    Watch watch;

    private Desk one;
    private Desk other;

    @BeforeEach
    void hire() {
        one = Desk.as("editor");
        other = Desk.as("editor");
    }

    @Test
    void whoWroteOrSubmittedDoesNotPublish() {
        String at = one.created("reports", report("ruled", claim("one")));
        other.moved(at, "in-review", Map.of("withClaims", true));
        for (Desk involved : List.of(one, other)) {
            Refusal.of(involved.move(at, "published", Map.of("withClaims", true)), 409, "conflict");
        }
        Desk third = Desk.as("editor");
        // A claim that they changed is their work, and holds the whole step up.
        third.patch("claims/" + KnownClaims.id("ruled", "one"), Map.of("locator", "p. 2"))
                .then()
                .statusCode(200);
        Refusal.of(third.move(at, "published", Map.of("withClaims", true)), 409, "conflict");
        given().get("/v1/" + at).then().statusCode(404);
        Desk.as("editor").moved(at, "published", Map.of("withClaims", true));
        given().get("/v1/" + at + "/claims").then().body("items.size()", equalTo(1));
    }

    @Test
    void aChangeOfWhatIsPublicWaitsForAnother() {
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
            int revision = Watch.revision();
            Map<String, Object> nothing = with(change.getValue(), "statement", null, "title", null, "name", null);
            assertEquals(
                    path.startsWith("sources") ? 200 : 400,
                    one.patch(path, tag, nothing).statusCode());
            Refusal.of(Desk.as("contributor").patch(path, tag, change.getValue()), 403, "forbidden");

            Response proposed = one.patch(path, tag, change.getValue());
            proposed.then()
                    .statusCode(202)
                    .header("Location", endsWith(proposed.path("href")))
                    .body("of", equalTo("/v1/" + path))
                    .body("proposedBy", startsWith("token Test editor "));
            String proposal = proposed.<String>path("href").substring("/v1/".length());
            assertEquals(before, given().get("/v1/" + path).asString());
            assertEquals(tag, one.tag(path));
            Refusal.of(other.patch(path, tag, change.getValue()), 409, "conflict");
            Refusal.of(Desk.as("contributor").get(proposal), 403, "forbidden");
            one.get("proposals").then().body("items.of", hasItem("/v1/" + path));
            one.get(proposal)
                    .then()
                    .statusCode(200)
                    .body("entry.correctionNote", equalTo(change.getValue().get("correctionNote")));

            Refusal.of(approve(one, proposal), 409, "conflict");
            assertEquals(revision, Watch.revision());
            approve(other, proposal)
                    .then()
                    .statusCode(201)
                    .header("Location", endsWith("/v1/" + path))
                    .body("href", equalTo("/v1/" + path));
            assertEquals(revision + 1, Watch.revision());
            one.get(path)
                    .then()
                    .body(
                            path.startsWith("claims") ? "statement" : path.equals(at) ? "title" : "name",
                            equalTo(change.getValue()
                                    .getOrDefault(
                                            "statement", change.getValue().getOrDefault("title", "Another name"))));
            Refusal.of(approve(other, proposal), 404, "not-found");
        }
        one.get("proposals").then().body("items.of", not(hasItem(containsString("waiting"))));
        assertEquals(
                List.of("created", "submitted", "published", "correction-proposed", "corrected"), Watch.audited(at));
        assertEquals(List.of("REPORT_PUBLISHED 1", "REPORT_CORRECTED 2"), watch.events("waiting"));
    }

    @Test
    void aProposalIsDismissedOrOutOfDate() {
        String at = publicReport("outdated");
        String claimed = "claims/" + KnownClaims.id("outdated", "one");
        Map<String, Object> change = Map.of("statement", "It was said otherwise.", "correctionNote", "A slip.");
        String dismissed = proposed(one, claimed, change);
        one.request().delete("/v1/" + dismissed).then().statusCode(204);
        Refusal.of(one.get(dismissed), 404, "not-found");
        assertEquals(List.of("correction-proposed", "correction-dismissed"), Watch.audited(claimed));

        // Taking something down does not wait, and what was proposed has nothing to change any more.
        String overtaken = proposed(one, claimed, change);
        one.moved(claimed, "retracted", Map.of("note", "It was wrong."));
        given().get("/v1/" + claimed).then().statusCode(410);
        Refusal.of(approve(other, overtaken), 412, "precondition-failed");
        other.request().delete("/v1/" + overtaken).then().statusCode(204);
        one.moved(at, "retracted", Map.of("note", "All of it."));
    }

    @Test
    void whatIsUnderEmbargoWaitsForAnotherTooAndIsTakenBackAtOnce() {
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
    void aNameIsWithheldAtOnceAndShownAgainByTwo() {
        String at = one.created(
                "reports",
                with(
                        report("naming", with(claim("one"), "target", "named", "statement", "{target} was told.")),
                        "create",
                        Map.of(
                                "sources",
                                List.of(Entries.source("naming-paper")),
                                "targets",
                                List.of(with(
                                        target("named"), "name", "Xerxes Quillfeather", "countries", List.of("GR"))))));
        one.moved(at, "in-review", Map.of("withClaims", true));
        other.moved(at, "published", Map.of("withClaims", true));
        // Whatever else is changed with it waits, the withholding does not.
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
        assertEquals(List.of("name-withheld", "correction-proposed", "changed"), Watch.audited(named));
        Refusal.of(one.patch(named, Map.of("nameVisibility", "public")), 409, "conflict");
        String waiting = one.get("proposals").path("items.find { it.of == '/v1/" + named + "' }.href");
        one.request().delete(waiting).then().statusCode(204);
        proposed(one, named, Map.of("nameVisibility", "public"));
        given().get("/v1/" + named).then().body("name", equalTo("Somebody in the valley"));
        Tokens.admin().get("/v1/audit/verification").then().body("intact", equalTo(true));
    }

    @Test
    void whoChangesWhatAClaimRefersToDoesNotPublishIt() {
        // Each kind of thing that a report and its claim show, with a field that anyone sees.
        Map<String, String> things = new LinkedHashMap<>();
        things.put("sources/shown-paper", "name");
        things.put("sources/shown-voice", "name");
        things.put("organisations/shown-outlet", "name");
        things.put("organisations/shown-vendor", "name");
        things.put("organisations/shown-employer", "name");
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
        Desk author = Desk.as("contributor");
        String at = author.created("reports", referring("shown"));
        author.moved(at, "in-review", Map.of("withClaims", true));
        things.forEach((path, field) -> {
            Desk editor = Desk.as("editor");
            Object value = field.equals("labels") ? Map.of("en", "Changed by one") : "Changed by one";
            editor.patch(path, Map.of(field, value)).then().statusCode(200);
            Response refused = editor.move(at, "published", Map.of("withClaims", true));
            Refusal.of(refused, 409, "conflict");
            refused.then().body("detail", containsString(path));
            given().get("/v1/" + path).then().statusCode(404);
        });
        one.moved(at, "published", Map.of("withClaims", true));
        // A target that a statement only names shows in the statement.
        things.remove("targets/shown-other");
        things.keySet().forEach(path -> given().get("/v1/" + path).then().statusCode(200));
        given().get("/v1/claims/" + KnownClaims.id("shown", "one"))
                .then()
                .body("statement", containsString("and Changed by one were told"));
        // They were approved with what shows them.
        assertEquals(0, watch.contributions("shown"));
    }

    @Test
    void aClaimThatWaitsForItsReportShowsItsThingsOnlyAfterASecondPersonSawThem() {
        Desk author = Desk.as("contributor");
        String at = author.created("reports", referring("later"));
        String claimed = "claims/" + KnownClaims.id("later", "one");
        author.moved(at, "in-review", Map.of("withClaims", true));
        one.moved(claimed, "published", Map.of());
        other.patch("targets/later-person", Map.of("description", "Changed by one"))
                .then()
                .statusCode(200);
        Refusal.of(other.move(at, "published", Map.of()), 409, "conflict");
        one.moved(at, "published", Map.of());
        given().get("/v1/" + claimed).then().statusCode(200);
    }

    @Test
    void whatChangesNothingTakesNoAuthorship() {
        Desk author = Desk.as("editor");
        String at = author.created("reports", referring("unchanged"));
        String claimed = "claims/" + KnownClaims.id("unchanged", "one");
        Desk contributor = Desk.as("contributor");
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
        Refusal.of(author.move(at, "published", Map.of("withClaims", true)), 409, "conflict");
        Refusal.of(author.move(claimed, "published", Map.of()), 409, "conflict");
        other.moved(at, "published", Map.of("withClaims", true));
        Refusal.of(other.patch(claimed, Map.of("correctionNote", "Nothing")), 400, "invalid-body");
        other.patch("sources/unchanged-paper", Map.of()).then().statusCode(200);
        assertEquals(List.of(), other.get("proposals").path("items.findAll { it.of.contains('unchanged') }"));
    }

    @Test
    void everyoneWhoWroteIsAnAuthorUntilItIsApproved() {
        String at = one.created("reports", report("many-hands", claim("one")));
        String claimed = "claims/" + KnownClaims.id("many-hands", "one");
        // The last who wrote is not the only one.
        other.patch(claimed, Map.of("locator", "p. 2")).then().statusCode(200);
        other.patch(at, Map.of("title", "Another title")).then().statusCode(200);
        Desk contributor = Desk.as("contributor");
        contributor.moved(at, "in-review", Map.of("withClaims", true));
        Refusal.of(one.move(at, "published", Map.of()), 409, "conflict");
        Refusal.of(other.move(claimed, "published", Map.of()), 409, "conflict");
        // To delete it and create it again makes it nobody else's work.
        Desk third = Desk.as("editor");
        third.delete(claimed).then().statusCode(204);
        String again = third.created("claims", with(claim("one"), "report", "many-hands"));
        contributor.moved(again, "in-review", Map.of());
        for (Desk involved : List.of(one, other, third)) {
            Refusal.of(involved.move(again, "published", Map.of()), 409, "conflict");
        }
        Desk.as("editor").moved(at, "published", Map.of("withClaims", true));
        given().get("/v1/" + again).then().statusCode(200);
    }

    @Test
    void severalTokensOfOnePersonAreOneVoice() {
        Desk first = Desk.as("editor", "Anna Berg");
        Desk second = Desk.as("editor", " anna  berg ");
        String at = first.created("reports", report("one-voice", claim("one")));
        Desk.as("contributor").moved(at, "in-review", Map.of("withClaims", true));
        Refusal.of(second.move(at, "published", Map.of("withClaims", true)), 409, "conflict");
        one.moved(at, "published", Map.of("withClaims", true));
        String proposal = proposed(first, at, Map.of("title", "Another title", "correctionNote", "A slip."));
        Refusal.of(approve(second, proposal), 409, "conflict");
        approve(one, proposal).then().statusCode(201);
        // Submitting counts as a contribution, whichever token is used afterwards.
        String submitted = other.created("claims", with(claim("two"), "report", "one-voice"));
        second.moved(submitted, "in-review", Map.of());
        Refusal.of(first.move(submitted, "published", Map.of()), 409, "conflict");
        one.moved(submitted, "published", Map.of());
    }

    @Test
    void aProposalIsNotApprovedByWhoWroteWhatItWouldShow() {
        publicReport("revealing");
        String claimed = "claims/" + KnownClaims.id("revealing", "one");
        Desk.as("contributor").created("targets", target("revealing-person"));
        String proposal = proposed(one, claimed, Map.of("target", "revealing-person", "correctionNote", "A slip."));
        other.patch("targets/revealing-person", Map.of("name", "Changed by one"))
                .then()
                .statusCode(200);
        Refusal.of(approve(other, proposal), 409, "conflict");
        given().get("/v1/targets/revealing-person").then().statusCode(404);
        Desk.as("editor").request().post("/v1/" + proposal + "/approval").then().statusCode(201);
        given().get("/v1/targets/revealing-person").then().statusCode(200);

        Desk.as("contributor").created("organisations", Entries.organisation("revealing-body"));
        String of = proposed(one, "sources/revealing-paper", Map.of("organisation", "revealing-body"));
        other.patch("organisations/revealing-body", Map.of("name", "Changed by one"))
                .then()
                .statusCode(200);
        Refusal.of(approve(other, of), 409, "conflict");
        Desk.as("editor").request().post("/v1/" + of + "/approval").then().statusCode(201);
    }

    @Test
    void anEmbargoIsNotEndedByOne() {
        Desk author = Desk.as("contributor");
        String at =
                author.created("reports", with(report("timed", claim("one")), "embargoUntil", "2999-01-01T00:00:00Z"));
        author.moved(at, "in-review", Map.of("withClaims", true));
        Refusal.of(
                one.move(at, "published", Map.of("withClaims", true, "embargoUntil", "2030-01-01T00:00:00Z")),
                409,
                "conflict");
        one.patch(at, nulls("embargoUntil")).then().statusCode(200);
        Refusal.of(one.move(at, "published", Map.of("withClaims", true)), 409, "conflict");
        other.moved(at, "published", Map.of("withClaims", true));
        given().get("/v1/" + at).then().statusCode(200);
    }

    /** A report and a claim that refer to something of each kind, all of it new. */
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
                                List.of(Map.of("region", id + "-area", "role", "targets")))),
                "create",
                Map.of(
                        "organisations",
                        List.of(
                                Entries.organisation(id + "-outlet"),
                                Entries.organisation(id + "-vendor"),
                                Entries.organisation(id + "-employer")),
                        "sources",
                        List.of(
                                with(Entries.source(id + "-paper"), "organisation", id + "-outlet"),
                                Entries.source(id + "-voice")),
                        "technologies",
                        List.of(Entries.technology(id + "-tool", id + "-vendor")),
                        "regions",
                        List.of(Entries.region(id + "-area")),
                        "categories",
                        List.of(Entries.category(id + "-category", 900 + Math.abs(id.hashCode() % 9000))),
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

    private static String proposed(Desk by, String path, Map<String, Object> change) {
        Response proposed = by.patch(path, change);
        assertEquals(202, proposed.statusCode(), proposed.asString());
        return proposed.<String>path("href").substring("/v1/".length());
    }

    private static Response approve(Desk by, String proposal) {
        return by.request().post("/v1/" + proposal + "/approval");
    }
}
