package org.disclosures.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosures.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups of the packaged service on H2 as documented in docs/backup.md, and what each of them preserves. */
class BackupIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern H2_COMMANDS = Pattern.compile("## H2\n.*?```shell\n(.*?)```", Pattern.DOTALL);
    private static final Duration LONGEST_COMMAND = Duration.ofMinutes(2);
    private static final Duration LONGEST_IMPORT = Duration.ofMinutes(2);
    private static final List<String> READ = List.of(
            "/v1/claims?limit=200",
            "/v1/reports?limit=200",
            "/v1/targets?limit=200",
            "/v1/sources?limit=200",
            "/v1/regions?limit=200",
            "/v1/categories?limit=200",
            "/v1/technologies?limit=200",
            "/v1/disclosures?limit=200",
            "/v1/organisations?limit=200");
    private static final List<String> READ_OF_THE_PAST =
            List.of("/v1/changes?limit=200", "/v1/claims?asOf=%s&limit=200");
    private static final String DRAFT = "{\"id\": \"a-draft\", \"title\": \"A draft\", \"publishedOn\": \"2021-07-27\","
            + " \"publisher\": \"the-guardian\", \"language\": \"en\", \"kind\": \"news-article\"}";

    @TempDir
    Path directory;

    @BeforeEach
    void linkTheProjectFolder() throws IOException {
        Files.createSymbolicLink(directory.resolve("target"), Path.of("target").toAbsolutePath());
    }

    @Test
    void scriptsRestoreEverythingAndExportsTheRecords() throws Exception {
        Map<String, String> before;
        Map<String, String> past;
        String export;
        String editor;
        String moment;
        String draft;
        try (PackagedService copy = new PackagedService(directory, Map.of())) {
            editor = copy.editor();
            assertEquals(201, copy.send("POST", "/v1/reports", editor, DRAFT).statusCode());
            assertEquals(
                    200,
                    copy.send("PATCH", "/v1/targets/hatice-cengiz", editor, "{\"nameVisibility\": \"withheld\"}")
                            .statusCode());
            copy.awaitRedaction(editor);
            moment = Instant.now().toString();
            before = read(copy, READ);
            past = read(copy, READ_OF_THE_PAST, moment);
            export = copy.send("GET", "/v1/export", editor, "").body();
            draft = copy.send("GET", "/v1/reports/a-draft/entry", editor, "").body();
            assertTrue(draft.contains("A draft"), draft);
            assertTrue(export.contains("Hatice Cengiz"));
        }
        run(commands());
        Map<String, String> restored = Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:h2:file:" + directory.resolve("restored/disclosures"),
                "disclosures.search.directory",
                directory.resolve("restored-search").toString());
        try (PackagedService copy = new PackagedService(directory, restored)) {
            copy.await("/v1/search?q=Guardian");
            assertEquals(before, read(copy, READ));
            assertEquals(past, read(copy, READ_OF_THE_PAST, moment));
            assertEquals(
                    draft,
                    copy.send("GET", "/v1/reports/a-draft/entry", editor, "").body());
            HttpResponse<String> audit = copy.send("GET", "/v1/audit/verification", TestTokens.FIRST_ADMIN, "");
            assertTrue(JSON.readTree(audit.body()).get("intact").booleanValue(), audit.body());
        }
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        try (PackagedService copy = new PackagedService(elsewhere, Map.of("disclosures.seed.datasets", ""))) {
            String other = copy.editor();
            importAll(copy, other, export);
            assertEquals(before, read(copy, READ));
            assertEquals(
                    "A draft",
                    JSON.readTree(copy.send("GET", "/v1/reports/a-draft/entry", other, "")
                                    .body())
                            .get("title")
                            .textValue());
            assertEquals(export, copy.send("GET", "/v1/export", other, "").body());
            assertEquals(
                    401,
                    copy.send("GET", "/v1/reports/a-draft/entry", editor, "").statusCode());
        }
    }

    private static Map<String, String> read(PackagedService copy, List<String> paths, Object... values)
            throws Exception {
        Map<String, String> read = new LinkedHashMap<>();
        for (String path : paths) {
            read.put(path, copy.await(path.formatted(values)));
            assertFalse(read.get(path).contains("Hatice Cengiz"), path);
        }
        return read;
    }

    private static void importAll(PackagedService copy, String token, String dataset) throws Exception {
        HttpResponse<String> started = copy.send("POST", "/v1/imports?apply=true", token, "application/yaml", dataset);
        assertEquals(202, started.statusCode(), started.body());
        String job = started.headers().firstValue("Location").orElseThrow();
        Instant late = Instant.now().plus(LONGEST_IMPORT);
        String state = "";
        while (!state.contains("\"state\":\"done\"") && Instant.now().isBefore(late)) {
            Thread.sleep(100);
            state = copy.send("GET", job, token, "").body();
            assertFalse(state.contains("\"state\":\"failed\""), state);
        }
        assertTrue(state.contains("\"state\":\"done\""), state);
    }

    private static String commands() throws IOException {
        Matcher commands = H2_COMMANDS.matcher(Files.readString(Path.of("docs/backup.md")));
        assertTrue(commands.find());
        return commands.group(1);
    }

    private void run(String commands) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-e", "-c", commands)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("backup.log").toFile())
                .start();
        assertTrue(shell.waitFor(LONGEST_COMMAND.toSeconds(), TimeUnit.SECONDS));
        assertEquals(0, shell.exitValue(), this::log);
    }

    private String log() {
        try {
            return Files.readString(directory.resolve("backup.log"));
        } catch (IOException unread) {
            return unread.toString();
        }
    }
}
