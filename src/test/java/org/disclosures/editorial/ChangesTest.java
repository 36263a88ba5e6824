package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.disclosures.editorial.SampleEntries.claim;
import static org.disclosures.editorial.SampleEntries.report;
import static org.disclosures.editorial.SampleEntries.target;
import static org.disclosures.editorial.SampleEntries.with;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.disclosures.history.Revisions;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.KnownClaims;
import org.disclosures.testing.ListWalk;
import org.disclosures.testing.MovedClock;
import org.disclosures.testing.ProblemResponse;
import org.disclosures.testing.SeedClaims;
import org.disclosures.testing.ShiftableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Public changes, followed by polling. */
@QuarkusTest
@MovedClock
@Order(1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChangesTest {

    @Inject
    ShiftableClock clock;

    @Inject
    Revisions revisions;

    private EditorClient editor;

    @BeforeEach
    void signIn() {
        editor = EditorClient.as("editor");
    }

    /** Follows the changes, and derives from them alone the records that are public. */
    private static final class ChangesMirror {

        private final List<Map<String, Object>> changes = new ArrayList<>();
        private final Set<String> there = new TreeSet<>();
        private String since;

        ChangesMirror(String since) {
            this.since = since;
        }

        /** Polls as long as there is more; returns the new changes in short. */
        List<String> poll(int limit) {
            List<String> told = new ArrayList<>();
            boolean more = true;
            while (more) {
                Response page = changes(since, limit);
                List<Map<String, Object>> items = page.path("items");
                assertThat(items.size(), lessThanOrEqualTo(limit));
                items.forEach(this::take);
                items.forEach(
                        item -> told.add(item.get("type") + " " + subject(item).get("id")));
                since = page.path("page.next");
                more = page.path("page.more");
            }
            return told;
        }

        /** Polls as long as there is more; returns the moment of each change. */
        List<String> pollMoments() {
            poll(200);
            return changes.stream().map(change -> (String) change.get("at")).toList();
        }

        private void take(Map<String, Object> change) {
            changes.add(change);
            String href = subject(change).get("href");
            String type = (String) change.get("type");
            if (type.endsWith("-retracted")) {
                there.remove(href);
            } else if (!type.startsWith("thing")) {
                there.add(href);
            }
        }
    }

    @Test
    void followingFromTheStartYieldsAllPublicRecords() {
        ChangesMirror mirror = new ChangesMirror(null);
        mirror.poll(7);
        assertEquals(everythingPublic(), mirror.there);
        assertThat(mirror.there, hasItem("/v1/claims/" + SeedClaims.id("list-size")));
        List<String> moments =
                mirror.changes.stream().map(change -> (String) change.get("at")).toList();
        assertEquals(
                moments.stream().map(Instant::parse).sorted().toList(),
                moments.stream().map(Instant::parse).toList());

        Response end = changes(mirror.since, 50);
        end.then()
                .body("items", empty())
                .body("page.next", equalTo(mirror.since))
                .body("page.more", is(false))
                .header("Link", endsWith("</v1/changes?limit=50&since=" + mirror.since + ">; rel=\"next\""));
        Response first = changes(null, 1);
        first.then()
                .body("items[0].type", equalTo("report-published"))
                .body("items[0].typeLabel", equalTo("Report published"))
                .body("items[0].collection", equalTo("reports"))
                .body("items[0].resource.href", equalTo("/v1/reports/" + SeedClaims.REPORT))
                .body("items[0].resource.name", not(nullValue()))
                .body("items[0].revision", is(1))
                .body("items[0].note", nullValue())
                .body("page.more", is(true));
        assertEquals(first.asString(), editor.get("changes?limit=1").asString());
    }

    @Test
    void changesAreListedOnceAndInOrder() {
        ChangesMirror mirror = atTheEnd();
        String at = editor.created("reports", report("told", claim("one"), claim("two")));
        String one = KnownClaims.id("told", "one").toString();
        String two = KnownClaims.id("told", "two").toString();
        assertThat(mirror.poll(50), empty());
        editor.published(at);
        assertThat(
                mirror.poll(1), contains("report-published told", "claim-published " + one, "claim-published " + two));

        correct(one, "The page was wrong.");
        editor.patch("sources/told-paper", Map.of("name", "The Paper")).then().statusCode(200);
        String before = mirror.since;
        assertThat(mirror.poll(50), contains("claim-corrected " + one, "thing-changed told-paper"));
        Response corrected = changes(before, 50);
        corrected
                .then()
                .body("items[0].note", equalTo("The page was wrong."))
                .body("items[0].revision", is(2))
                .body("items[0].resource.name", equalTo("It was said of one."))
                .body("items[1].resource.name", equalTo("The Paper"))
                .body("items[1].collection", equalTo("sources"));

        Instant beforeTheRetraction = clock.instant();
        retract("claims/" + two);
        retract(at);
        assertThat(
                mirror.poll(50), contains("claim-retracted " + two, "report-retracted told", "claim-retracted " + one));
        // Content of retracted records is removed from all changes, and records that are no longer visible are left
        // out.
        changes(before, 50)
                .then()
                .body("items.resource.id", contains(one, two, "told", one))
                .body("items.resource.name", everyItem(nullValue()))
                .body("items.note", contains("The page was wrong.", "Wrong", "Wrong", "Wrong"));
        given().get("/v1/claims/" + one).then().statusCode(410);

        Response then = given().queryParam("asOf", beforeTheRetraction.toString())
                .queryParam("since", before)
                .get("/v1/changes");
        assertEquals(corrected.path("items").toString(), then.path("items").toString());
        ChangesMirror later = new ChangesMirror(then.path("page.next"));
        assertThat(
                later.poll(50), contains("claim-retracted " + two, "report-retracted told", "claim-retracted " + one));

        given().queryParam("since", before)
                .queryParam("type", "claim-retracted,claim-corrected")
                .queryParam("limit", 2)
                .get("/v1/changes")
                .then()
                .body("items.type", contains("claim-corrected", "claim-retracted"))
                .body("page.more", is(true));
        given().queryParam("since", before)
                .queryParam("collection", "reports")
                .get("/v1/changes")
                .then()
                .body("items.resource.id", contains("told"))
                .body("page.next", equalTo(mirror.since));
    }

    @Test
    void endedEmbargoesAreChangesAndRaiseTheRevisionOnce() {
        ChangesMirror mirror = atTheEnd();
        String start = mirror.since;
        Instant end = clock.instant().plus(Duration.ofHours(1));
        String at = editor.created("reports", report("opening", claim("one")));
        editor.published(at, Map.of("embargoUntil", end.toString()));
        int revision = ChangeTraces.revision();
        String tag = revisions.tag();
        assertThat(mirror.poll(50), empty());
        // Not even the sequence numbers disclose it.
        assertEquals(start, mirror.since);
        assertTrue(revisions.nextLift().isPresent());
        assertThat(revisions.nextLift().get(), lessThanOrEqualTo(end));

        clock.moveTo(end.minusSeconds(60));
        assertEquals(revision, ChangeTraces.revision());
        assertEquals(tag, revisions.tag());
        assertThat(mirror.poll(50), empty());

        clock.moveTo(end.plusSeconds(1));
        atOnce(() -> given().get("/v1"), () -> changes(start, 50));
        assertEquals(revision + 1, ChangeTraces.revision());
        assertThat(
                mirror.poll(50),
                contains("report-published opening", "claim-published " + KnownClaims.id("opening", "one")));
        assertEquals(number(start) + 2, number(mirror.since));
        assertEquals(
                List.of(end.toString().substring(0, 23), end.toString().substring(0, 23)),
                mirror.changes.subList(mirror.changes.size() - 2, mirror.changes.size()).stream()
                        .map(change -> change.get("at").toString().substring(0, 23))
                        .toList());
    }

    @Test
    void endedEmbargoesPrecedeTheNextChange() {
        ChangesMirror mirror = atTheEnd();
        Instant end = clock.instant().plus(Duration.ofHours(1));
        String at = editor.created("reports", report("ended", claim("one")));
        editor.published(at, Map.of("embargoUntil", end.toString()));
        String other = editor.created("reports", report("after", claim("one")));
        int revision = ChangeTraces.revision();
        clock.moveTo(end.plusSeconds(1));
        editor.published(other);
        assertEquals(revision + 2, ChangeTraces.revision());
        assertThat(
                mirror.poll(50),
                contains(
                        "report-published ended",
                        "claim-published " + KnownClaims.id("ended", "one"),
                        "report-published after",
                        "claim-published " + KnownClaims.id("after", "one")));
    }

    @Test
    void concurrentWritesAreFollowedWithoutGapsOrRepetitions() {
        ChangesMirror mirror = new ChangesMirror(null);
        mirror.poll(200);
        Instant end = clock.instant().plus(Duration.ofHours(1));
        String held = editor.created("reports", report("held-meanwhile", claim("one")));
        editor.published(held, Map.of("embargoUntil", end.toString()));
        int writers = 4;
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            List<CompletableFuture<Void>> writing = IntStream.range(0, writers)
                    .mapToObj(n -> CompletableFuture.runAsync(() -> write("busy-" + n), threads))
                    .toList();
            for (int polls = 0; writing.stream().anyMatch(one -> !one.isDone()); polls++) {
                mirror.poll(3);
                if (polls == 2) {
                    clock.moveTo(end.plusSeconds(1));
                }
            }
            writing.forEach(CompletableFuture::join);
        } finally {
            threads.shutdownNow();
        }
        clock.moveTo(end.plusSeconds(60));
        mirror.poll(3);
        assertEquals(everythingPublic(), mirror.there);
        Set<String> told = new HashSet<>();
        for (Map<String, Object> change : mirror.changes) {
            String once = change.get("type") + " " + subject(change).get("id") + " " + change.get("revision");
            assertTrue(told.add(once), once);
        }
        assertThat(told, hasItem("report-published held-meanwhile 1"));
        assertThat(told, hasItem("claim-retracted " + KnownClaims.id("busy-0", "two") + " 1"));
    }

    // Changes of a clock that was ahead take numbers, which the correction of the clock leaves unused.
    @Test
    @Order(Integer.MAX_VALUE - 1)
    void clockCorrectionsHideNoChange() {
        clock.reset();
        // The log omits changes made before a name was withheld.
        editor.created("targets", target("clock-winder"));
        editor.published(editor.created("reports", report("wound", with(claim("one"), "target", "clock-winder"))));
        String winder = editor.patch("targets/clock-winder", Map.of("nameVisibility", "withheld"))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        editor.awaitRedaction(winder);
        ChangesMirror mirror = atTheEnd();
        clock.moveTo(Instant.now().plus(Duration.ofDays(30)));
        editor.published(editor.created("reports", report("ahead", claim("one"), claim("two"))));
        String one = KnownClaims.id("ahead", "one").toString();
        String two = KnownClaims.id("ahead", "two").toString();
        correct(one, "The page was wrong.");
        clock.reset();
        editor.published(editor.created("reports", report("right", claim("one"))));
        String right = KnownClaims.id("right", "one").toString();
        Instant truth = clock.instant();
        assertThat(
                mirror.poll(50),
                contains(
                        "report-published ahead",
                        "claim-published " + one,
                        "claim-published " + two,
                        "claim-corrected " + one,
                        "report-published right",
                        "claim-published " + right));
        given().queryParam("asOf", truth.toString())
                .queryParam("report", "ahead,right")
                .get("/v1/claims")
                .then()
                .statusCode(200)
                .body("items.size()", is(3));
        given().get("/v1/claims/" + one + "/history").then().body("items.change", contains("published", "corrected"));
        editor.get("claims?report=ahead,right&sort=-changedAt").then().body("items[0].id", equalTo(right));

        clock.moveTo(Instant.now().minus(Duration.ofMinutes(10)));
        editor.published(editor.created("reports", report("set-back", claim("one"))));
        assertThat(
                mirror.poll(50),
                contains("report-published set-back", "claim-published " + KnownClaims.id("set-back", "one")));
        given().queryParam("asOf", clock.instant().toString())
                .get("/v1/reports/set-back")
                .then()
                .statusCode(200);
        List<Instant> moments = mirror.changes.stream()
                .map(change -> Instant.parse((String) change.get("at")))
                .toList();
        List<Instant> latest = moments.subList(moments.size() - 2, moments.size());
        assertThat(latest.get(1), lessThanOrEqualTo(clock.instant()));
        clock.reset();
        List<String> told = new ChangesMirror(null).pollMoments();
        assertEquals(
                told.stream().map(Instant::parse).sorted().toList(),
                told.stream().map(Instant::parse).toList());
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void embargoesEndedByAClockThatWasAheadEndAgain() {
        clock.reset();
        ChangesMirror mirror = atTheEnd();
        Instant end = Instant.now().plus(Duration.ofDays(10));
        String held = editor.created("reports", report("early", claim("one")));
        editor.published(held, Map.of("embargoUntil", end.toString()));
        clock.moveTo(end.plus(Duration.ofDays(20)));
        given().get("/v1/reports/early").then().statusCode(200);
        changes(mirror.since, 50);
        clock.reset();
        editor.published(editor.created("reports", report("timely", claim("one"))));
        given().get("/v1/reports/early").then().statusCode(404);
        assertThat(
                mirror.poll(50),
                contains("report-published timely", "claim-published " + KnownClaims.id("timely", "one")));
        clock.moveTo(end.plusSeconds(1));
        assertThat(
                mirror.poll(50),
                hasItems("report-published early", "claim-published " + KnownClaims.id("early", "one")));
        clock.reset();
    }

    @Test
    void foreignCursorsAreRefused() {
        String beyond = cursor((number(atTheEnd().since) + 1) + " read");
        for (String none : List.of("1", "%%", "c2VjcmV0", cursor("-1 read"), cursor("1"), "A".repeat(200), beyond)) {
            ProblemResponse.ofParameter(given().queryParam("since", none).get("/v1/changes"), "since");
        }
        ProblemResponse.ofParameter(given().get("/v1/changes?limit=201"), "limit");
        ProblemResponse.ofParameter(given().get("/v1/changes?collection=countries"), "collection");
        given().get("/v1/changes?type=published")
                .then()
                .statusCode(400)
                .body("errors[0].allowed", hasItem("claim-published"));
    }

    @Test
    void changedClaimsNameTheirSourceReportAndLocator() {
        List<Map<String, Object>> items = given().get("/v1/changes?collection=claims&type=claim-published&limit=5")
                .path("items");
        assertThat(items.size(), is(5));
        for (Map<String, Object> item : items) {
            Response claim = given().get(subject(item).get("href"));
            Map<?, ?> voice = (Map<?, ?>) ((Map<?, ?>) item.get("resource")).get("voice");
            assertEquals(claim.statusCode() == 200, voice != null);
            for (String field : voice == null ? List.<String>of() : List.of("attributedTo", "report", "locator")) {
                assertEquals(claim.<Object>path(field), voice.get(field));
            }
        }
        given().get("/v1/changes?collection=reports&limit=1").then().body("items[0].resource.voice", is(nullValue()));
    }

    @Test
    void theIndexLinksToChanges() {
        given().get("/v1").then().body("endpoints.href", hasItem("/v1/changes"));
        given().header("Accept-Language", "fr")
                .get("/v1/changes?limit=1")
                .then()
                .body("items[0].typeLabel", containsString("publi"));
    }

    private void write(String id) {
        String at = editor.created("reports", report(id, claim("one"), claim("two")));
        editor.published(at);
        correct(KnownClaims.id(id, "one").toString(), "Wrong");
        retract("claims/" + KnownClaims.id(id, "two"));
        editor.published(editor.created("reports", report(id + "-again", claim("one"))));
    }

    private void correct(String claim, String note) {
        editor.patch("claims/" + claim, Map.of("locator", "p. 2", "correctionNote", note))
                .then()
                .statusCode(200);
    }

    private void retract(String path) {
        editor.moved(path, "retracted", Map.of("note", "Wrong"));
    }

    private static ChangesMirror atTheEnd() {
        ChangesMirror mirror = new ChangesMirror(null);
        mirror.poll(200);
        return mirror;
    }

    private static Set<String> everythingPublic() {
        Set<String> all = new TreeSet<>();
        all.addAll(ListWalk.values("/v1/claims?limit=200", "href"));
        all.addAll(ListWalk.values("/v1/reports?limit=200", "href"));
        return all;
    }

    private static Response changes(String since, int limit) {
        Response answer =
                ListWalk.get("/v1/changes?" + (since == null ? "" : "since=" + since + "&") + "limit=" + limit);
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> subject(Map<String, Object> change) {
        return (Map<String, String>) change.get("resource");
    }

    private static long number(String cursor) {
        return Long.parseLong(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ")[0]);
    }

    private static String cursor(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void atOnce(Runnable... readers) {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            Stream.of(readers)
                    .flatMap(reader -> Stream.of(reader, reader, reader))
                    .map(reader -> CompletableFuture.runAsync(reader, threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        } finally {
            threads.shutdownNow();
        }
    }
}
