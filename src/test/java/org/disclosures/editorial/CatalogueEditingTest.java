package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.disclosures.editorial.SampleEntries.category;
import static org.disclosures.editorial.SampleEntries.claim;
import static org.disclosures.editorial.SampleEntries.disclosure;
import static org.disclosures.editorial.SampleEntries.organisation;
import static org.disclosures.editorial.SampleEntries.region;
import static org.disclosures.editorial.SampleEntries.report;
import static org.disclosures.editorial.SampleEntries.source;
import static org.disclosures.editorial.SampleEntries.target;
import static org.disclosures.editorial.SampleEntries.technology;
import static org.disclosures.editorial.SampleEntries.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.ProblemResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing the records that claims refer to. */
@QuarkusTest
@OwnDesk
class CatalogueEditingTest {

    private static final String NSO = "nso-group";

    @Inject
    ChangeTraces watch;

    private EditorClient contributor;
    private EditorClient editor;

    @BeforeEach
    void signIn() {
        contributor = EditorClient.as("contributor");
        editor = EditorClient.as("editor");
    }

    static Stream<Arguments> entries() {
        return Stream.of(
                Arguments.of("organisations", organisation("a-body"), "name", "Another name"),
                Arguments.of("sources", source("a-voice"), "name", "Another name"),
                Arguments.of("technologies", technology("a-tool", NSO), "name", "Another name"),
                Arguments.of("disclosures", disclosure("an-affair", NSO), "title", "Another title"),
                Arguments.of("regions", region("an-area"), "name", "Another name"),
                Arguments.of("categories", category("a-group", 900), "position", 901),
                Arguments.of("targets", target("a-person"), "description", "Somebody else"));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void contributorsEditEntriesNeverPublished(
            String collection, Map<String, Object> entry, String field, Object value) {
        String id = (String) entry.get("id");
        String path = collection + "/" + id;
        int revision = ChangeTraces.revision();

        Response created = contributor.create(collection, entry);
        created.then()
                .statusCode(201)
                .header("Location", endsWith("/v1/" + path))
                .header("Idempotency-Replayed", nullValue())
                .header("Cache-Control", "private, no-store")
                .body("href", equalTo("/v1/" + path));
        String first = created.header("ETag");
        contributor.get(path).then().statusCode(200).header("ETag", first);
        ProblemResponse.of(contributor.create(collection, entry), 409, "conflict");

        Response replaced = contributor.replace(path, first, with(entry, field, value));
        replaced.then().statusCode(200).body("href", equalTo("/v1/" + path));
        assertNotEquals(first, replaced.header("ETag"));
        contributor
                .get(path + "/entry")
                .then()
                .statusCode(200)
                .header("ETag", replaced.header("ETag"))
                .body(field, equalTo(value));
        Response patched = contributor.patch(path, replaced.header("ETag"), Map.of(field, entry.get(field)));
        patched.then().statusCode(200);
        contributor.get(path + "/entry").then().body(field, equalTo(entry.get(field)));

        // It is visible neither to the public nor to readers.
        given().get("/v1/" + path).then().statusCode(404);
        EditorClient.as("reader").get(path).then().statusCode(404);

        ProblemResponse.of(
                contributor.request().header("If-Match", first).delete("/v1/" + path), 412, "precondition-failed");
        contributor.delete(path).then().statusCode(204);
        contributor.get(path + "/entry").then().statusCode(404);
        assertEquals(List.of("created", "changed", "changed", "deleted"), ChangeTraces.audited(path));
        assertEquals(revision, ChangeTraces.revision());
        assertEquals(List.of(), watch.events(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sources/reuters-of-nowhere", "sources/the-guardian"})
    void othersAreRefusedAlikeWhetherOrNotTheEntryExists(String path) {
        EditorClient reader = EditorClient.as("reader");
        for (String method : List.of("PUT", "PATCH", "DELETE")) {
            ProblemResponse.of(given().request(method, "/v1/" + path), 401, "unauthorized");
            ProblemResponse.of(reader.request().request(method, "/v1/" + path), 403, "forbidden");
        }
        ProblemResponse.of(given().get("/v1/" + path + "/entry"), 401, "unauthorized");
        ProblemResponse.of(reader.get(path + "/entry"), 403, "forbidden");
        ProblemResponse.of(given().contentType(ContentType.JSON).body("{").post("/v1/sources"), 401, "unauthorized");
        ProblemResponse.of(reader.create("sources", "{"), 403, "forbidden");
        assertFalse(reader.get("sources/the-guardian").headers().hasHeaderWithName("ETag"));
    }

    @Test
    void changesRequireTheCurrentVersion() {
        String path = contributor.created("regions", region("conditional"));
        String tag = contributor.tag(path);
        for (String missing : Arrays.asList(null, "", "  ")) {
            Response refused = missing == null
                    ? contributor.request().delete("/v1/" + path)
                    : contributor.request().header("If-Match", missing).delete("/v1/" + path);
            ProblemResponse.of(refused, 428, "precondition-required");
        }
        for (String other : List.of("\"v99\"", "W/" + tag, tag.replace("\"", ""), "\"\"", "\"v99\", *", "**")) {
            ProblemResponse.of(contributor.patch(path, other, Map.of("name", "Lost")), 412, "precondition-failed");
        }
        contributor
                .patch(path, "\"v99\" , " + tag, Map.of("name", "One"))
                .then()
                .statusCode(200);
        contributor
                .patch(path, "*", Map.of("name", "Two"))
                .then()
                .statusCode(200)
                .body("name", equalTo("Two"));
        ProblemResponse.of(contributor.patch(path, tag, Map.of("name", "Lost")), 412, "precondition-failed");
        ProblemResponse.of(contributor.replace("regions/nowhere", tag, region("nowhere")), 404, "not-found");
        ProblemResponse.of(contributor.replace("regions/no%00where", tag, region("nowhere")), 404, "not-found");
    }

    @Test
    void allErrorsAreReportedAtOnceByField() {
        ProblemResponse.of(
                        contributor.create(
                                "targets",
                                with(
                                        target("Not A Slug"),
                                        "kind",
                                        "group",
                                        "nameVisibility",
                                        "withheld",
                                        "description",
                                        " ",
                                        "countries",
                                        List.of("GR", "gr"),
                                        "affiliations",
                                        List.of("x".repeat(101)))),
                        400,
                        "invalid-body")
                .body(
                        "errors.field",
                        containsInAnyOrder("id", "nameVisibility", "description", "countries[1]", "affiliations[0]"));
        ProblemResponse.of(
                        contributor.create(
                                "categories",
                                Map.of("id", "a", "position", -1, "labels", Map.of("not a language", "x", "en", ""))),
                        400,
                        "invalid-body")
                .body("errors.field", containsInAnyOrder("position", "labels.not a language", "labels.en"));
        ProblemResponse.of(
                        contributor.create(
                                "targets",
                                with(
                                        target("lost"),
                                        "category",
                                        "no-such",
                                        "countries",
                                        List.of("XX"),
                                        "affiliations",
                                        List.of("no-such"))),
                        400,
                        "invalid-body")
                .body("errors.field", containsInAnyOrder("categories", "countries", "affiliations"));
        contributor.get("targets/lost/entry").then().statusCode(404);
    }

    @Test
    void patchesAreMergedAndTheResultIsValidated() {
        String path = contributor.created(
                "targets",
                with(target("patched"), "countries", List.of("GR", "FR"), "categories", List.of("journalist")));
        Map<String, Object> without = new HashMap<>();
        without.put("categories", null);
        without.put("countries", List.of("IS"));
        contributor.patch(path, without).then().statusCode(200);
        contributor
                .get(path + "/entry")
                .then()
                .body("categories", empty())
                .body("countries", contains("IS"))
                .body("name", equalTo("Person patched"));
        contributor.patch(path, "{\"name\":\"Žoë Ünïcode 🕊\"}").then().body("name", equalTo("Žoë Ünïcode 🕊"));

        String tag = contributor.tag(path);
        Map<String, String> errors = new HashMap<>();
        errors.put("{\"name\":null}", "name");
        errors.put("{\"countries\":[null]}", "countries[0]");
        errors.put("{\"nickname\":\"x\"}", "nickname");
        errors.put("{\"name\":{\"first\":\"x\"}}", "name");
        errors.put("{\"name\":7}", "name");
        errors.put("{\"name\":\"\\u0000\"}", "name");
        errors.put("{\"name\":\"\\ud800\"}", "name");
        errors.put("{\"name\":\"a\",\"name\":\"b\"}", "name");
        errors.put("{\"countries\":\"GR\"}", "countries");
        errors.put("{\"nameVisibility\":\"hidden\"}", "nameVisibility");
        errors.put("{\"id\":\"another\"}", "id");
        errors.put("[]", "body");
        errors.put("null", "body");
        errors.put("\"name\"", "body");
        errors.put("{\"name\":\"x\"} {}", "body");
        errors.put("{", "body");
        errors.put("", "body");
        errors.put("[".repeat(30_000), "body");
        errors.forEach((patch, field) -> ProblemResponse.of(contributor.patch(path, tag, patch), 400, "invalid-body")
                .body("errors.field", contains(field)));
        ProblemResponse.of(
                contributor.patch(path, tag, "{\"name\":\"" + "x".repeat(66_000) + "\"}"), 413, "content-too-large");
        ProblemResponse.of(
                contributor
                        .request()
                        .header("If-Match", tag)
                        .contentType("text/plain")
                        .body("{}")
                        .patch("/v1/" + path),
                415,
                "unsupported-media-type");
        assertEquals(tag, contributor.tag(path));

        String group = contributor.created("categories", category("patched-group", 910));
        for (String number : List.of("1.5", "1e3", "1e400", "99999999999", "1e999999999", "\"7\"", "true")) {
            ProblemResponse.of(contributor.patch(group, "{\"position\":" + number + "}"), 400, "invalid-body")
                    .body("errors.field", contains("position"));
        }
    }

    @Test
    void publicEntriesAreEditedOnlyByEditorsAndNeverDeleted() {
        String at = contributor.created(
                "reports",
                with(
                        report("seen", with(claim("one"), "target", "seen-person", "technology", "seen-tool")),
                        "create",
                        Map.of(
                                "organisations",
                                List.of(organisation("seen-maker"), organisation("seen-employer")),
                                "sources",
                                List.of(source("seen-paper")),
                                "technologies",
                                List.of(technology("seen-tool", "seen-maker")),
                                "targets",
                                List.of(with(target("seen-person"), "affiliations", List.of("seen-employer"))))));
        List<String> paths = List.of(
                "organisations/seen-maker",
                "organisations/seen-employer",
                "sources/seen-paper",
                "technologies/seen-tool",
                "targets/seen-person");
        paths.forEach(path ->
                contributor.patch(path, Map.of("name", "Before " + path)).then().statusCode(200));
        int revision = ChangeTraces.revision();
        editor.published(at);
        assertEquals(revision + 1, ChangeTraces.revision());

        for (String path : paths) {
            int before = ChangeTraces.revision();
            ProblemResponse.of(contributor.patch(path, Map.of("name", "Lost")), 403, "forbidden");
            editor.patch(path, Map.of("name", "After " + path)).then().statusCode(200);
            given().get("/v1/" + path).then().statusCode(200).body("name", equalTo("After " + path));
            assertEquals(before + 1, ChangeTraces.revision());
            // An entry equal to the existing record is no change.
            String tag = editor.tag(path);
            editor.patch(path, tag, Map.of("name", "After " + path))
                    .then()
                    .statusCode(200)
                    .header("ETag", tag);
            assertEquals(before + 1, ChangeTraces.revision());
            ProblemResponse.of(editor.delete(path), 409, "conflict");
            assertEquals(
                    List.of("THING_CHANGED " + ChangeTraces.revision()),
                    watch.events(path.substring(path.indexOf('/') + 1)));
            List<Map<String, Object>> entries = ChangeTraces.entries(path);
            assertEquals(
                    "{fields=[name], version=3}",
                    entries.get(entries.size() - 1).get("detail").toString());
        }
        given().get("/v1/reports/seen/claims")
                .then()
                .body("items[0].target.name", equalTo("After targets/seen-person"));

        // Once no public record refers to them any more, changes are not visible to the public; yet they stay.
        editor.moved(at, "retracted", Map.of("note", "It was wrong."));
        int after = ChangeTraces.revision();
        editor.patch("targets/seen-person", Map.of("name", "Unseen")).then().statusCode(200);
        assertEquals(after, ChangeTraces.revision());
        ProblemResponse.of(editor.delete("targets/seen-person"), 409, "conflict");
        ProblemResponse.of(contributor.patch("targets/seen-person", Map.of("name", "Lost")), 403, "forbidden");
    }

    @Test
    void embargoedEntriesAreEditedOnlyByEditors() {
        String at = contributor.created("reports", report("seen-later", claim("one")));
        editor.published(at, Map.of("embargoUntil", "2999-01-01T00:00:00Z"));
        int revision = ChangeTraces.revision();
        ProblemResponse.of(contributor.patch("sources/seen-later-paper", Map.of("name", "Lost")), 403, "forbidden");
        editor.patch("sources/seen-later-paper", Map.of("name", "Checked"))
                .then()
                .statusCode(200);
        assertEquals(revision, ChangeTraces.revision());
        assertEquals(List.of(), watch.events("seen-later-paper"));
    }

    @Test
    void withheldNamesAreEditedOnlyByEditorsAndChangesStayHidden() {
        String path = contributor.created(
                "targets", with(target("kept-back"), "name", "Ypsilanti Quarry", "nameVisibility", "withheld"));
        contributor.get(path).then().statusCode(200).body("name", equalTo("Somebody in the valley"));
        ProblemResponse.of(contributor.get(path + "/entry"), 403, "forbidden");
        String tag = editor.tag(path);
        ProblemResponse.of(contributor.patch(path, tag, Map.of("description", "x")), 403, "forbidden");
        ProblemResponse.of(
                contributor.replace(path, tag, with(target("kept-back"), "nameVisibility", "public")),
                403,
                "forbidden");
        ProblemResponse.of(contributor.request().header("If-Match", tag).delete("/v1/" + path), 403, "forbidden");

        // An id or description that contains the name is replaced.
        contributor
                .create(
                        "targets",
                        with(
                                target("sombra-here"),
                                "name",
                                "Sombra Quoin",
                                "nameVisibility",
                                "withheld",
                                "description",
                                "Sombra here"))
                .then()
                .statusCode(201)
                .body("id", not(containsString("sombra")))
                .body("href", not(containsString("sombra")))
                .body("name", equalTo("A person"))
                .body("description", equalTo("A person"));
        ProblemResponse.of(
                        editor.create("regions", with(region("r"), "name", "Ypsilanti-Quarry Valley")),
                        400,
                        "invalid-body")
                .body("errors.field", contains("name"));

        String at = contributor.created(
                "reports",
                report(
                        "about-kept-back",
                        with(claim("one"), "target", "kept-back", "statement", "{target} was told.")));
        editor.published(at);
        String[] doors = {"", path, "targets?count=true", "reports/about-kept-back/claims", path + "/claims"};
        Map<String, String> before = ChangeTraces.responses(doors);
        editor.patch(path, Map.of("name", "Ypsilanta Quarry")).then().statusCode(200);
        editor.get(path + "/entry").then().body("name", equalTo("Ypsilanta Quarry"));
        assertEquals(before, ChangeTraces.responses(doors));
        assertEquals(List.of(), watch.events("kept-back"));

        editor.patch(path, Map.of("nameVisibility", "public")).then().statusCode(200);
        given().get("/v1/" + path).then().body("name", equalTo("Ypsilanta Quarry"));
        given().get("/v1/reports/about-kept-back/claims")
                .then()
                .body("items[0].statement", equalTo("Ypsilanta Quarry was told."));
        assertFalse(ChangeTraces.entries(path).toString().contains("Ypsilant"));
    }

    @Test
    void referencedEntriesCannotBeDeleted() {
        contributor.created("organisations", organisation("referred"));
        contributor.created("organisations", with(organisation("referring"), "memberOf", List.of("referred")));
        contributor.created("technologies", technology("referring-tool", "referring"));
        contributor.created("sources", with(source("referring-voice"), "organisation", "referring"));
        contributor.created("categories", category("referred-group", 920));
        contributor.created(
                "targets", with(target("referring-person"), "categories", List.of("journalist", "referred-group")));
        contributor.created("regions", region("referred-area"));
        contributor.created(
                "reports",
                report(
                        "referring",
                        with(
                                claim("one"),
                                "statement",
                                "{target:referring-person} was there.",
                                "technology",
                                "referring-tool",
                                "attributions",
                                List.of(Map.of("source", "referring-voice", "role", "originated")),
                                "places",
                                List.of(Map.of("region", "referred-area", "role", "event")))));
        for (String path : List.of(
                "organisations/referred",
                "organisations/referring",
                "technologies/referring-tool",
                "sources/referring-voice",
                "sources/referring-paper",
                "categories/referred-group",
                "targets/referring-person",
                "regions/referred-area")) {
            ProblemResponse.of(contributor.delete(path), 409, "conflict");
        }
        for (String method : List.of("PUT", "PATCH")) {
            Map<String, Object> ofItself = with(organisation("referred"), "memberOf", List.of("referred"));
            Response refused = method.equals("PUT")
                    ? contributor.replace("organisations/referred", ofItself)
                    : contributor.patch("organisations/referred", ofItself);
            ProblemResponse.of(refused, 400, "invalid-body").body("errors.field", contains("memberOf"));
        }
        contributor
                .patch("technologies/referring-tool", Map.of("developers", List.of("no-such")))
                .then()
                .statusCode(400)
                .body("errors.field", contains("developers"));
        contributor.delete("reports/referring").then().statusCode(204);
        contributor.delete("targets/referring-person").then().statusCode(204);
        contributor.delete("categories/referred-group").then().statusCode(204);
    }

    @Test
    void categoriesSwapPositionsThroughAFreeOne() {
        String one = contributor.created("categories", category("swap-one", 930));
        String other = contributor.created("categories", category("swap-other", 931));
        ProblemResponse.of(contributor.patch(one, Map.of("position", 931)), 400, "invalid-body")
                .body("errors.field", contains("position"));
        contributor.patch(one, Map.of("position", 932)).then().statusCode(200);
        contributor.patch(other, Map.of("position", 930)).then().statusCode(200);
        contributor.patch(one, Map.of("position", 931)).then().statusCode(200);
        Map<String, Object> labels = new HashMap<>();
        labels.put("en", null);
        labels.put("fr", "Groupe");
        contributor.patch(one, Map.of("labels", labels)).then().statusCode(200);
        contributor
                .get(one + "/entry")
                .then()
                .body("labels", equalTo(Map.of("fr", "Groupe")))
                .body("position", not(930));
    }
}
