package org.disclosures.history;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.disclosures.editorial.OwnDesk;
import org.disclosures.record.CatalogueKind;
import org.disclosures.record.RecordKinds;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.ProblemResponse;
import org.disclosures.testing.SeedClaims;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * A name is removed from every redacted column, in the present and in versions: a row of each table contains it in each
 * of its texts.
 */
@QuarkusTest
@OwnDesk
@Order(Integer.MAX_VALUE)
class RedactedColumnsTest {

    private static final String GIVEN = "Orsolya";
    private static final String SURNAME = "Vambery";
    private static final String REPORT = "israeli-defense-minister-to-visit-france-2021-07-27";

    @Inject
    AgroalDataSource database;

    @Test
    void columnsLoseTheName() throws Exception {
        EditorClient editor = EditorClient.as("editor");
        editor.created(
                "targets",
                Map.of("id", "a-person", "kind", "person", "name", GIVEN + " " + SURNAME, "description", "A lawyer"));
        fillTheDesk(editor);
        editor.moved(
                "claims/" + SeedClaims.id("individuals-identified"),
                "retracted",
                Map.of("reason", "Wrong", "note", "It was wrong."));
        for (TextColumns.TextTable table : TextColumns.REDACTED) {
            for (TextColumns.TextColumn column : table.columns()) {
                // Except the target’s own name, which the withholding itself hides.
                if (table.kind() != RecordKinds.TARGET
                        || !column.name().endsWith("name")
                        || table.name().startsWith("target_name")) {
                    write(table, column);
                }
            }
        }
        Map<String, String> before = holding(SURNAME.toLowerCase(Locale.ROOT));
        assertEquals(
                TextColumns.REDACTED.stream()
                        .mapToLong(table -> table.columns().size())
                        .sum(),
                before.size(),
                before.toString());

        String id = editor.patch("targets/a-person", Map.of("nameVisibility", "withheld"))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        editor.awaitRedaction(id);

        Map<String, String> after = holding(SURNAME.toLowerCase(Locale.ROOT));
        // Visible to editors only.
        List.of("alleged_target.name", "alleged_target_version.name").forEach(after::remove);
        assertThat(after, is(anEmptyMap()));
    }

    /** More versions than are read at once, of a table whose key has three columns. */
    @Test
    void versionsOfLabelsAreRedactedToTheEnd() throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (int year = 1000; year < 1600; year++) {
                statement.addBatch(
                        "insert into category_label_version (category_id, language, label, valid_from, valid_to)"
                                + " select category_id, language, label, timestamp with time zone '" + year
                                + "-01-01 00:00:00+00', timestamp with time zone '" + year
                                + "-01-02 00:00:00+00' from category_label where category_id = 'journalist' and language = 'en'");
            }
            statement.executeBatch();
            statement.execute("update category_label_version set label = 'Of Ottokar Quenstedt' where category_id ="
                    + " 'journalist' and valid_from = timestamp with time zone '1599-01-01 00:00:00+00'");
        }
        EditorClient editor = EditorClient.as("editor");
        editor.created(
                "targets",
                Map.of(
                        "id",
                        "never-shown",
                        "kind",
                        "person",
                        "name",
                        "Ottokar Quenstedt",
                        "description",
                        "A clerk",
                        "nameVisibility",
                        "withheld"));
        editor.awaitRedaction("never-shown");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet left = statement.executeQuery(
                        "select count(*) from category_label_version where label like '%Quenstedt%'")) {
            left.next();
            assertEquals(0, left.getInt(1));
        }
    }

    /** Single words of a name are removed from every text and id of a record that is known by the name. */
    @Test
    void recordsKnownByTheNameLoseItsWords() throws Exception {
        EditorClient editor = EditorClient.as("editor");
        editor.created(
                "targets",
                Map.of("id", "a-miller", "kind", "person", "name", "Lorcan Dunwick", "description", "A miller"));
        Map<String, Map<String, Object>> required = Map.of(
                "categories", Map.of("position", 90),
                "disclosures", Map.of(),
                "organisations", Map.of("kind", "company"),
                "regions", Map.of(),
                "sources", Map.of("kind", "company"),
                "targets", Map.of("kind", "organisation"),
                "technologies", Map.of());
        for (CatalogueKind<?, ?, ?> kind : RecordKinds.catalogue()) {
            Map<String, Object> entry = new LinkedHashMap<>(required.get(kind.collection()));
            entry.put("id", "dunwick-" + kind.collection());
            String naming = null;
            for (CatalogueKind.TextField text : kind.texts()) {
                if (text.isList()) {
                    entry.put(text.name(), List.of(alias("Dunwick"), alias("Lorcan Dunwick")));
                } else if (text.key() != null) {
                    entry.put(text.name(), Map.of("en", "Dunwick", "fr", "Lorcan Dunwick"));
                } else if (!(text.name().equals("role") && kind == RecordKinds.TARGET)) {
                    entry.put(text.name(), "Dunwick");
                    naming = text.name();
                }
            }
            if (kind.texts().stream().allMatch(text -> text.key() == null)) {
                entry.put(naming, "Lorcan Dunwick");
            }
            editor.created(kind.collection(), entry);
        }
        String id = editor.patch("targets/a-miller", Map.of("nameVisibility", "withheld"))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        editor.awaitRedaction(id);

        Map<String, String> after = holding("dunwick");
        List.of("alleged_target.name", "alleged_target_version.name").forEach(after::remove);
        assertThat(after, is(anEmptyMap()));
        for (CatalogueKind<?, ?, ?> kind : RecordKinds.catalogue()) {
            ProblemResponse.of(editor.get(kind.collection() + "/dunwick-" + kind.collection()), 404, "not-found");
        }
    }

    private static Map<String, String> alias(String name) {
        return Map.of("name", name, "kind", "alias");
    }

    // Rows in the editorial tables that a start leaves empty, and states in which each column may have a text.
    private void fillTheDesk(EditorClient editor) throws Exception {
        for (String named : List.of(
                "targets/emmanuel-macron", "sources/reuters", "organisations/reuters", "technologies/pegasus")) {
            editor.patch(named, Map.of("names", List.of(Map.of("name", "Another name", "kind", "alias"))))
                    .then()
                    .statusCode(200);
        }
        for (String corrected : List.of("claims/" + SeedClaims.id("list-size"), "reports/" + REPORT)) {
            String field = corrected.startsWith("claims") ? "locator" : "title";
            editor.patch(corrected, Map.of(field, "Corrected", "correctionNote", "It was wrong."))
                    .then()
                    .statusCode(200);
        }
        editor.patch(
                        "claims/" + SeedClaims.id("list-size"),
                        Map.of(
                                "evidence",
                                List.of(Map.of("kind", "document", "title", "The list")),
                                "correctionNote",
                                "It was wrong."))
                .then()
                .statusCode(200);
        editor.published(editor.created(
                        "reports",
                        Map.of(
                                "id",
                                "moved",
                                "title",
                                "Moved",
                                "publishedOn",
                                "2022-01-01",
                                "publisher",
                                "the-guardian",
                                "language",
                                "en",
                                "kind",
                                "news-article")))
                .moved("reports/moved", "retracted", Map.of("reason", "Wrong", "note", "It was wrong."));
        String job = editor.request()
                .contentType("text/csv")
                .body("report,key,locator,statement,kind,assurance\nnone,k,1,S,context,alleged\n")
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("href");
        Instant late = Instant.now().plusSeconds(60);
        while (editor.request().get(job).path("finishedAt") == null
                && Instant.now().isBefore(late)) {
            Thread.sleep(50);
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update import_job set state = 'FAILED', failure = 'It failed'");
            statement.execute("insert into import_statement (number, job_id, line, claim_key, target, target_name,"
                    + " effect, statement) select -1, id, 1, 'a-report/a-claim', 'somebody', 'Somebody', 'CREATED',"
                    + " 'Somebody spoke' from import_job fetch first 1 rows only");
            statement.execute(
                    "insert into proposal (id, collection, subject, version, body, proposed_by, proposed_at) values"
                            + " ('00000000-0000-4000-8000-000000000001', 'sources', 'reuters', 1, '{}', 'somebody', current_timestamp)");
            statement.execute("insert into webhook (id, label, url, active, secret, created_at, created_by) values"
                    + " ('00000000-0000-4000-8000-000000000001', 'Hook', 'https://example.com/', false, 'whsec_x',"
                    + " current_timestamp, 'somebody')");
            statement.execute(
                    "insert into webhook_delivery (id, webhook_id, event_number, type, collection, subject, revision,"
                            + " happened_at, state, attempts, finished_at) select id, id, (select min(number) from public_event),"
                            + " 'CLAIM_PUBLISHED', 'CLAIMS', 'x', 1, current_timestamp, 'DROPPED', 0, current_timestamp from webhook");
        }
    }

    // Writes into one row; of claims and reports, into that of a particular record.
    private void write(TextColumns.TextTable table, TextColumns.TextColumn column) throws SQLException {
        String name = GIVEN + " " + SURNAME;
        String text =
                switch (column.treatment()) {
                    case ADDRESS -> "https://news.example/" + GIVEN + "%20" + SURNAME;
                    case JSON -> "{\"description\": \"" + name + "\"}";
                    case TEXT ->
                        column.name().equals("claim_key")
                                ? (GIVEN + "-" + SURNAME).toLowerCase(Locale.ROOT)
                                : "By " + name;
                };
        String key = table.key().get(0).column();
        String row =
                switch (table.kind() == null ? table.name() : table.kind().collection()) {
                    case "claims" ->
                        key + " = '"
                                + SeedClaims.id(column.name().equals("note") ? "individuals-identified" : "list-size")
                                + "'";
                    case "reports" -> key + " = '" + (column.name().equals("note") ? "moved" : REPORT) + "'";
                    case "targets" -> key + " = 'emmanuel-macron'";
                    default -> {
                        // PostgreSQL has no minimum of UUIDs.
                        String id = "cast(" + key + " as varchar(100))";
                        yield id + " = (select min(" + id + ") from " + table.name() + ")";
                    }
                };
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            int written = statement.executeUpdate(
                    "update " + table.name() + " set " + column.name() + " = '" + text + "' where " + row
                            // Only corrected and retracted records have a note.
                            + (column.name().endsWith("note") && !table.isPresent()
                                    ? " and valid_to > timestamp with time zone '9999-01-01 00:00:00+00'"
                                    : ""));
            assertThat(table.name() + "." + column.name(), written > 0);
        }
    }

    // The columns that contain the name, with one of their values.
    private Map<String, String> holding(String word) throws SQLException {
        Map<String, String> holding = new TreeMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (TextColumns.TextTable table : TextColumns.REDACTED) {
                for (TextColumns.TextColumn column : table.columns()) {
                    try (ResultSet rows = statement.executeQuery("select " + column.name() + " from " + table.name()
                            + " where lower(" + column.name() + ") like '%" + word + "%'")) {
                        while (rows.next()) {
                            holding.put(table.name() + "." + column.name(), rows.getString(1));
                        }
                    }
                }
            }
        }
        return holding;
    }
}
