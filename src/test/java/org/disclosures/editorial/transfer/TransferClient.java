package org.disclosures.editorial.transfer;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.disclosures.testing.TestTokens;

/** An editor who imports and exports. */
final class TransferClient {

    static final String YAML = "application/yaml";
    static final String CSV = "text/csv";
    static final String NDJSON = "application/x-ndjson";

    private static final long LONGEST_WAIT = 1_200_000;
    private static final RestAssuredConfig AS_IT_IS = RestAssured.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs(YAML, io.restassured.http.ContentType.TEXT)
                    .encodeContentTypeAs(CSV, io.restassured.http.ContentType.TEXT)
                    .encodeContentTypeAs(NDJSON, io.restassured.http.ContentType.TEXT));

    private String token;

    RequestSpecification request() {
        if (token == null) {
            token = TestTokens.issue("editor");
        }
        return TestTokens.with(token).config(AS_IT_IS);
    }

    /** Sends a file, checks the response, and waits until the import ends. */
    JsonPath send(String mediaType, String content, Map<String, ?> parameters) throws InterruptedException {
        Response answer = request()
                .contentType(mediaType)
                .queryParams(parameters)
                .body(content.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/imports");
        assertEquals(202, answer.statusCode(), answer.asString());
        String location = answer.header("Location").replaceFirst("^https?://[^/]+", "");
        answer.then().body("href", equalTo(location)).body("faultsHref", startsWith(location));
        return await(location);
    }

    JsonPath await(String location) throws InterruptedException {
        for (long end = System.currentTimeMillis() + LONGEST_WAIT; System.currentTimeMillis() < end; ) {
            JsonPath job =
                    request().get(location).then().statusCode(200).extract().jsonPath();
            if (job.get("finishedAt") != null) {
                return job;
            }
            Thread.sleep(50);
        }
        throw new AssertionError(location + " is not over");
    }

    JsonPath dryRun(String mediaType, String content) throws InterruptedException {
        return send(mediaType, content, Map.of());
    }

    JsonPath apply(String mediaType, String content) throws InterruptedException {
        return send(mediaType, content, Map.of("apply", true));
    }

    /** Applies a file that has to be valid. */
    JsonPath applied(String mediaType, String content) throws InterruptedException {
        JsonPath job = apply(mediaType, content);
        assertEquals("done", job.getString("state"), () -> job.prettify() + faults(job));
        return job;
    }

    /** The errors of an import, each as {@code line|field|value|reason}; all of them state what is expected. */
    List<String> faults(JsonPath job) {
        JsonPath errors = request()
                .queryParam("limit", 200)
                .get(job.getString("faultsHref"))
                .jsonPath();
        return errors.<Map<String, Object>>getList("items").stream()
                .map(fault -> {
                    assertTrue(fault.get("expected") instanceof String told && !told.isBlank(), fault.toString());
                    return fault.get("line") + "|" + fault.get("field") + "|" + fault.get("value") + "|"
                            + fault.get("reason");
                })
                .toList();
    }

    String faultLines(JsonPath job) {
        return String.join("\n", faults(job));
    }

    /** The counts of an import, such as {@code claims 1 created 0 changed 2 unchanged}. */
    static String counts(JsonPath job) {
        return job.<Map<String, Object>>getList("counts").stream()
                .map(count -> count.get("collection") + " " + count.get("created") + " created " + count.get("changed")
                        + " changed " + count.get("unchanged") + " unchanged")
                .collect(Collectors.joining("\n"));
    }

    String export(String mediaType) {
        Response answer = request().accept(mediaType).get("/v1/export");
        assertEquals(200, answer.statusCode(), answer.asString());
        assertTrue(answer.contentType().startsWith(mediaType), answer.contentType());
        return new String(answer.asByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
