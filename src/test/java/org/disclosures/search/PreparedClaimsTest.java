package org.disclosures.search;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.search.TermQuery;
import org.disclosures.access.Audience;
import org.disclosures.editorial.OwnDesk;
import org.disclosures.http.language.Language;
import org.disclosures.http.page.Page;
import org.disclosures.http.representation.PreparedJson;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.KnownClaims;
import org.disclosures.testing.ListWalk;
import org.disclosures.testing.ShiftableClock;
import org.disclosures.vocabulary.ResourceType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The prepared view of each public claim equals the one read from the database, to the letter, in every language and after every
 * change.
 */
@AnyDatabase
@QuarkusTest
@OwnDesk
@Order(7)
class PreparedClaimsTest {

    private static final int ALL = 200;

    // The order of the list.
    private static final Sort BY_DEFAULT = new Sort(
            LongField.newSortField(IndexFields.ASSERTED_ON, true, SortedNumericSelector.Type.MIN),
            KeywordField.newSortField(IndexFields.REPORT, false, SortedSetSelector.Type.MIN),
            LongField.newSortField(IndexFields.POSITION, false, SortedNumericSelector.Type.MIN),
            KeywordField.newSortField(IndexFields.ID, false, SortedSetSelector.Type.MIN));

    private static final String HERON = """
            {"id": "heron", "title": "On “herons” \\\\ and others", "publishedOn": "2022-03-04", "publisher": "heron-paper",
             "language": "en", "kind": "news-article",
             "claims": [
               {"key": "flock", "locator": "p. 1", "statement": "More than 5,000 of {target} were \\"watched\\".",
                "kind": "selection", "assurance": "reported", "target": "heron-person", "technology": "heron-tool",
                "figure": {"qualifier": "more-than", "amount": 5000, "unit": "individuals"}, "occurred": "2021-05",
                "attributions": [{"source": "heron-agency", "role": "originated"}, {"source": "stork-agency", "role": "relayed"}],
                "places": [{"country": "DE", "role": "targets"}, {"region": "heron-marsh", "role": "event"}],
                "links": [{"type": "supports", "claim": "nest"}]},
               {"key": "nest", "locator": "p. 2", "statement": "It was said of the nest.", "kind": "context",
                "assurance": "alleged"}],
             "create": {
               "organisations": [{"id": "heron-house", "name": "Heron House", "kind": "company"}],
               "sources": [
                 {"id": "heron-paper", "name": "Heron Paper", "kind": "news-organisation", "organisation": "heron-house"},
                 {"id": "heron-agency", "name": "Heron Agency", "kind": "news-organisation"},
                 {"id": "stork-agency", "name": "Stork Agency", "kind": "news-organisation"}],
               "technologies": [{"id": "heron-tool", "name": "Heron Tool", "vendor": "heron-house"}],
               "regions": [{"id": "heron-marsh", "name": "Heron Marsh"}],
               "targets": [
                 {"id": "heron-person", "kind": "person", "name": "Henry Longlegs", "description": "Somebody at the water"}]}}
            """;

    private static final String EGRET = """
            {"id": "egret", "title": "On egrets", "publishedOn": "2022-03-05", "publisher": "heron-paper",
             "language": "fr", "kind": "news-article",
             "claims": [
               {"key": "reed", "locator": "p. 1", "statement": "{target} and {target:heron-person} deny it.", "kind": "denial",
                "assurance": "alleged", "target": "egret-person",
                "links": [{"type": "contradicts", "claim": "heron/flock"}, {"type": "elaborates", "claim": "pond"},
                          {"type": "elaborates", "claim": "heron/nest"}]},
               {"key": "pond", "locator": "p. 2", "statement": "The pond of {target:egret-person} is deep.", "kind": "context",
                "assurance": "alleged", "links": [{"type": "qualifies", "claim": "reed"}]}],
             "create": {
               "targets": [
                 {"id": "egret-person", "kind": "person", "name": "Eve Plume", "description": "A friend of the other"}]}}
            """;

    private static final Set<String> OWN =
            Set.of(claim("heron", "flock"), claim("heron", "nest"), claim("egret", "reed"), claim("egret", "pond"));

    @Inject
    SearchIndex index;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @Inject
    ShiftableClock shifts;

    private EditorClient editor;

    @BeforeEach
    void signIn() {
        editor = EditorClient.as("editor");
    }

    @Test
    void preparedClaimsFollowEveryChange() throws IOException {
        Instant end = clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        check("The seed", true);
        String heron = editor.created("reports", HERON);
        String egret = editor.created("reports", EGRET);
        check("Drafts were made");
        editor.published(heron);
        check("What is linked to was published");
        editor.published(egret, Map.of("embargoUntil", end.toString()));
        check("What links was published, under an embargo");
        shifts.moveTo(end.plusSeconds(1));
        check("The embargo ended");

        rename("targets/egret-person", "Eva Plume");
        rename("targets/heron-person", "Harry Longlegs");
        rename("technologies/heron-tool", "Heron Spade");
        rename("sources/heron-agency", "Agency of Herons");
        rename("sources/stork-agency", "Agency of Storks");
        rename("sources/heron-paper", "Heron Times");
        rename("organisations/heron-house", "House of Herons");
        rename("regions/heron-marsh", "Marsh of Herons");
        change(heron, Map.of("title", "On herons", "correctionNote", "Shorter."));
        change(
                claim("heron", "nest"),
                Map.of("statement", "It was said of its nest.", "correctionNote", "Whose nest it was."));
        for (String person : List.of("targets/egret-person", "targets/heron-person")) {
            String withheld = change(person, Map.of("nameVisibility", "withheld"));
            change(withheld, Map.of("description", "Someone whose name is kept"));
        }
        change(claim("egret", "pond"), Map.of("assertedOn", "2020-01-01", "correctionNote", "Before the other."));
        change(
                claim("egret", "pond"),
                Map.of(
                        "links",
                        List.of(Map.of("type", "corrects", "claim", "heron/flock")),
                        "correctionNote",
                        "It corrects another."));
        change(claim("egret", "pond"), Map.of("links", List.of(), "correctionNote", "It corrects nothing."));

        editor.moved(claim("heron", "nest"), "retracted", Map.of("note", "It was wrong."));
        check("What is linked to was retracted");
        editor.moved(egret, "retracted", Map.of("note", "It was wrong."));
        check("The report of what links was retracted");
        editor.moved(heron, "retracted", Map.of("note", "It was wrong."));
        check("All of it was retracted", true);
    }

    @Test
    void documentsAreReadInAnyOrder() throws IOException {
        try (AudienceSearcher searcher = index.searcher(Audience.PUBLIC)) {
            List<Integer> documents = new ArrayList<>(claims(searcher));
            List<String> inOrder = read(searcher, documents, Locale.GERMAN);
            Collections.reverse(documents);
            List<String> reversed = new ArrayList<>(read(searcher, documents, Locale.GERMAN));
            Collections.reverse(reversed);
            assertEquals(inOrder, reversed);
        }
    }

    @Test
    void hiddenClaimsAreNotPrepared() throws IOException {
        editor.created("reports", HERON.replace("heron", "bittern"));
        try (AudienceSearcher searcher = index.searcher(Audience.DESK)) {
            ScoreDoc[] draft =
                    searcher.lucene().search(new TermQuery(new Term(IndexFields.REPORT, "bittern")), 1).scoreDocs;
            int[] documents = {draft[0].doc};
            assertThrows(
                    IllegalArgumentException.class,
                    () -> PreparedClaims.read(searcher.lucene(), documents, Locale.ENGLISH));
        }
    }

    private void rename(String path, String name) throws IOException {
        change(path, Map.of("name", name));
    }

    // Returns the path of the record afterwards.
    private String change(String path, Map<String, ?> patch) throws IOException {
        Response answer = editor.patch(path, patch);
        assertEquals(200, answer.statusCode(), answer.asString());
        check(path + " " + patch);
        return answer.<String>path("href").substring("/v1/".length());
    }

    private void check(String change) throws IOException {
        check(change, false);
    }

    private void check(String change, boolean everyOne) throws IOException {
        try (AudienceSearcher searcher = index.searcher(Audience.PUBLIC)) {
            List<Integer> documents = claims(searcher);
            List<String> paths = paths(searcher, documents);
            assertEquals(
                    ListWalk.values("/v1/claims?limit=" + ALL, "id").stream()
                            .map(id -> "claims/" + id)
                            .toList(),
                    paths,
                    change);
            for (Locale language : Language.SERVED) {
                List<String> read = read(searcher, documents, language);
                for (int i = 0; i < paths.size(); i++) {
                    if (everyOne || OWN.contains(paths.get(i))) {
                        assertEquals(served(paths.get(i), language), read.get(i), change);
                    }
                }
                assertEquals(
                        served("claims?limit=" + ALL, language),
                        json.writeValueAsString(new Page<>(
                                prepared(searcher, documents, language), new Page.PagePosition(ALL, null, null))),
                        change);
            }
        }
    }

    private static List<Integer> claims(AudienceSearcher searcher) throws IOException {
        return Stream.of(searcher.lucene()
                        .search(new TermQuery(new Term(IndexFields.TYPE, ResourceType.CLAIM.code())), ALL, BY_DEFAULT)
                        .scoreDocs)
                .map(hit -> hit.doc)
                .toList();
    }

    private static List<String> paths(AudienceSearcher searcher, List<Integer> documents) throws IOException {
        StoredFields stored = searcher.lucene().storedFields();
        List<String> paths = new ArrayList<>();
        for (int document : documents) {
            paths.add(stored.document(document).get(IndexFields.KEY).replace("claim/", "claims/"));
        }
        return paths;
    }

    private static List<PreparedJson> prepared(AudienceSearcher searcher, List<Integer> documents, Locale language)
            throws IOException {
        return PreparedClaims.read(
                searcher.lucene(),
                documents.stream().mapToInt(Integer::intValue).toArray(),
                language);
    }

    private static List<String> read(AudienceSearcher searcher, List<Integer> documents, Locale language)
            throws IOException {
        return prepared(searcher, documents, language).stream()
                .map(PreparedJson::toString)
                .toList();
    }

    private static String served(String path, Locale language) {
        return given().header("Accept-Language", language.toLanguageTag())
                .get("/v1/" + path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String claim(String report, String key) {
        return "claims/" + KnownClaims.id(report, key);
    }
}
