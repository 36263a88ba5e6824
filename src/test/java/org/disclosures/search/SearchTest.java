package org.disclosures.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.disclosures.testing.ServedContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Search words, the records they find, and the content of results. */
@QuarkusTest
class SearchTest {

    @ParameterizedTest
    @CsvSource({
        "Macrón,            target, emmanuel-macron",
        "macron,            target, emmanuel-macron",
        "Macorn,            target, emmanuel-macron",
        "Makron,            target, emmanuel-macron",
        "Макрон,            target, emmanuel-macron",
        "Emanuel Macron,    target, emmanuel-macron",
        "Khashogi,          target, jamal-khashoggi",
        "Kashoggi,          target, jamal-khashoggi",
        "Cengis,            target, hatice-cengiz",
        "Deutschland,       country, DE",
        "Allemagne,         country, DE",
        "ألمانيا,           country, DE",
        "Amnesty,           organisation, amnesty-international",
        "Pegasus,           technology, pegasus",
        "'middle east',     region, middle-east",
        "\"Washington Post\", source, washington-post",
        "Amnest*,           source, amnesty-international",
    })
    void wordsFindRecords(String words, String type, String id) {
        List<String> found = given().queryParam("q", words)
                .queryParam("type", type)
                .get("/v1/search")
                .then()
                .statusCode(200)
                .extract()
                .path("items.reference.id");
        assertThat(words, found, is(not(empty())));
        assertEquals(id, found.get(0), words);
    }

    @ParameterizedTest
    @CsvSource({
        "claims,        claim,        pegasus macron",
        "claims,        claim,        phone list",
        "targets,       target,       journalist",
        "sources,       source,       reuters | guardian | monde",
        "organisations, organisation, le monde | amnesty | reuters",
        "countries,     country,      republic | france",
    })
    void listsAreRankedByRelevanceUnlessSorted(String list, String type, String words) {
        List<String> ranked = given().queryParam("q", words)
                .queryParam("type", type)
                .queryParam("limit", 200)
                .get("/v1/search")
                .path("items.reference.id");
        assertThat(words, ranked.size(), is(greaterThan(1)));
        assertEquals(ranked, paged("/v1/" + list, words));
        List<String> byId = given().queryParam("q", words)
                .queryParam("sort", "id")
                .queryParam("limit", 200)
                .get("/v1/" + list)
                .path("items.id");
        assertEquals(ranked.stream().sorted().toList(), byId);
    }

    // The ids of a list, two a page.
    private static List<String> paged(String list, String words) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = given().queryParam("q", words).queryParam("limit", 2);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(list);
            page.then().statusCode(200);
            ids.addAll(page.path("items.id"));
            cursor = page.path("page.next");
        } while (cursor != null);
        return ids;
    }

    // Words are looked up in the present, so no list combines them with a past moment.
    @Test
    void searchWordsAreRefusedTogetherWithAsOf() {
        int tried = 0;
        for (ServedContract.ServedOperation list : ServedContract.read().publicReads()) {
            if (list.takes("q") && list.takes("asOf")) {
                String address = list.example().get("summary").asText().substring("GET ".length());
                given().queryParam("q", "pegasus")
                        .queryParam("asOf", Instant.now().toString())
                        .get(address.split("[?]")[0])
                        .then()
                        .statusCode(400)
                        .body("errors.field", hasItem("q"));
                tried++;
            }
        }
        assertThat(tried, is(greaterThan(12)));
    }

    @Test
    void cursorsOfOtherWordsAreRefused() {
        String cursor = given().get("/v1/claims?q=pegasus&limit=1").path("page.next");
        for (String other : List.of("?q=phone&limit=1", "?limit=1")) {
            given().queryParam("cursor", cursor)
                    .get("/v1/claims" + other)
                    .then()
                    .statusCode(400)
                    .body("errors.field", hasItem("cursor"));
        }
    }

    @Test
    void exactWordsRankBeforeSimilarOnes() {
        List<String> types = search("q", "Israel").path("items.type");
        assertThat(types.get(0), is("country"));
        // “Israeli” resembles it.
        List<String> names = search("q", "Israel", "limit", "200").path("items.reference.name");
        int resembling = names.indexOf("Israeli media");
        assertThat(resembling, is(greaterThan(0)));
        assertThat(names.subList(resembling, names.size()), not(hasItem("Israel")));
    }

    @Test
    void queriesRequireAllWordsAndPhrases() {
        int both = search("q", "Macron phone", "count", "true").path("page.total");
        int one = search("q", "Macron", "count", "true").path("page.total");
        assertThat(one, is(greaterThan(both)));
        assertThat(both, is(greaterThan(0)));
        assertThat(search("q", "\"Emmanuel Macron\"").<List<?>>path("items"), is(not(empty())));
        assertThat(search("q", "\"Macron Emmanuel\"").<List<?>>path("items"), is(empty()));
        assertThat(search("q", "the Macron of a phone", "count", "true").<Integer>path("page.total"), is(both));
        int without = search("q", "Macron -phone", "count", "true").path("page.total");
        assertThat(without, is(one - both));
        int either = search("q", "Macron | Cengiz", "count", "true").path("page.total");
        assertThat(either, is(greaterThan(one)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!!",
                "\"",
                "(((",
                "-",
                "*",
                "a* |",
                "\\",
                "~2",
                "+ + +",
                "\"a",
                "-- --",
                "AND OR",
                "()",
                "😀",
                "<b>",
                "name:macron",
                "/.*/"
            })
    void oddSyntaxIsNoError(String words) {
        search("q", words);
        given().queryParam("prefix", words).get("/v1/suggest").then().statusCode(200);
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepetitions() {
        List<String> whole = search("q", "pegasus", "limit", "200").path("items.reference.href");
        List<String> paged = new ArrayList<>();
        String cursor = null;
        do {
            Response page = cursor == null
                    ? search("q", "pegasus", "limit", "3", "count", "true")
                    : search("q", "pegasus", "limit", "3", "count", "true", "cursor", cursor);
            assertThat(page.<Integer>path("page.total"), is(whole.size()));
            paged.addAll(page.path("items.reference.href"));
            cursor = page.path("page.next");
        } while (cursor != null);
        assertEquals(whole, paged);
        assertThat(whole.size(), is(greaterThan(10)));
        // A cursor is valid only in its own list.
        String elsewhere = search("q", "pegasus", "limit", "3").path("page.next");
        refused("cursor", "q", "Cengiz", "type", "country", "cursor", elsewhere);
        refused("cursor", "q", "pegasus", "cursor", "c2VjcmV0");
    }

    @Test
    void foundClaimsNameTheirSourceReportAndLocator() {
        List<Map<String, Map<String, ?>>> hits =
                search("q", "executives", "type", "claim").path("items");
        assertThat(hits.size(), is(greaterThan(0)));
        for (Map<String, Map<String, ?>> hit : hits) {
            Response claim = given().get((String) hit.get("reference").get("href"));
            for (String field : List.of("attributedTo", "report", "locator")) {
                assertEquals(claim.<Object>path(field), hit.get("voice").get(field));
            }
        }
        List<?> voices = search("q", "macron", "type", "target").path("items.voice.findAll { it != null }");
        assertThat(voices, is(empty()));
    }

    @Test
    void snippetsMarkMatchesAndEscapeMarkup() {
        assertEquals(
                List.of("Jamal <em>Khashoggi</em>"),
                search("q", "khashogi", "type", "target").path("items[0].snippets"));
        String found = search("q", "official said", "type", "claim")
                .<List<String>>path("items.snippets.flatten()")
                .toString();
        assertThat(found, not(containsString("<script")));
        assertEquals(
                List.of("&lt;b&gt;<em>Macron</em>&lt;&#x2F;b&gt; &amp; others"),
                new SearchSnippets(TextQueries.of("macron")).of(List.of("<b>Macron</b> & others", "Nothing of it")));
    }

    @Test
    void resultsAreInTheCallersLanguage() {
        given().header("Accept-Language", "de")
                .queryParam("q", "ألمانيا")
                .queryParam("type", "country")
                .get("/v1/search")
                .then()
                .body("items[0].reference.name", equalTo("Deutschland"))
                .body("items[0].typeLabel", equalTo("Land"))
                .body("items[0].snippets", hasItem("<em>ألمانيا</em>"));
    }

    @Test
    void namesAreSuggestedWhileTyping() {
        assertThat(suggested("mac"), hasItem("Emmanuel Macron"));
        assertThat(suggested("emm macr"), equalTo(List.of("Emmanuel Macron")));
        assertThat(suggested("Khashg"), hasItem("Jamal Khashoggi"));
        assertThat(suggested("Deutschl"), equalTo(List.of("Deutschland")));
        assertThat(suggested("فرن"), hasItem("فرنسا"));
        given().queryParam("prefix", "allemag")
                .get("/v1/suggest")
                .then()
                .body("[0].text", equalTo("Allemagne"))
                .body("[0].type", equalTo("country"))
                .body("[0].reference", equalTo(Map.of("id", "DE", "name", "Germany", "href", "/v1/countries/DE")));
        List<String> types = given().queryParam("prefix", "p")
                .queryParam("type", "technology")
                .get("/v1/suggest")
                .path("type");
        assertThat(types, hasItem("technology"));
        assertThat(types, everyItem(is("technology")));
        given().queryParam("prefix", "a")
                .queryParam("limit", 3)
                .get("/v1/suggest")
                .then()
                .body("size()", is(3));
    }

    @Test
    void invalidQueriesAreRefused() {
        refused("q");
        refused("q", "q", "x".repeat(201));
        refused("q", "q", "a ".repeat(33).strip());
        refused("type", "q", "a", "type", "nothing");
        refused("limit", "q", "a", "limit", "201");
        refused("sort", "q", "a", "sort", "name");
        refused("asOf", "q", "a", "asOf", "2022-01-01T00:00:00Z");
        for (String[] wrong :
                new String[][] {{"type", "claim"}, {"limit", "21"}, {"asOf", "2022-01-01T00:00:00Z"}, {"cursor", "x"}
                }) {
            given().queryParam("prefix", "a")
                    .queryParam(wrong[0], wrong[1])
                    .get("/v1/suggest")
                    .then()
                    .statusCode(400)
                    .body("errors.field", hasItem(wrong[0]));
        }
        given().get("/v1/suggest").then().statusCode(400).body("errors.field", hasItem("prefix"));
    }

    private static List<String> suggested(String prefix) {
        return given().queryParam("prefix", prefix)
                .get("/v1/suggest")
                .then()
                .statusCode(200)
                .extract()
                .path("text");
    }

    private static Response search(String... parameters) {
        return get(parameters).then().statusCode(200).extract().response();
    }

    private static void refused(String field, String... parameters) {
        get(parameters).then().statusCode(400).body("errors.field", hasItem(field));
    }

    private static Response get(String... parameters) {
        var request = given();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/v1/search");
    }
}
