package org.disclosures.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * A caller who writes through the API.
 *
 * @param secret the secret of their token
 */
public record EditorClient(String secret) {

    private static final String BASE = "/v1/";

    /** A new caller with a role. */
    public static EditorClient as(String role) {
        return new EditorClient(TestTokens.issue(role));
    }

    /** A caller with a role, with an additional token of a person. */
    public static EditorClient as(String role, String person) {
        return new EditorClient(TestTokens.issue(role, person));
    }

    /** A request with their token. */
    public RequestSpecification request() {
        return TestTokens.with(secret);
    }

    /** Reads a path below the version. */
    public Response get(String path) {
        return request().get(BASE + path);
    }

    /** Creates a record. */
    public Response create(String collection, Object body) {
        return request().contentType(ContentType.JSON).body(body).post(BASE + collection);
    }

    /** Creates a record successfully; returns its path. */
    public String created(String collection, Object body) {
        Response response = create(collection, body);
        assertEquals(201, response.statusCode(), response.asString());
        return response.<String>path("href").substring(BASE.length());
    }

    /** The entity tag required to change a record now. */
    public String tag(String path) {
        Response response = get(path + "/entry");
        assertEquals(200, response.statusCode(), response.asString());
        return response.header("ETag");
    }

    /** Replaces the current version. */
    public Response replace(String path, Object body) {
        return replace(path, tag(path), body);
    }

    /** Replaces the version of an entity tag. */
    public Response replace(String path, String tag, Object body) {
        return request()
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(body)
                .put(BASE + path);
    }

    /** Changes some fields of the current version. */
    public Response patch(String path, Object patch) {
        return patch(path, tag(path), patch);
    }

    /** Changes some fields of the version of an entity tag. */
    public Response patch(String path, String tag, Object patch) {
        return request()
                .header("If-Match", tag)
                .contentType("application/merge-patch+json")
                .body((patch instanceof String text ? text : JsonText.of(patch)).getBytes(StandardCharsets.UTF_8))
                .patch(BASE + path);
    }

    /** Deletes the current version. */
    public Response delete(String path) {
        return request().header("If-Match", tag(path)).delete(BASE + path);
    }

    /** Moves the current version of a report or claim to a state. */
    public Response move(String path, String to) {
        return move(path, to, Map.of());
    }

    /** Moves the current version of a report or claim to a state, with additional fields. */
    public Response move(String path, String to, Map<String, ?> also) {
        return move(path, tag(path), to, also);
    }

    /** Moves the version of an entity tag to a state. */
    public Response move(String path, String tag, String to, Map<String, ?> also) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("state", to, "reason", "For a test"));
        body.putAll(also);
        return request()
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(body)
                .post(BASE + path + "/transitions");
    }

    /** Moves a report or claim successfully. */
    public EditorClient moved(String path, String to, Map<String, ?> also) {
        Response response = move(path, to, also);
        assertEquals(201, response.statusCode(), response.asString());
        return this;
    }

    /** True if every text with the withheld name of a target has been redacted. */
    public boolean isRedacted(String target) {
        return get("targets/" + target + "/withholding")
                .then()
                .statusCode(200)
                .extract()
                .path("finished");
    }

    /** Waits until every text with the withheld name of a target is redacted, for a minute at most. */
    public void awaitRedaction(String target) {
        Instant latest = Instant.now().plusSeconds(60);
        while (!isRedacted(target) && Instant.now().isBefore(latest)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertTrue(isRedacted(target));
    }

    /** Submits a draft and publishes it, a report with its claims. */
    public EditorClient published(String path) {
        return published(path, Map.of());
    }

    /** Submits a draft and publishes it, a report with its claims, with additional fields. */
    public EditorClient published(String path, Map<String, ?> also) {
        Map<String, Object> with = new LinkedHashMap<>(also);
        if (path.startsWith("reports/")) {
            with.put("withClaims", true);
        }
        Map<String, Object> submitted = new LinkedHashMap<>(with);
        submitted.remove("embargoUntil");
        return moved(path, "in-review", submitted).moved(path, "published", with);
    }
}
