package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.disclosures.editorial.SampleEntries.claim;
import static org.disclosures.editorial.SampleEntries.report;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.ProblemResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists for contributors and editors: by state and by the last change, both hidden from everyone else. */
@QuarkusTest
@OwnDesk
class DeskListsTest {

    private EditorClient contributor;
    private EditorClient editor;
    private Map<String, Supplier<RequestSpecification>> readers;

    @BeforeEach
    void signIn() {
        contributor = EditorClient.as("contributor");
        editor = EditorClient.as("editor");
        readers = Map.of("public", RestAssured::given, "reader", EditorClient.as("reader")::request);
    }

    @Test
    void reportsAreFilteredByState() {
        contributor.created("reports", report("state-draft", claim("one")));
        String submitted = contributor.created("reports", report("state-submitted", claim("one")));
        contributor.moved(submitted, "in-review", Map.of("withClaims", true));
        String published = contributor.created("reports", report("state-published", claim("one")));
        editor.published(published);
        String retracted = contributor.created("reports", report("state-retracted", claim("one")));
        editor.published(retracted).moved(retracted, "retracted", Map.of("note", "It was wrong."));

        String own = "publisher="
                + String.join(
                        ",",
                        List.of(
                                "state-draft-paper",
                                "state-submitted-paper",
                                "state-published-paper",
                                "state-retracted-paper"));
        assertThat(ids(contributor.get("reports?state=draft&" + own)), contains("state-draft"));
        assertThat(ids(contributor.get("reports?state=in-review&" + own)), contains("state-submitted"));
        assertThat(
                ids(contributor.get("reports?state=draft,in-review&" + own)),
                containsInAnyOrder("state-draft", "state-submitted"));
        assertThat(
                ids(contributor.get("reports?state=draft&state=published&" + own)),
                containsInAnyOrder("state-draft", "state-published"));
        assertThat(ids(contributor.get("reports?state=retracted&" + own)), is(empty()));
        assertThat(ids(contributor.get("reports?q=report&state=draft&limit=200")), hasItem("state-draft"));
        assertThat(ids(contributor.get("reports?q=report&state=draft&limit=200")), not(hasItem("state-published")));
        ProblemResponse.ofParameter(contributor.get("reports?state=secret"), "state");
    }

    @Test
    void claimsAreFilteredByState() {
        contributor.created("reports", report("claim-states", claim("draft"), claim("submitted")));
        List<String> claims = ids(contributor.get("claims?report=claim-states&sort=position"));
        contributor.moved("claims/" + claims.get(1), "in-review", Map.of());
        assertEquals(claims.subList(0, 1), ids(contributor.get("claims?report=claim-states&state=draft")));
        assertEquals(claims.subList(1, 2), ids(contributor.get("claims?report=claim-states&state=in-review")));
        assertEquals(claims, ids(contributor.get("claims?report=claim-states&state=draft,in-review&sort=position")));
        assertEquals(
                claims.subList(1, 2),
                ids(contributor.get("reports/claim-states/claims?q=said&state=in-review&sort=-changedAt")));
        assertThat(contributor.get("claims?state=published&limit=200").path("items.state"), everyItem(is("published")));
    }

    @Test
    void stateFiltersDiscloseNothingToOthers() {
        contributor.created("reports", report("state-hidden", claim("one")));
        readers.forEach((reader, request) -> {
            for (String list : List.of("reports", "claims")) {
                Response all = request.get().get("/v1/" + list + "?count=true");
                Response published = request.get().get("/v1/" + list + "?count=true&state=published");
                assertEquals(ids(all), ids(published), reader);
                assertEquals(all.<Integer>path("page.total"), published.path("page.total"), reader);
                for (String state : List.of("draft", "in-review", "retracted", "draft,in-review,retracted")) {
                    Response none = request.get().get("/v1/" + list + "?count=true&state=" + state);
                    assertThat(reader, ids(none), is(empty()));
                    assertEquals(0, none.<Integer>path("page.total"), reader);
                }
            }
        });
        assertThat(ids(editor.get("reports?state=draft&limit=200")), hasItem("state-hidden"));
        assertThat(ids(given().get("/v1/reports?state=draft&limit=200")), is(empty()));
    }

    @Test
    void listsSortByTheLastChange() {
        String one = contributor.created("reports", report("changed-one", claim("a"), claim("b")));
        String two = contributor.created("reports", report("changed-two", claim("a")));
        String own = "publisher=changed-one-paper,changed-two-paper";
        assertEquals(List.of("changed-two", "changed-one"), ids(editor.get("reports?sort=-changedAt&" + own)));
        contributor.patch(one, Map.of("title", "Changed")).then().statusCode(200);
        assertEquals(List.of("changed-one", "changed-two"), ids(editor.get("reports?sort=-changedAt&" + own)));
        contributor.moved(two, "in-review", Map.of());
        assertEquals(List.of("changed-two", "changed-one"), ids(editor.get("reports?sort=-changedAt&" + own)));
        assertEquals(List.of("changed-one", "changed-two"), ids(editor.get("reports?sort=changedAt&" + own)));

        List<String> claims = ids(editor.get("claims?report=changed-one&sort=position"));
        contributor
                .patch("claims/" + claims.get(0), Map.of("statement", "It was said before."))
                .then()
                .statusCode(200);
        contributor
                .patch("claims/" + claims.get(1), Map.of("statement", "It was said later."))
                .then()
                .statusCode(200);
        for (String words : List.of("", "&q=said")) {
            assertEquals(
                    List.of(claims.get(1), claims.get(0)),
                    ids(editor.get("claims?report=changed-one&sort=-changedAt" + words)));
            assertEquals(claims, ids(editor.get("claims?report=changed-one&sort=changedAt" + words)));
        }
    }

    @Test
    void sortingByTheLastChangeIsRefusedForOthers() {
        readers.forEach((reader, request) -> {
            for (String list : List.of("reports", "claims", "claims?q=pegasus", "countries/FR/claims")) {
                ProblemResponse.ofParameter(
                                request.get().get("/v1/" + list + (list.contains("?") ? "&" : "?") + "sort=-changedAt"),
                                "sort")
                        .body("errors[0].allowed", not(hasItem("changedAt")));
            }
        });
        String cursor = editor.get("reports?sort=-changedAt&limit=1").path("page.next");
        ProblemResponse.ofParameter(given().get("/v1/reports?limit=1&cursor=" + cursor), "cursor");
    }

    private static List<String> ids(Response response) {
        assertEquals(200, response.statusCode(), response.asString());
        return response.path("items.id");
    }
}
