package org.disclosures.exchange.feed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.testing.ListWalk;
import org.disclosures.testing.SeedClaims;
import org.disclosures.testing.ServedContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Feeds contain the records of the lists under the same filters, each entry with its attribution, in valid feed
 * formats.
 */
@AnyDatabase
@QuarkusTest
class FeedTest {

    private static final Pattern ALTERNATE =
            Pattern.compile("<link rel=\"alternate\" type=\"([^\"]+)\"[^>]* href=\"([^\"]+)\">");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kind=denial",
                "category=journalist&assurance=forensic",
                "q=khashogi",
                "country=MX,FR",
                "kind=denial&q=zzzzzz"
            })
    void claimFeedsEqualTheListUnderTheSameFilters(String filter) throws Exception {
        List<Map<String, Object>> listed = ListWalk.items("/v1/claims?limit=200&" + filter);
        Feed atom = atom("/v1/feeds/claims.atom?limit=200&" + filter);
        TreeSet<String> ids = new TreeSet<>();
        listed.forEach(claim -> ids.add("urn:uuid:" + claim.get("id")));
        assertEquals(
                ids, new TreeSet<>(atom.getEntries().stream().map(Entry::getId).toList()));
        JsonPath json = given().get("/v1/feeds/claims.json?limit=200&" + filter).jsonPath();
        assertEquals(atom.getEntries().stream().map(Entry::getId).toList(), json.getList("items.id"));
    }

    @Test
    void entriesOfClaimsNameTheSourceFigureAndEvidenceLevel() throws Exception {
        Map<String, Map<String, Object>> claims = ListWalk.items("/v1/claims?limit=200").stream()
                .collect(Collectors.toMap(claim -> "urn:uuid:" + claim.get("id"), claim -> claim));
        for (Entry entry : atom("/v1/feeds/claims.atom?limit=200").getEntries()) {
            Map<String, Object> claim = claims.get(entry.getId());
            assertEquals(claim.get("attributedTo") + ": " + claim.get("statement"), entry.getTitle());
            String content = entry.getContents().get(0).getValue();
            assertEquals("html", entry.getContents().get(0).getType());
            assertThat(content, containsString((String) claim.get("assuranceLabel")));
            assertThat(content, containsString((String) claim.get("attributedTo")));
            assertThat(content, containsString("Israeli Defense Minister to visit France to discuss NSO"));
            if (claim.get("figure") instanceof Map<?, ?> figure) {
                assertThat(content, containsString("<strong>" + figure.get("text") + "</strong>"));
            }
            assertThat(
                    entry.getAlternateLinks().get(0).getHref(),
                    is("http://localhost:" + RestAssured.port + "/c/" + claim.get("id")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"claims", "reports", "corrections"})
    void atomFeedsConformToTheirStandard(String feed) throws Exception {
        Response answer = given().header("Accept-Language", "fr").get("/v1/feeds/" + feed + ".atom");
        answer.then()
                .statusCode(200)
                .contentType(startsWith("application/atom+xml"))
                .header("Content-Language", "fr");
        assertThat(answer.asString(), containsString("xml:lang=\"fr\""));
        Feed atom = (Feed) new WireFeedInput().build(new StringReader(answer.asString()));
        assertThat(atom.getId(), startsWith("urn:uuid:"));
        assertThat(atom.getTitle(), not(is("")));
        assertEquals("Surveillance Disclosures", atom.getAuthors().get(0).getName());
        assertEquals("self", atom.getOtherLinks().get(0).getRel());
        assertThat(atom.getOtherLinks().get(0).getHref(), containsString("/v1/feeds/" + feed + ".atom"));
        assertThat(atom.getUpdated().getTime(), greaterThan(0L));
        HashSet<String> ids = new HashSet<>(List.of(atom.getId()));
        for (Entry entry : atom.getEntries()) {
            assertThat("an id of its own", ids.add(entry.getId()), is(true));
            assertThat(entry.getUpdated().before(entry.getPublished()), is(false));
            assertThat(entry.getAlternateLinks(), hasSize(1));
        }
        given().header("Accept-Language", "fr")
                .header("If-None-Match", answer.header("ETag"))
                .get("/v1/feeds/" + feed + ".atom")
                .then()
                .statusCode(304);
    }

    @Test
    void reportFeedsEqualTheList() throws Exception {
        Entry report =
                atom("/v1/feeds/reports.atom?kind=news-article").getEntries().get(0);
        assertEquals(
                "Unidentified publisher: Israeli Defense Minister to visit France to discuss NSO", report.getTitle());
        assertThat(report.getAlternateLinks().get(0).getHref(), containsString("/v1/reports/" + SeedClaims.REPORT));
        assertThat(atom("/v1/feeds/reports.atom?kind=statement").getEntries(), hasSize(0));
    }

    @Test
    void jsonFeedsHaveAVersionAndDates() {
        JsonPath feed = given().get("/v1/feeds/claims.json?limit=1").jsonPath();
        assertEquals("https://jsonfeed.org/version/1.1", feed.getString("version"));
        assertThat(feed.getString("feed_url"), containsString("/v1/feeds/claims.json?limit=1"));
        assertThat(feed.getList("items"), hasSize(1));
        assertThat(feed.getString("items[0].date_published"), containsString("T"));
        assertThat(feed.getString("items[0].content_html"), containsString("<blockquote"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claims.atom?limit=0",
                "claims.json?sort=id",
                "claims.atom?kind=rumour",
                "reports.atom?category=journalist",
                "corrections.json?q=x",
                "claims.atom?asOf=2021-01-01T00:00:00Z"
            })
    void unknownParametersAreRefused(String address) {
        given().get("/v1/feeds/" + address).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void addressesWithAnExtensionIgnoreAccept() {
        List<String> addresses = ServedContract.read().publicReads().stream()
                .map(ServedContract.ServedOperation::path)
                .filter(path -> path.substring(path.lastIndexOf('/')).contains("."))
                .flatMap(path -> path.contains("{form}")
                        ? Stream.of("svg", "png", "txt").map(form -> path.replace("{form}", form))
                        : Stream.of(path.replace("{collection}", "claims")))
                .toList();
        assertThat(addresses, hasSize(greaterThan(15)));
        for (String address : addresses) {
            Response plain = given().get(address);
            for (String accept : List.of(
                    "application/rss+xml",
                    "application/rss+xml, application/rdf+xml;q=0.8, application/atom+xml;q=0.6, text/xml;q=0.4",
                    "application/xml",
                    "text/xml",
                    "application/json",
                    "text/html",
                    "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp",
                    "text/csv",
                    "image/*",
                    "application/x-unknown",
                    "")) {
                Response response = given().header("Accept", accept).get(address);
                assertEquals(200, response.statusCode(), address + " for " + accept);
                assertEquals(plain.contentType(), response.contentType(), address + " for " + accept);
                assertEquals(plain.header("ETag"), response.header("ETag"), address + " for " + accept);
                assertThat(response.header("Vary"), not(containsString("Accept,")));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"claims", "reports", "corrections"})
    void feedsAreRevalidatedByDate(String feed) {
        for (String form : List.of(".atom", ".json")) {
            String address = "/v1/feeds/" + feed + form;
            String modified = given().get(address)
                    .then()
                    .statusCode(200)
                    .header("Last-Modified", matchesPattern("[A-Z][a-z]{2}, .* GMT"))
                    .extract()
                    .header("Last-Modified");
            given().header("If-Modified-Since", modified)
                    .get(address)
                    .then()
                    .statusCode(304)
                    .header("Last-Modified", modified);
            // An entity tag takes precedence over a date, and a date that was never sent is ignored.
            given().header("If-Modified-Since", modified)
                    .header("If-None-Match", "\"another\"")
                    .get(address)
                    .then()
                    .statusCode(200);
            given().header("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT")
                    .get(address)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void theFrontPageLinksToEveryFeed() {
        Matcher link = ALTERNATE.matcher(given().get("/").asString());
        int found = 0;
        for (; link.find(); found++) {
            given().get(link.group(2)).then().statusCode(200).contentType(startsWith(link.group(1)));
        }
        assertThat(found, is(6));
    }

    private static Feed atom(String address) throws Exception {
        return (Feed) new WireFeedInput()
                .build(new StringReader(given().urlEncodingEnabled(false)
                        .get(address)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()));
    }
}
