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
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.disclosures.testing.Desk;
import org.disclosures.testing.KnownClaims;
import org.disclosures.testing.Refusal;
import org.disclosures.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk where everything that the public gets to see takes two. */
@QuarkusTest
@TestProfile(TwoEditorsTest.WithTheRule.class)
class TwoEditorsTest {

    @Inject
    Watch watch;

    private Desk one;
    private Desk other;

    /** A desk with the two editors' rule. */
    public static class WithTheRule implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("disclosures.editorial.two-editors", "true");
        }
    }

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
                            path.startsWith("claims") ? "statement" : "name",
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
        proposed(one, "targets/named", Map.of("nameVisibility", "withheld", "description", "Another"));
        one.patch("targets/named", Map.of("nameVisibility", "withheld")).then().statusCode(200);
        given().get("/v1/targets/named").then().body("name", equalTo("Somebody in the valley"));
        one.patch("targets/named", Map.of("name", "Xerxes Quillfeathers"))
                .then()
                .statusCode(200);
        assertEquals(List.of("correction-proposed", "name-withheld", "changed"), Watch.audited("targets/named"));
        Refusal.of(one.patch("targets/named", Map.of("nameVisibility", "public")), 409, "conflict");
        String waiting = one.get("proposals").path("items.find { it.of == '/v1/targets/named' }.href");
        one.request().delete(waiting).then().statusCode(204);
        proposed(one, "targets/named", Map.of("nameVisibility", "public"));
        given().get("/v1/targets/named").then().body("name", equalTo("Somebody in the valley"));
        Tokens.admin().get("/v1/audit/verification").then().body("intact", equalTo(true));
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
