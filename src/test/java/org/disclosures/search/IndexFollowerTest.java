package org.disclosures.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.disclosures.access.Audience;
import org.disclosures.editorial.OwnDesk;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.KnownClaims;
import org.disclosures.testing.ShiftableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Search results agree with the database after every change, and an index that followed it equals a rebuilt one. */
@QuarkusTest
@OwnDesk
@Order(5)
class IndexFollowerTest {

    @Inject
    SearchIndex index;

    @Inject
    IndexFollowers followers;

    @Inject
    Clock clock;

    @Inject
    ShiftableClock shifts;

    private EditorClient editor;

    @BeforeEach
    void signIn() {
        editor = EditorClient.as("editor");
    }

    @AfterEach
    void assertEqualToARebuiltIndex() throws IOException {
        assertEquals(built(), followed());
    }

    @Test
    void searchesFollowPublicationCorrectionAndRetraction() throws IOException {
        String at = editor.created("reports", report("quokka", "The quokka bugged the wombat."));
        String claim = claimOf("quokka");
        assertThat(found(null, "wombat"), is(empty()));
        assertThat(found(EditorClient.as("reader"), "wombat"), is(empty()));
        assertThat(found(editor, "wombat"), contains(claim));
        assertThat(found(editor, "quokka"), is(not(empty())));

        editor.published(at);
        assertThat(found(null, "wombat"), contains(claim));
        assertThat(found(null, "Person quokka"), is(not(empty())));
        assertEquals(built(), followed());

        editor.patch(claim, Map.of("statement", "The quokka bugged the dingo.", "correctionNote", "Another one."));
        assertThat(found(null, "wombat"), is(empty()));
        assertThat(found(null, "dingo"), contains(claim));

        editor.patch("sources/quokka-paper", Map.of("name", "Bandicoot Times"));
        assertThat(found(null, "bandicoot"), containsInAnyOrder("sources/quokka-paper", claim, "reports/quokka"));
        assertEquals(built(), followed());

        editor.moved(at, "retracted", Map.of("note", "The paper withdrew it."));
        for (EditorClient reader : new EditorClient[] {null, editor}) {
            assertThat(found(reader, "dingo"), is(empty()));
        }
        assertThat(found(null, "bandicoot"), is(empty()));
    }

    @Test
    void linksAreFollowedAtBothEnds() throws IOException {
        editor.published(editor.created("reports", report("numbat", "The numbat was infected.")));
        String other = editor.created("reports", report("bilby", "The bilby denied it."));
        String bilby = claimOf("bilby");
        editor.patch(bilby, Map.of("links", List.of(Map.of("type", "contradicts", "claim", "numbat/numbat-claim"))));
        assertEquals(built(), followed());
        editor.published(other);
        assertEquals(built(), followed());
        editor.patch(bilby, Map.of("links", List.of(), "correctionNote", "It did not."));
    }

    @Test
    void deletedDraftsAreNotFound() {
        String at = editor.created("reports", report("potoroo", "The potoroo was followed."));
        assertThat(found(editor, "potoroo").size(), is(5));
        editor.delete(at).then().statusCode(204);
        assertThat(found(editor, "followed potoroo"), is(empty()));
        assertThat(total(editor, "potoroo"), is(3));
    }

    @Test
    void withheldNamesAreNeitherFoundNorStored() throws IOException {
        editor.published(editor.created("reports", report("echidna", "{target} was selected by the tapir.")));
        String target = "targets/echidna-person";
        editor.patch(target, Map.of("name", "Zebedee Thylacine"));
        String claim = claimOf("echidna");
        assertThat(found(null, "thylacine"), contains(target, claim));
        editor.patch(target, Map.of("nameVisibility", "withheld", "description", "A lawyer in Hobart"))
                .then()
                .statusCode(200);
        for (EditorClient reader : new EditorClient[] {null, editor}) {
            assertThat(found(reader, "thylacine"), is(empty()));
            assertThat(found(reader, "Hobart tapir"), contains(claim));
        }
        given().get("/v1/suggest?prefix=zebed").then().body("", is(empty()));
        for (Audience tier : Audience.values()) {
            try (AudienceSearcher searcher = index.searcher(tier)) {
                assertThat(searcher.lucene().getIndexReader().docFreq(new Term(IndexFields.NAME, "thylacine")), is(0));
            }
        }
    }

    @Test
    void embargoesEndWithTheClock() throws IOException {
        Instant end = clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        String at = editor.created("reports", report("dugong", "The dugong was tapped."));
        editor.published(at, Map.of("embargoUntil", end.toString()));
        assertThat(found(null, "dugong"), is(empty()));
        assertThat(found(EditorClient.as("reader"), "tapped dugong"), contains(claimOf("dugong")));
        given().get("/v1/suggest?prefix=person dugon").then().body("", is(empty()));
        assertEquals(built(), followed());
        shifts.moveTo(end.minusSeconds(60));
        assertThat(found(null, "dugong"), is(empty()));
        shifts.moveTo(end.plusSeconds(1));
        assertThat(found(null, "tapped dugong"), contains(claimOf("dugong")));
        given().get("/v1/suggest?prefix=person dugon").then().body("reference.id", contains("dugong-person"));
    }

    @Test
    void missedAndLostChangesAreCaughtUp(@TempDir Path directory) throws IOException {
        IndexFollower first = followers.in(directory);
        first.follow();
        first.close();
        editor.published(editor.created("reports", report("kowari", "The kowari was heard.")));
        IndexFollower second = followers.in(directory);
        second.follow();
        assertEquals(followed(), IndexContents.of(second.view()));
        // It ends abruptly: uncommitted changes are lost.
        editor.patch(claimOf("kowari"), Map.of("statement", "The kowari was seen.", "correctionNote", "Seen."));
        second.follow();
        second.abandon();
        IndexFollower third = followers.in(directory);
        third.follow();
        assertEquals(followed(), IndexContents.of(third.view()));

        // While it holds the directory, another follower needs its own.
        IndexFollower beside = followers.in(directory);
        beside.follow();
        assertEquals(followed(), IndexContents.of(beside.view()));
        beside.close();
        third.close();
    }

    private Map<String, String> built() throws IOException {
        return followers.built();
    }

    private Map<String, String> followed() throws IOException {
        return followers.followed();
    }

    /** The paths of the results, in order. */
    private static List<String> found(EditorClient reader, String words) {
        return answer(reader, words).<List<String>>path("items.reference.href").stream()
                .map(href -> href.substring("/v1/".length()))
                .toList();
    }

    private static int total(EditorClient reader, String words) {
        return answer(reader, words).path("page.total");
    }

    private static Response answer(EditorClient reader, String words) {
        return (reader == null ? given() : reader.request())
                .queryParam("q", words)
                .queryParam("count", true)
                .get("/v1/search")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    static String claimOf(String animal) {
        return "claims/" + KnownClaims.id(animal, animal + "-claim");
    }

    // All records around it are also named after the animal.
    static Map<String, Object> report(String animal, String statement) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("id", animal);
        report.put("title", "On the " + animal);
        report.put("publishedOn", "2022-03-04");
        report.put("publisher", animal + "-paper");
        report.put("language", "en");
        report.put("kind", "news-article");
        report.put(
                "claims",
                List.of(Map.of(
                        "key",
                        animal + "-claim",
                        "locator",
                        "p. 1",
                        "statement",
                        statement,
                        "kind",
                        "infection",
                        "assurance",
                        "forensic",
                        "target",
                        animal + "-person")));
        report.put(
                "create",
                Map.of(
                        "organisations",
                        List.of(Map.of("id", animal + "-house", "name", animal + " House", "kind", "company")),
                        "sources",
                        List.of(Map.of(
                                "id",
                                animal + "-paper",
                                "name",
                                animal + " Paper",
                                "kind",
                                "news-organisation",
                                "organisation",
                                animal + "-house")),
                        "targets",
                        List.of(Map.of(
                                "id",
                                animal + "-person",
                                "kind",
                                "person",
                                "name",
                                "Person " + animal,
                                "description",
                                "Somebody in the bush"))));
        return report;
    }
}
