package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.disclosures.editorial.SampleEntries.claim;
import static org.disclosures.editorial.SampleEntries.report;
import static org.disclosures.editorial.SampleEntries.source;
import static org.disclosures.editorial.SampleEntries.target;
import static org.disclosures.editorial.SampleEntries.with;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.disclosures.testing.DatasetMoment;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.ListWalk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A name is withheld at once, and no response contains it afterwards. */
@QuarkusTest
@OwnDesk
class WithholdingTest {

    private static final List<String> LISTS = List.of(
            "claims?limit=200",
            "claims?format=csv",
            "claims?format=ndjson",
            "claims?format=ftm",
            "claims?format=jsonld",
            "targets?limit=200",
            "targets?format=csv",
            "reports?limit=200",
            "reports?format=csv",
            "sources?limit=200",
            "organisations?limit=200",
            "categories?limit=200",
            "regions?limit=200",
            "claims/facets",
            "feeds/claims.atom",
            "feeds/reports.json",
            "charts/targets-by-category.svg",
            "statistics/targets?by=source",
            "changes?limit=200");

    @Inject
    AgroalDataSource database;

    private EditorClient editor;
    private EditorClient contributor;

    @BeforeEach
    void signIn() {
        editor = EditorClient.as("editor");
        contributor = EditorClient.as("contributor");
    }

    @Test
    void withheldTargetsGetANewIdWithoutTheName() {
        String before = DatasetMoment.latest().toString();
        Map<String, Object> never = problem("/v1/targets/nobody-at-all");
        Response withheld = editor.patch("targets/hatice-cengiz", Map.of("nameVisibility", "withheld"));
        withheld.then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("nameVisibility", equalTo("withheld"))
                .body("name", equalTo("Fiancée of Jamal Khashoggi"))
                .body("id", not(containsString("cengiz")));
        String id = withheld.path("id");

        for (String address : List.of("/v1/targets/hatice-cengiz", "/v1/targets/hatice-cengiz?asOf=" + before)) {
            assertEquals(never, problem(address), address);
        }
        given().get("/v1/claims?target=hatice-cengiz")
                .then()
                .statusCode(given().get("/v1/claims?target=nobody-at-all").statusCode());
        editor.get("targets/hatice-cengiz/entry").then().statusCode(404);
        given().get("/v1/targets/" + id).then().statusCode(200);
        given().get("/v1/targets/" + id + "?asOf=" + before)
                .then()
                .statusCode(200)
                .body("name", equalTo("Fiancée of Jamal Khashoggi"));
        given().get("/v1/claims?count=true&target=" + id).then().body("page.total", is(not(0)));
        assertAbsentEverywhere("cengiz");
        given().get("/v1/search?q=cengiz").then().body("items", is(empty()));
        assertAbsentForContributors("cengiz");
        editor.awaitRedaction(id);
        contributor.get("targets/" + id + "/withholding").then().statusCode(403);
        editor.get("targets/emmanuel-macron/withholding").then().statusCode(404);
    }

    @Test
    void recordsNamedAfterThePersonGetANewId() {
        String at = editor.created(
                "reports",
                with(
                        report(
                                "orla-quenby-speaks",
                                with(
                                        claim("orla-quenby-infected"),
                                        "target",
                                        "orla-quenby",
                                        "statement",
                                        "Orla Quenby was infected.",
                                        "attributions",
                                        List.of(Map.of("source", "orla-quenby", "role", "originated"))),
                                with(
                                        claim("aside"),
                                        "statement",
                                        "It was {target:orla-quenby}, known as Orla Quenby.")),
                        "url",
                        "https://news.example/orla-quenby",
                        "title",
                        "Orla Quenby speaks",
                        "create",
                        Map.of(
                                "sources",
                                List.of(
                                        source("orla-quenby-speaks-paper"),
                                        with(source("orla-quenby"), "name", "Orla Quenby", "kind", "person")),
                                "targets",
                                List.of(with(
                                        target("orla-quenby"),
                                        "name",
                                        "Orla Quenby",
                                        "description",
                                        "Orla Quenby of the valley")))));
        editor.published(at, Map.of("reason", "Orla Quenby agreed"));
        String guessed = given().get("/v1/targets/orla-quenby/claims").path("items[0].id");
        given().get("/v1/claims/" + guessed).then().statusCode(200);
        String since = ListWalk.latestChange();

        String id = editor.patch("targets/orla-quenby", Map.of("nameVisibility", "withheld"))
                .then()
                .statusCode(200)
                .body("name", equalTo("A person"))
                .extract()
                .path("id");
        editor.awaitRedaction(id);
        assertAbsentEverywhere("quenby");
        assertAbsentForContributors("quenby");
        for (String gone : List.of(
                "targets/orla-quenby", "sources/orla-quenby", "reports/orla-quenby-speaks", "claims/" + guessed)) {
            given().get("/v1/" + gone).then().statusCode(404);
        }
        List<Map<String, Object>> claims =
                given().get("/v1/targets/" + id + "/claims").path("items");
        assertEquals(2, claims.size());
        assertEquals("A person was infected.", claims.get(0).get("statement"));
        assertEquals("It was A person, known as A person.", claims.get(1).get("statement"));
        assertEquals(true, claims.get(1).get("mentioned"));
        Set<String> told = new TreeSet<>();
        follow(since).forEach(change -> told.add(change.get("type") + " " + change.get("collection")));
        assertThat(told, hasItem("claim-changed claims"));
        assertThat(told, hasItem("report-changed reports"));
        assertThat(told, hasItem("thing-changed targets"));
        assertThat(told, hasItem("thing-changed sources"));
    }

    @Test
    void copiesThatFollowChangesLoseTheName() {
        String at = editor.created(
                "reports",
                with(
                        report(
                                "follow-up",
                                with(claim("one"), "target", "vanda-prill", "statement", "Vanda Prill spoke.")),
                        "create",
                        Map.of(
                                "sources",
                                List.of(source("follow-up-paper")),
                                "targets",
                                List.of(with(target("vanda-prill"), "name", "Vanda Prill")))));
        editor.published(at);
        Map<String, String> copy = new LinkedHashMap<>();
        String since = copy(copy, null);
        assertThat(copy.toString(), containsString("Vanda Prill"));
        editor.awaitRedaction(editor.patch("targets/vanda-prill", Map.of("nameVisibility", "withheld"))
                .path("id"));
        copy(copy, since);
        assertThat(copy.toString().toLowerCase(), not(containsString("prill")));
    }

    @Test
    void unredactedTextsAreShownWithoutTheNameAndNotFoundByIt() throws Exception {
        List<Map<String, Object>> claims = new ArrayList<>();
        IntStream.range(0, 3)
                .forEach(i -> claims.add(with(
                        claim("lorcan-" + i),
                        "target",
                        "lorcan-vesk",
                        "locator",
                        "Vesk",
                        "statement",
                        "Lorcan Vesk was called. Nobody else.")));
        String at = editor.created(
                "reports",
                with(
                        report("unredacted"),
                        "title",
                        "On Lorcan Vesk",
                        "claims",
                        claims,
                        "create",
                        Map.of(
                                "sources",
                                List.of(source("unredacted-paper")),
                                "targets",
                                List.of(with(target("lorcan-vesk"), "name", "Lorcan Vesk")))));
        editor.published(at);
        String id = editor.patch("targets/lorcan-vesk", Map.of("nameVisibility", "withheld"))
                .path("id");
        editor.awaitRedaction(id);
        // The state in the middle of a long redaction: hidden, and still stored.
        execute(
                "update claim set statement = 'Lorcan Vesk was called. Nobody else.', locator = 'Vesk' where target_id = '"
                        + id + "'");
        execute("update claim_version set statement = 'Lorcan Vesk was called. Nobody else.', locator = 'Vesk' where"
                + " target_id = '" + id + "'");
        execute("update report set title = 'On Lorcan Vesk' where id = 'unredacted'");
        execute("update report_version set title = 'On Lorcan Vesk' where id = 'unredacted'");
        assertAbsentEverywhere("vesk");
        assertAbsentForContributors("vesk");
        for (String query : List.of("vesk", "\"Lorcan Vesk\"", "lorcan vesk")) {
            given().queryParam("q", query).get("/v1/search").then().body("items", is(empty()));
        }
    }

    @Test
    void withholdingAcceptsADescriptionAndOtherChanges() {
        editor.created("targets", with(target("ignaz-tolbert"), "name", "Ignaz Tolbert"));
        editor.patch("targets/ignaz-tolbert", Map.of("nameVisibility", "withheld", "description", "A cellist"))
                .then()
                .statusCode(200)
                .body("name", equalTo("A cellist"));
        editor.created(
                "targets",
                with(
                        target("ruth-ombra"),
                        "name",
                        "Ruth Ombra",
                        "nameVisibility",
                        "withheld",
                        "category",
                        "journalist",
                        "description",
                        "Ruth Ombra, reporter"));
        editor.create(
                        "targets",
                        with(
                                target("ruth-ombra-2"),
                                "name",
                                "Ruth Ombra",
                                "nameVisibility",
                                "withheld",
                                "category",
                                "journalist",
                                "description",
                                "Ms Ombra"))
                .then()
                .statusCode(201)
                .body("name", equalTo("A person (Journalists)"))
                .body("id", not(containsString("ombra")));
    }

    /** Two names are withheld at once; the description is safe for only one of them. */
    @Test
    void descriptionsThatContainTheFormerNameAreReplaced() {
        editor.created(
                "targets", with(target("two-names"), "name", "Wendelin Astrup", "description", "A brother of Astrup"));
        String id = editor.patch("targets/two-names", Map.of("name", "W. A.", "nameVisibility", "withheld"))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        editor.awaitRedaction(id);
        for (String path : List.of("targets/" + id, "targets/" + id + "/entry")) {
            assertThat(editor.get(path).asString(), not(containsString("Astrup")));
        }
    }

    @Test
    void onlyEditorsWithholdNames() {
        String draft = contributor.created("targets", with(target("ada-plinth"), "name", "Ada Plinth"));
        contributor.patch(draft, Map.of("nameVisibility", "withheld")).then().statusCode(403);
        editor.patch(draft, Map.of("nameVisibility", "withheld")).then().statusCode(200);
    }

    private void assertAbsentEverywhere(String name) {
        for (String list : LISTS) {
            assertThat(list, given().get("/v1/" + list).asString(), not(containsStringIgnoringCase(name)));
        }
        List<String> claims = given().get("/v1/claims?limit=200").path("items.id");
        for (String claim : claims) {
            for (String form : List.of("/v1/claims/%s", "/v1/claims/%s/history", "/v1/claims/%s/citation", "/c/%s")) {
                String address = form.formatted(claim);
                assertThat(address, given().get(address).asString(), not(containsStringIgnoringCase(name)));
            }
        }
    }

    private void assertAbsentForContributors(String name) {
        for (Map<String, Object> claim : contributor.get("claims?limit=200").<List<Map<String, Object>>>path("items")) {
            for (String part : List.of("/entry", "/transitions")) {
                String address = ((String) claim.get("href")).substring("/v1/".length()) + part;
                assertThat(address, contributor.get(address).asString(), not(containsStringIgnoringCase(name)));
            }
        }
    }

    private static Map<String, Object> problem(String address) {
        Map<String, Object> problem = new LinkedHashMap<>(
                given().get(address).then().statusCode(404).extract().path(""));
        problem.remove("instance");
        return problem;
    }

    private static List<Map<String, Object>> follow(String since) {
        List<Map<String, Object>> changes = new ArrayList<>();
        String next = since;
        boolean more = true;
        while (more) {
            Response page = given().get("/v1/changes?limit=200&since=" + next);
            changes.addAll(page.path("items"));
            next = page.path("page.next");
            more = page.path("page.more");
        }
        return changes;
    }

    // Follows the rules of docs/changes.md.
    private static String copy(Map<String, String> copy, String since) {
        String next = since;
        boolean more = true;
        while (more) {
            Response page = given().get("/v1/changes?limit=200" + (next == null ? "" : "&since=" + next));
            for (String href : page.<List<String>>path("items.resource.href")) {
                read(copy, href);
                if (href.startsWith("/v1/reports/")) {
                    String list = given().get(href + "/claims?limit=200").asString();
                    copy.keySet()
                            .removeIf(kept -> kept.startsWith("/v1/claims/")
                                    && copy.get(kept).contains('"' + href + '"')
                                    && !list.contains('"' + kept + '"'));
                }
            }
            next = page.path("page.next");
            more = page.path("page.more");
        }
        boolean dropped = true;
        while (dropped) {
            dropped = copy.keySet()
                    .removeIf(kept -> !kept.startsWith("/v1/claims/")
                            && copy.entrySet().stream()
                                    .noneMatch(other -> !other.getKey().equals(kept)
                                            && other.getValue().contains('"' + kept + '"')));
        }
        return next;
    }

    private static void read(Map<String, String> copy, String href) {
        Response read = given().get(href);
        if (read.statusCode() == 200) {
            copy.put(href, read.asString());
        } else {
            copy.remove(href);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
