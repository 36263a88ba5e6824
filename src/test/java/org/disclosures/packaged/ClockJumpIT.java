package org.disclosures.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.disclosures.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service after a run whose clock was a month ahead. */
class ClockJumpIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration AHEAD = Duration.ofDays(30);

    @TempDir
    Path directory;

    @Test
    void publicationsAfterAClockCorrectionAreFollowedAndDatedNow() throws Exception {
        try (PackagedService copy = new PackagedService(directory, Map.of())) {
            copy.await("/v1/search?q=pegasus");
        }
        OffsetDateTime start = OffsetDateTime.now(ZoneOffset.UTC);
        String since;
        try (PackagedService copy = new PackagedService(directory, Map.of())) {
            publish(copy, copy.editor(), "ahead");
            copy.await("/v1/claims?q=ahead");
            since = json(copy.await("/v1/changes?limit=200")).at("/page/next").textValue();
        }
        // The test cannot set the machine’s clock, so it postdates the rows written by one run.
        move(start);
        try (PackagedService copy = new PackagedService(directory, Map.of())) {
            publish(copy, copy.editor(), "afterwards");
            String now = Instant.now().toString();

            List<String> followed = new ArrayList<>();
            json(copy.await("/v1/changes?limit=200&since=" + since))
                    .get("items")
                    .forEach(change -> followed.add(change.get("type").textValue()));
            assertEquals(List.of("report-published", "claim-published"), followed);
            for (String list :
                    List.of("/v1/claims?report=ahead,afterwards", "/v1/claims?report=ahead,afterwards&asOf=" + now)) {
                assertEquals(2, json(copy.await(list)).get("items").size(), list);
            }
            for (String report : List.of("ahead", "afterwards")) {
                assertEquals(
                        1,
                        json(copy.await("/v1/claims?q=published&report=" + report))
                                .get("items")
                                .size(),
                        report);
            }
            for (JsonNode change : json(copy.await("/v1/changes?limit=200")).get("items")) {
                Instant at = Instant.parse(change.get("at").textValue());
                assertTrue(at.isBefore(Instant.now()), change.toString());
            }
            JsonNode verified = json(copy.send("GET", "/v1/audit/verification", TestTokens.FIRST_ADMIN, "")
                    .body());
            assertTrue(verified.get("intact").booleanValue(), verified.toString());
        }
    }

    private static void publish(PackagedService copy, String editor, String id)
            throws IOException, InterruptedException {
        String report = """
                {"id": "%1$s", "title": "Of %1$s", "publishedOn": "2021-07-27", "publisher": "the-guardian",
                 "language": "en", "kind": "news-article",
                 "claims": [{"key": "one", "locator": "1", "statement": "It was published %1$s.", "kind": "context",
                             "assurance": "reported"}]}
                """.formatted(id);
        created(copy.send("POST", "/v1/reports", editor, report));
        for (String to : List.of("in-review", "published")) {
            created(copy.send(
                    "POST",
                    "/v1/reports/" + id + "/transitions",
                    editor,
                    "{\"state\": \"" + to + "\", \"reason\": \"For a test\", \"withClaims\": true}"));
        }
    }

    private static void created(HttpResponse<String> answer) {
        assertEquals(201, answer.statusCode(), answer.body());
    }

    /**
     * Postdates everything written since a moment by 30 days, except the audit log, whose hashes would no longer match.
     */
    private void move(OffsetDateTime since) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + directory.resolve("data/disclosures"));
                Statement statement = connection.createStatement()) {
            statement.execute("set referential_integrity false");
            Map<String, List<String>> columns = new TreeMap<>();
            try (ResultSet found =
                    statement.executeQuery("select c.table_name, c.column_name from information_schema.columns c"
                            + " join information_schema.tables t using (table_schema, table_name)"
                            + " where t.table_type = 'BASE TABLE' and t.table_schema = 'PUBLIC'"
                            + " and c.data_type = 'TIMESTAMP WITH TIME ZONE' and c.table_name not like 'AUDIT%'")) {
                while (found.next()) {
                    columns.computeIfAbsent(found.getString(1), any -> new ArrayList<>())
                            .add(found.getString(2));
                }
            }
            for (Map.Entry<String, List<String>> table : columns.entrySet()) {
                statement.execute(table.getValue().stream()
                        .map(column ->
                                "%1$s = case when %1$s between timestamp with time zone '%2$s' and current_timestamp"
                                                .formatted(column, since)
                                        + " then %1$s + interval '%2$d' day else %1$s end"
                                                .formatted(column, AHEAD.toDays()))
                        .collect(Collectors.joining(", ", "update " + table.getKey() + " set ", "")));
            }
        }
    }

    private static JsonNode json(String body) throws IOException {
        return JSON.readTree(body);
    }
}
