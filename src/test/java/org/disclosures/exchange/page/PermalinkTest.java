package org.disclosures.exchange.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.testing.ListWalk;
import org.disclosures.testing.SeedClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages and cards of claims state what the claims state, for human readers. */
@AnyDatabase
@QuarkusTest
class PermalinkTest {

    private static final Pattern LINKED_DATA =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);
    private static final String HTML = "text/html";

    @Test
    void pagesAndCardsNameTheSourceAndTheEvidenceLevel() {
        for (Map<String, Object> claim : ListWalk.items("/v1/claims?limit=200")) {
            for (String address : List.of("/c/" + claim.get("id"), "/embed/claims/" + claim.get("id"))) {
                String page = page(address);
                assertAll(
                        address,
                        () -> assertThat(page, containsString(escaped(claim.get("statement")))),
                        () -> assertThat(page, containsString(escaped(claim.get("attributedTo")))),
                        () -> assertThat(page, containsString(escaped(claim.get("kindLabel")))),
                        () -> assertThat(page, containsString(escaped(claim.get("assuranceLabel")))),
                        () -> assertThat(page, containsString(escaped(claim.get("locator")))),
                        () -> assertThat(page, containsString("Unidentified publisher")),
                        () -> assertThat(page, containsString("July 27, 2021")));
                if (claim.get("figure") instanceof Map<?, ?> figure) {
                    assertThat(page, containsString("class=\"figure\">" + escaped(figure.get("text"))));
                }
            }
        }
    }

    @Test
    void pagesLinkContradictingClaims() {
        String denied = page("/c/" + SeedClaims.id("individuals-identified"));
        for (Map<String, Object> link :
                ListWalk.items("/v1/claims/" + SeedClaims.id("individuals-identified") + "/links")) {
            Map<?, ?> from = (Map<?, ?>) link.get("from");
            assertThat(denied, containsString("href=\"/c/" + from.get("id")));
            assertThat(denied, containsString(escaped(from.get("name"))));
        }
        boolean disputed = given().get("/v1/claims/" + SeedClaims.id("individuals-identified"))
                .path("disputed");
        assertThat(denied.contains("Disputed: another claim contradicts this one."), is(disputed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "de", "ar"})
    void pagesAreInTheLanguageOfTheCaller(String language) {
        Response page = given().header("Accept-Language", language)
                .accept(HTML)
                .get("/c/" + SeedClaims.id("journalists-traces"));
        page.then().statusCode(200).header("Content-Language", language);
        assertThat(
                page.asString(), containsString("<html lang=\"" + language + "\" dir=\"" + direction(language) + "\""));
        assertThat(page.asString(), containsString("<blockquote lang=\"en\" dir=\"auto\">"));
        // If its first letter, a Latin one, set the direction, an Arabic chain would name the relaying source first.
        String chain = given().header("Accept-Language", language)
                .get("/v1/claims/" + SeedClaims.id("journalists-traces"))
                .path("attributedTo");
        assertThat(
                page.asString(),
                containsString("<span dir=\"" + direction(language) + "\">" + escaped(chain) + "</span>"));
        assertThat(
                page.asString(),
                containsString(escaped(given().header("Accept-Language", language)
                        .get("/v1/claims/" + SeedClaims.id("journalists-traces"))
                        .path("assuranceLabel"))));
        Response missing =
                given().header("Accept-Language", language).accept(HTML).get("/c/nothing");
        missing.then().statusCode(404).contentType(HTML).header("Content-Language", language);
        assertThat(missing.asString(), containsString("<html lang=\"" + language + "\""));
    }

    @Test
    void unknownPagesAreIdentical() {
        String unknown = "/c/00000000-0000-0000-0000-00000000dead";
        String page = given().accept(HTML)
                .get(unknown)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        assertEquals(page, given().accept(HTML).get("/c/x").asString());
        assertEquals(page, given().accept(HTML).get("/embed/claims/x").asString());
        assertEquals(page, given().accept(HTML).get("/embed/nothing").asString());
        for (String accept : List.of("*/*", "application/json")) {
            given().accept(accept).get("/embed/nothing").then().statusCode(404).contentType("application/problem+json");
        }
        given().get(unknown).then().statusCode(404).contentType("application/problem+json");
        given().accept(HTML)
                .get("/c/" + SeedClaims.id("list-size") + "?revision=first")
                .then()
                .statusCode(400)
                .contentType(HTML);
        given().get("/c/" + SeedClaims.id("list-size") + "?revision=2").then().statusCode(404);
    }

    @Test
    void pagesRunNoScriptsAndFetchNothing() {
        String address = "/c/" + SeedClaims.id("journalists-traces");
        String card = "/embed/claims/" + SeedClaims.id("journalists-traces");
        for (String page : List.of(page(address), page(card))) {
            String body = LINKED_DATA.matcher(page).replaceAll("");
            for (String fetched : List.of("<script", " src=", "<img", "<iframe", "@import", "url(", "stylesheet")) {
                assertThat(body, not(containsString(fetched)));
            }
        }
        Response page = given().get(address);
        assertThat(page.header("Content-Security-Policy"), containsString("default-src 'none'; style-src"));
        assertThat(page.header("Content-Security-Policy"), containsString("frame-ancestors 'none'"));
        assertEquals("DENY", page.header("X-Frame-Options"));
        assertNull(given().get(card).header("X-Frame-Options"));
        assertThat(given().get(card).header("Content-Security-Policy"), containsString("frame-ancestors *"));
    }

    @Test
    void linkedDataInPagesEqualsTheClaim() {
        String id = SeedClaims.id("journalists-traces");
        String page = page("/c/" + id);
        Matcher data = LINKED_DATA.matcher(page);
        assertThat(data.find(), is(true));
        assertThat(data.group(1), not(containsString("<")));
        JsonPath claim = new JsonPath(data.group(1));
        JsonPath json = given().get("/v1/claims/" + id).jsonPath();
        assertEquals("Claim", claim.getString("'@type'"));
        assertEquals(json.getString("statement"), claim.getString("text"));
        assertEquals(List.of("Amnesty International"), claim.getList("author.name"));
        assertEquals("Amnesty International, via The Guardian", claim.getString("creditText"));
        assertThat(claim.getString("disambiguatingDescription"), containsString("Forensic examination"));
        assertEquals("NewsArticle", claim.getString("appearance.'@type'"));
        assertEquals("2021-07-27", claim.getString("appearance.datePublished"));
        assertThat(claim.getMap(""), not(hasKey("reviewRating")));
        String permalink = claim.getString("url");
        assertEquals("http://localhost:" + RestAssured.port + "/c/" + id, permalink);
        assertThat(page, containsString("<link rel=\"canonical\" href=\"" + permalink + "\">"));
        assertThat(
                page,
                containsString("property=\"og:title\" content=\"Amnesty International, via The Guardian: Traces"));
        assertThat(
                page,
                containsString("type=\"application/json+oembed\" href=\""
                        + permalink.replace("/c/" + id, "/oembed?url=")
                        + URLEncoder.encode(permalink, StandardCharsets.UTF_8) + "&amp;format=json\""));
    }

    @Test
    void unnamedSourcesAreNotPersons() {
        Matcher data = LINKED_DATA.matcher(page("/c/" + SeedClaims.id("macron-several-numbers")));
        assertThat(data.find(), is(true));
        JsonPath claim = new JsonPath(data.group(1));
        assertEquals(List.of("Unnamed French official"), claim.getList("author.name"));
        assertEquals(List.of("Thing"), claim.getList("author.'@type'"));
    }

    private static String page(String address) {
        return given().accept(HTML)
                .get(address)
                .then()
                .statusCode(200)
                .contentType(HTML)
                .extract()
                .asString();
    }

    private static String direction(String language) {
        return language.equals("ar") ? "rtl" : "ltr";
    }

    private static String escaped(Object text) {
        return text.toString()
                .replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
