package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.disclosures.editorial.SampleEntries.category;
import static org.disclosures.editorial.SampleEntries.claim;
import static org.disclosures.editorial.SampleEntries.organisation;
import static org.disclosures.editorial.SampleEntries.region;
import static org.disclosures.editorial.SampleEntries.report;
import static org.disclosures.editorial.SampleEntries.source;
import static org.disclosures.editorial.SampleEntries.target;
import static org.disclosures.editorial.SampleEntries.with;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.KnownClaims;
import org.disclosures.testing.ProblemResponse;
import org.disclosures.testing.ShiftableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A surname is removed from every text of a record about the person: one that has the person as its target, or that
 * contains the full name in any of its texts, versions and transitions. Elsewhere it stays.
 */
@QuarkusTest
@OwnDesk
class LoneSurnamesTest {

    private static final String SURNAME = "tillabury";
    private static final Map<String, String> CLAIMS = Map.of(
            "targeted", "Nobody answered.",
            "stated", "Marek Tillabury was called. Tillabury hung up.",
            "located", "Tillabury hung up.",
            "formerly", "Marek Tillabury was called.",
            "explained", "Nobody answered.",
            "agreed", "Tillabury hung up.",
            "placed", "{target:marek-tillabury} knew.",
            "retracted", "Marek Tillabury paid.");

    @Inject
    AgroalDataSource database;

    @Inject
    ShiftableClock clock;

    private EditorClient editor;
    private EditorClient contributor;
    private Map<String, String> claims;

    @BeforeEach
    void signIn() {
        editor = EditorClient.as("editor");
        contributor = EditorClient.as("contributor");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void surnamesAreRemovedOnlyFromRecordsAboutThePerson() throws Exception {
        String at = write();
        String draft = contributor.created(
                "reports",
                with(
                        report(
                                "drafted-on-him",
                                with(claim("one"), "statement", "Marek Tillabury spoke.", "locator", "Tillabury, p. 1"),
                                with(claim("two"), "statement", "Tillabury sang.")),
                        "title",
                        "Marek Tillabury speaks"));
        String elsewhere = elsewhere();
        String kept = given().get("/v1/" + elsewhere + "/claims").asString();

        Map<List<String>, List<Map<String, String>>> stored = stored();
        String id = editor.patch("targets/marek-tillabury", Map.of("nameVisibility", "withheld"))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        editor.awaitRedaction(id);
        assertGone(at, draft, "once all is redacted");
        assertEquals(kept, given().get("/v1/" + elsewhere + "/claims").asString());

        // The state in the middle of a long redaction: hidden, and still stored.
        restore(stored, id);
        assertGone(at, draft, "while it is redacted");
        assertEquals(kept, given().get("/v1/" + elsewhere + "/claims").asString());
    }

    @Test
    void surnamesAreRefusedInTextsAboutThePerson() {
        String at = editor.created(
                "reports",
                with(
                        report(
                                "about-one",
                                with(claim("one"), "target", "one-kept-back"),
                                claim("two"),
                                with(claim("three"), "statement", "It was {target:one-kept-back}.")),
                        "create",
                        Map.of(
                                "sources",
                                List.of(source("about-one-paper")),
                                "targets",
                                List.of(with(
                                        target("one-kept-back"),
                                        "name",
                                        "Quista Oberlander",
                                        "nameVisibility",
                                        "withheld")))));
        for (String about : List.of("one", "three")) {
            ProblemResponse.of(
                            editor.patch(
                                    "claims/" + KnownClaims.id("about-one", about),
                                    Map.of("locator", "Oberlander, p. 2")),
                            400,
                            "invalid-body")
                    .body("errors.field", contains("locator"));
        }
        editor.patch("claims/" + KnownClaims.id("about-one", "two"), Map.of("locator", "Oberlander, p. 2"))
                .then()
                .statusCode(200);
        ProblemResponse.of(editor.move(at, "in-review", Map.of("reason", "Oberlander agreed")), 400, "invalid-body")
                .body("errors.field", contains("reason"));
        ProblemResponse.of(editor.patch(at, Map.of("title", "The Oberlander files")), 400, "invalid-body")
                .body("errors.field", contains("title"));

        // A contributor’s text is accepted; the editor’s publication of it is refused.
        String one = "claims/" + KnownClaims.id("about-one", "one");
        contributor.patch(one, Map.of("locator", "Oberlander, p. 3")).then().statusCode(200);
        editor.moved(at, "in-review", Map.of("withClaims", true));
        ProblemResponse.of(editor.move(at, "published", Map.of("withClaims", true)), 400, "invalid-body")
                .body("errors.field", contains(startsWith("claims/")));
    }

    @Test
    void surnamesAreRefusedInWhateverIsReadBesideAClaim() {
        editor.created("targets", with(target("one-unnamed"), "name", "Ilka Wrenfield", "nameVisibility", "withheld"));
        editor.created("organisations", with(organisation("wren-works"), "name", "Wrenfield Works"));
        List<Map<String, Object>> naming = List.of(
                with(claim("two"), "target", "one-unnamed", "statement", "It was {target}."),
                with(claim("two"), "mentions", List.of("one-unnamed")),
                with(claim("two"), "statement", "It was {target:one-unnamed}."));
        String at = editor.created(
                "reports", report("beside-one", with(claim("wrenfield-denies"), "statement", "It was.")));
        editor.published(at);
        String noted = editor.created("reports", report("beside-note", claim("one")));
        editor.published(noted);
        editor.patch(noted, Map.of("title", "Corrected", "correctionNote", "Wrenfield wrote to us."))
                .then()
                .statusCode(200);
        String named = editor.created("reports", report("wrenfield-files", claim("one")));
        for (Map<String, Object> claim : naming) {
            ProblemResponse.of(
                            editor.create("claims", with(claim, "report", "beside-one", "key", "wrenfield-says")),
                            400,
                            "invalid-body")
                    .body("errors.field", contains("key"));
            for (String report : List.of("beside-note", "wrenfield-files")) {
                ProblemResponse.of(editor.create("claims", with(claim, "report", report)), 400, "invalid-body")
                        .body("errors.field", contains("target"));
            }
            ProblemResponse.of(editor.create("reports", report("wrenfield-again", claim)), 400, "invalid-body")
                    .body("errors.field", contains("claims[0].target"));
            // Contributors learn nothing; the editor who publishes their text does.
            String drafted =
                    contributor.created("claims", with(claim, "report", "beside-one", "key", "wrenfield-says"));
            editor.moved(drafted, "in-review", Map.of());
            ProblemResponse.of(editor.move(drafted, "published"), 400, "invalid-body")
                    .body("errors.field", contains("key"));
            editor.delete(drafted).then().statusCode(204);
        }
        String existing = "claims/" + KnownClaims.id("beside-one", "wrenfield-denies");
        ProblemResponse.of(
                        editor.patch(
                                existing,
                                Map.of("mentions", List.of("one-unnamed"), "correctionNote", "Somebody else, too.")),
                        400,
                        "invalid-body")
                .body("errors.field", contains("key"));
        contributor.created("claims", with(naming.get(0), "report", "wrenfield-files"));
        editor.moved(named, "in-review", Map.of("withClaims", true));
        ProblemResponse.of(editor.move(named, "published", Map.of("withClaims", true)), 400, "invalid-body")
                .body("errors.field", hasItem("id"));

        ProblemResponse.of(
                        editor.patch("targets/one-unnamed", Map.of("affiliations", List.of("wren-works"))),
                        400,
                        "invalid-body")
                .body("errors.field", contains("affiliations"));
        editor.patch("organisations/wren-works", Map.of("name", "Works")).then().statusCode(200);
        editor.patch("targets/one-unnamed", Map.of("affiliations", List.of("wren-works")))
                .then()
                .statusCode(200);
        ProblemResponse.of(
                        editor.patch("organisations/wren-works", Map.of("name", "Wrenfield Works")),
                        400,
                        "invalid-body")
                .body("errors.field", contains("name"));
        ProblemResponse.of(
                        editor.create(
                                "sources",
                                with(source("wren-blog"), "name", "Wrenfield Blog", "organisation", "wren-works")),
                        400,
                        "invalid-body")
                .body("errors.field", contains("name"));
        ProblemResponse.of(
                        editor.create(
                                "sources",
                                with(source("wrenfield-daily"), "name", "Daily", "organisation", "wren-works")),
                        400,
                        "invalid-body")
                .body("errors.field", contains("id"));
        String daily = editor.created("sources", source("wrenfield-daily"));
        editor.patch(daily, Map.of("name", "Daily")).then().statusCode(200);
        ProblemResponse.of(editor.patch(daily, Map.of("organisation", "wren-works")), 400, "invalid-body")
                .body("errors.field", contains("id"));
    }

    /** The redaction leaves nothing that names the person, and the records are about them nevertheless. */
    @Test
    void surnamesAreRefusedInRecordsThatOnceNamedThePerson() {
        editor.created("targets", with(target("once"), "name", "Bertold Quillfeather"));
        String titled = editor.created(
                "reports",
                with(
                        report("once-titled", claim("one")),
                        "title",
                        "Bertold Quillfeather speaks",
                        "publishers",
                        List.of("once-blog"),
                        "create",
                        Map.of("sources", List.of(with(source("once-blog"), "name", "Bertold Quillfeather’s Blog")))));
        editor.published(titled);
        editor.patch(titled, Map.of("title", "Somebody speaks", "correctionNote", "Too long."))
                .then()
                .statusCode(200);
        editor.patch("sources/once-blog", Map.of("name", "A Blog")).then().statusCode(200);
        String agreed = editor.created("reports", report("once-agreed", claim("one")));
        editor.published(agreed, Map.of("reason", "Bertold Quillfeather agreed"));
        String drafted = contributor.created("reports", report("once-drafted", claim("one")));
        String other = editor.created("reports", report("once-other", claim("one")));
        String id = editor.patch("targets/once", Map.of("nameVisibility", "withheld"))
                .path("id");
        editor.awaitRedaction(id);
        // Written after the name was withheld, and therefore never redacted.
        contributor
                .patch(drafted, Map.of("title", "Bertold Quillfeather"))
                .then()
                .statusCode(200);
        contributor.patch(drafted, Map.of("title", "Somebody")).then().statusCode(200);

        for (String report : List.of("once-titled", "once-agreed", "once-drafted")) {
            Map<String, Object> added = with(claim("two"), "report", report, "locator", "Quillfeather, p. 1");
            ProblemResponse.of(editor.create("claims", added), 400, "invalid-body")
                    .body("errors.field", contains("locator"));
            contributor.created("claims", added);
            ProblemResponse.of(
                            editor.patch(
                                    "claims/" + KnownClaims.id(report, "two"),
                                    Map.of("statement", "Quillfeather sang.")),
                            400,
                            "invalid-body")
                    .body("errors.field", contains("locator", "statement"));
        }
        ProblemResponse.of(
                        editor.patch(
                                "claims/" + KnownClaims.id("once-titled", "one"),
                                Map.of("statement", "The Quillfeather dog barked.", "correctionNote", "A dog.")),
                        400,
                        "invalid-body")
                .body("errors.field", contains("statement"));
        for (String report : List.of(titled, agreed)) {
            ProblemResponse.of(
                            editor.patch(report, Map.of("title", "The Quillfeather dog", "correctionNote", "A dog.")),
                            400,
                            "invalid-body")
                    .body("errors.field", contains("title"));
        }
        ProblemResponse.of(editor.patch("sources/once-blog", Map.of("name", "Quillfeather Blog")), 400, "invalid-body")
                .body("errors.field", contains("name"));
        editor.created("claims", with(claim("two"), "report", "once-other", "locator", "Quillfeather, p. 1"));
        editor.patch(other, Map.of("title", "The Quillfeather dog")).then().statusCode(200);
    }

    /** Records about the person lose the surname in ids, too; others keep it. */
    @Test
    void surnamesAreRemovedFromIdsOfRecordsAboutThePerson() {
        // The clock of the service decides who else the public sees, not that of the database.
        clock.moveTo(Instant.now().plus(Duration.ofHours(1)));
        String other =
                editor.created("organisations", with(organisation("pemberwick-bank"), "name", "Pemberwick Bank"));
        Map<String, Object> created = Map.of(
                "organisations",
                List.of(with(organisation("pemberwick-law"), "name", "Pemberwick Law")),
                "sources",
                List.of(
                        source("day-paper"),
                        with(source("pemberwick-blog"), "name", "Pemberwick Blog", "organisation", "pemberwick-law")),
                "targets",
                List.of(
                        with(
                                target("nora"),
                                "name",
                                "Nora Pemberwick",
                                "affiliations",
                                List.of("pemberwick-law", "pemberwick-bank")),
                        with(target("teller"), "affiliations", List.of("pemberwick-bank"))));
        editor.published(editor.created(
                "reports",
                with(
                        report(
                                "pemberwick-files",
                                with(
                                        claim("one"),
                                        "mentions",
                                        List.of("nora"),
                                        "target",
                                        "teller",
                                        "attributions",
                                        List.of(Map.of("source", "pemberwick-blog", "role", "originated"))),
                                with(
                                        claim("two"),
                                        "kind",
                                        "selection",
                                        "target",
                                        "nora",
                                        "statement",
                                        "{target} was listed.")),
                        "publishers",
                        List.of("day-paper"),
                        "create",
                        created)));
        editor.published(editor.created(
                "reports", report("pemberwick-papers", with(claim("one"), "quote", "Nora Pemberwick was there"))));
        String bridge = editor.created("reports", report("pemberwick-bridge", claim("one")));
        editor.published(bridge);
        // A draft that the public does not see makes the organisation nobody else's.
        editor.created("targets", with(target("unseen-client"), "affiliations", List.of("pemberwick-law")));

        String id = editor.patch("targets/nora", Map.of("nameVisibility", "withheld"))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        editor.awaitRedaction(id);
        for (String gone : List.of(
                "organisations/pemberwick-law",
                "sources/pemberwick-blog",
                "reports/pemberwick-files",
                "reports/pemberwick-papers")) {
            ProblemResponse.of(editor.get(gone), 404, "not-found");
        }
        for (String kept : List.of(other, bridge)) {
            editor.get(kept).then().statusCode(200);
        }
        given().get("/v1/organisations/pemberwick-bank").then().body("name", equalTo("Pemberwick Bank"));
        for (String address : List.of("targets/" + id, "targets/" + id + "/claims")) {
            assertThat(
                    given().get("/v1/" + address)
                            .asString()
                            .replace("Pemberwick Bank", "")
                            .replace("pemberwick-bank", ""),
                    not(containsStringIgnoringCase("pemberwick")));
        }
        List<String> law = given().get("/v1/targets/" + id).path("affiliations.id");
        law.stream()
                .filter(one -> !one.equals("pemberwick-bank"))
                .forEach(one -> given().get("/v1/organisations/" + one)
                        .then()
                        .statusCode(200)
                        .body("name", not(containsString("Pemberwick"))));
    }

    /** A name of one letter is taken out of texts about the person only. */
    @Test
    void lettersStayInTextsOfOthers() {
        String category =
                editor.created("categories", with(category("grade-a", 70), "labels", Map.of("en", "Grade A")));
        editor.created(
                "targets",
                with(
                        target("agent"),
                        "name",
                        "Yorick Vantongeren",
                        "names",
                        List.of(Map.of("name", "A", "kind", "alias"), Map.of("name", "李", "kind", "alias"))));
        editor.published(editor.created(
                "reports",
                report(
                        "of-agents",
                        with(claim("one"), "target", "agent", "statement", "{target} was agent A."),
                        with(claim("two"), "statement", "A man named Li was in block A with 李.", "locator", "A 1"))));
        String id = editor.patch("targets/agent", Map.of("nameVisibility", "withheld", "description", "An agent"))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        editor.awaitRedaction(id);
        editor.get(category + "/entry").then().body("labels.en", equalTo("Grade A"));
        given().get("/v1/reports/of-agents/claims")
                .then()
                .body(
                        "items.statement",
                        contains("An agent was agent An agent.", "A man named Li was in block A with 李."))
                .body("items.locator", contains("p. 1", "A 1"));
        editor.created("regions", with(region("a-valley"), "name", "Valley A"));

        editor.created(
                "targets",
                with(
                        target("graded"),
                        "name",
                        "Ysolde Marchbanks",
                        "names",
                        List.of(Map.of("name", "A", "kind", "alias")),
                        "description",
                        "The man called A",
                        "categories",
                        List.of("grade-a")));
        editor.patch("targets/graded", Map.of("nameVisibility", "withheld"))
                .then()
                .statusCode(200)
                .body("description", equalTo("A person"));
    }

    private String write() {
        List<Map<String, Object>> entries = new ArrayList<>();
        CLAIMS.forEach((key, statement) -> entries.add(with(claim(key), "statement", statement)));
        entries.replaceAll(entry -> switch ((String) entry.get("key")) {
            case "targeted" -> with(entry, "target", "marek-tillabury", "locator", "Tillabury, p. 1");
            case "located" -> with(entry, "locator", "Marek Tillabury, p. 3");
            default -> with(entry, "locator", "Tillabury, p. 2");
        });
        String at = editor.created(
                "reports",
                with(
                        report("about-him"),
                        "title",
                        "The Tillabury files",
                        "claims",
                        entries,
                        "create",
                        Map.of(
                                "sources",
                                List.of(source("about-him-paper")),
                                "targets",
                                List.of(with(
                                        target("marek-tillabury"),
                                        "name",
                                        "Marek Tillabury",
                                        "description",
                                        "A lawyer")))));
        claims = new LinkedHashMap<>();
        CLAIMS.keySet().forEach(key -> claims.put(key, "claims/" + KnownClaims.id("about-him", key)));
        editor.moved(claims.get("agreed"), "in-review", Map.of("reason", "Marek Tillabury agreed"));
        editor.published(at, Map.of("reason", "Tillabury agreed"));
        editor.patch(at, Map.of("title", "The Tillabury papers", "correctionNote", "Tillabury said files."));
        editor.patch(
                claims.get("formerly"),
                Map.of("statement", "A person was called.", "correctionNote", "Tillabury asked us."));
        editor.patch(
                claims.get("explained"),
                Map.of("statement", "Tillabury answered.", "correctionNote", "Marek Tillabury told us."));
        editor.moved(
                claims.get("retracted"),
                "retracted",
                Map.of("note", "Tillabury denied it.", "reason", "Tillabury wrote to us"));
        return at;
    }

    // A report on another person of that name, and on a hall.
    private String elsewhere() {
        String at = editor.created(
                "reports",
                with(
                        report(
                                "of-the-hall",
                                with(
                                        claim("one"),
                                        "target",
                                        "alda",
                                        "statement",
                                        "Alda Tillabury was called; Tillabury hung up.",
                                        "locator",
                                        "Tillabury, p. 1"),
                                with(claim("two"), "statement", "Tillabury Hall burned.")),
                        "title",
                        "Tillabury Hall",
                        "create",
                        Map.of(
                                "sources",
                                List.of(source("of-the-hall-paper")),
                                "targets",
                                List.of(with(target("alda"), "name", "Alda Tillabury")))));
        editor.published(at, Map.of("reason", "Tillabury Hall is far away"));
        return at;
    }

    private void assertGone(String at, String draft, String when) {
        List<String> everyone = new ArrayList<>(List.of(
                at,
                at + "/history",
                at + "?revision=1",
                at + "/claims",
                at + "/claims?format=csv",
                "feeds/corrections.json"));
        List<String> desk = new ArrayList<>(List.of(
                at + "/entry",
                at + "/transitions",
                draft,
                draft + "/entry",
                draft + "/claims",
                draft + "/transitions"));
        claims.values().forEach(claim -> {
            everyone.addAll(List.of(claim, claim + "/history", claim + "?revision=1", claim + "/citation"));
            desk.addAll(List.of(claim + "/entry", claim + "/transitions"));
        });
        List<Map<String, Object>> drafted = contributor.get(draft + "/claims").path("items");
        assertEquals(2, drafted.size());
        drafted.forEach(claim -> desk.add("claims/" + claim.get("id") + "/entry"));
        for (String address : everyone) {
            assertThat(
                    when + ": " + address,
                    given().get("/v1/" + address).asString(),
                    not(containsStringIgnoringCase(SURNAME)));
        }
        for (String address : desk) {
            String read = contributor.get(address).asString();
            assertThat(when + ": " + address, read, not(containsStringIgnoringCase(SURNAME)));
        }
        given().get("/v1/" + claims.get("stated"))
                .then()
                .body("statement", equalTo("A lawyer was called. A lawyer hung up."));
        given().get("/v1/" + at).then().body("title", containsString("A lawyer"));
        List<Map<String, Object>> changes =
                given().get("/v1/changes?limit=200").path("items.findAll { !it.toString().contains('of-the-hall') }");
        assertThat(when, changes.toString(), not(containsStringIgnoringCase(SURNAME)));
    }

    private Map<List<String>, List<Map<String, String>>> stored() throws SQLException {
        Map<List<String>, List<Map<String, String>>> stored = new LinkedHashMap<>();
        try (Connection connection = database.getConnection()) {
            for (String table : List.of("claim", "claim_version")) {
                List<Map<String, String>> rows = new ArrayList<>();
                String from = table.endsWith("_version") ? "cast(valid_from as varchar(60))" : "''";
                try (PreparedStatement query =
                                connection.prepareStatement("select cast(id as varchar(60)) as id, " + from
                                        + " as since, locator, statement, note, correction_note from " + table
                                        + " where report_id = 'about-him'");
                        var found = query.executeQuery()) {
                    while (found.next()) {
                        Map<String, String> row = new LinkedHashMap<>();
                        for (String column :
                                List.of("id", "since", "locator", "statement", "note", "correction_note")) {
                            row.put(column, found.getString(column));
                        }
                        rows.add(row);
                    }
                }
                stored.put(List.of(table, from), rows);
            }
        }
        return stored;
    }

    private void restore(Map<List<String>, List<Map<String, String>>> stored, String target) throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (Map.Entry<List<String>, List<Map<String, String>>> table : stored.entrySet()) {
                String at = table.getKey().get(1);
                try (PreparedStatement update = connection.prepareStatement("update "
                        + table.getKey().get(0)
                        + " set locator = ?, statement = ?, note = ?, correction_note = ? where cast(id as varchar(60)) = ?"
                        + " and " + at + " = ?")) {
                    for (Map<String, String> row : table.getValue()) {
                        update.setString(1, row.get("locator"));
                        update.setString(
                                2, row.get("statement").replace("{target:marek-tillabury}", "{target:" + target + "}"));
                        update.setString(3, row.get("note"));
                        update.setString(4, row.get("correction_note"));
                        update.setString(5, row.get("id"));
                        update.setString(6, row.get("since"));
                        update.addBatch();
                    }
                    update.executeBatch();
                }
            }
            for (String of : List.of(
                    "report_id = 'about-him'", "claim_id in (select id from claim where report_id = 'about-him')")) {
                try (PreparedStatement update =
                        connection.prepareStatement("update transition set reason = 'Tillabury agreed' where " + of)) {
                    update.executeUpdate();
                }
            }
        }
    }
}
