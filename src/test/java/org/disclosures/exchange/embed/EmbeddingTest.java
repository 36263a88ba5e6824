package org.disclosures.exchange.embed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.testing.ListWalk;
import org.disclosures.testing.SeedClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@AnyDatabase
@QuarkusTest
class EmbeddingTest {

    private static final Pattern ADDRESS = Pattern.compile("(?:src|srcset)=\"([^\"]+)\"");

    private static String own(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }

    private static ValidatableResponse oembed(String url, String... more) {
        var request = given().queryParam("url", url);
        for (int i = 0; i < more.length; i += 2) {
            request.queryParam(more[i], more[i + 1]);
        }
        return request.get("/oembed").then();
    }

    @Test
    void chartPagesCanBeFramedByAnyPage() {
        Response page = given().get("/embed/charts/claims-by-country?country=FR&lang=es");
        assertEquals(200, page.statusCode());
        assertThat(page.contentType(), startsWith("text/html"));
        assertThat(page.header("Content-Security-Policy"), containsString("frame-ancestors *"));
        assertThat(page.header("Content-Security-Policy"), containsString("default-src 'none'"));
        assertThat(page.header("X-Frame-Options"), nullValue());
        assertThat(page.header("ETag"), not(nullValue()));
        String html = page.asString();
        assertThat(html, not(containsString("<script")));
        assertThat(html, containsString("<html lang=\"es\" dir=\"ltr\">"));
        assertThat(html, containsString("prefers-color-scheme: dark"));
        assertThat(html, containsString("- Francia: 11 afirmaciones"));
        assertThat(html, containsString("type=\"application/json+oembed\""));
        int pictures = 0;
        for (Matcher address = ADDRESS.matcher(html); address.find(); pictures++) {
            String picture = address.group(1).replace("&amp;", "&");
            assertThat(picture, containsString("country=FR"));
            given().urlEncodingEnabled(false)
                    .get(picture)
                    .then()
                    .statusCode(200)
                    .contentType("image/svg+xml");
        }
        assertEquals(4, pictures);
    }

    @Test
    void onlyEmbeddablePagesCanBeFramed() {
        given().get("/v1/charts/timeline.svg").then().header("X-Frame-Options", equalTo("DENY"));
    }

    @Test
    void theThemeCanBeFixed() {
        String html = given().get("/embed/charts/assurance?theme=dark").asString();
        assertThat(html, not(containsString("prefers-color-scheme")));
        assertThat(html, containsString("theme=dark"));
        assertThat(html, not(containsString("theme=light")));
    }

    @Test
    void invalidChartPagesAreRefused() {
        given().get("/embed/charts/nothing").then().statusCode(404);
        given().get("/embed/charts/timeline?width=10").then().statusCode(400);
        given().get("/embed/charts/targets-by-category?q=macron").then().statusCode(400);
    }

    @Test
    void chartsAreEmbeddedAsFrames() {
        JsonPath told = oembed(own("/v1/charts/timeline.svg?country=FR"), "maxwidth", "500")
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .jsonPath();
        assertEquals("rich", told.getString("type"));
        assertEquals("1.0", told.getString("version"));
        assertEquals("Surveillance Disclosures", told.getString("provider_name"));
        assertEquals(500, told.getInt("width"));
        Matcher source = ADDRESS.matcher(told.getString("html"));
        assertEquals(true, source.find());
        String page = source.group(1).replace("&amp;", "&");
        assertEquals(own("/embed/charts/timeline?country=FR&width=500"), page);
        given().urlEncodingEnabled(false).get(page).then().statusCode(200);
        oembed(page).statusCode(200).body("type", equalTo("rich"));
    }

    @Test
    void chartFramesAreTallerOnTelephones() {
        String url = own("/v1/charts/targets-by-category.svg");
        JsonPath wide = oembed(url).extract().jsonPath();
        JsonPath narrow = oembed(url, "maxwidth", "360").extract().jsonPath();
        int usual = wide.getInt("height");
        assertThat(usual, lessThan(narrow.getInt("height")));
        assertThat(
                wide.getString("html"),
                containsString(
                        ";height:clamp(" + usual + "px,(560px - 100vw)*9999," + narrow.getInt("height") + "px)"));
        assertThat(narrow.getString("html"), not(containsString("clamp")));
        // On no screen is the frame taller than the maximum.
        assertThat(
                oembed(url, "maxheight", "900").extract().jsonPath().getString("html"), containsString("*9999,900px)"));
    }

    @Test
    void pngChartsAreEmbeddedAsPhotosOfTheirSize() throws IOException {
        JsonPath told = oembed(own("/v1/charts/assurance.png?scale=2"), "maxwidth", "1000")
                .statusCode(200)
                .extract()
                .jsonPath();
        // A picture that does not fit is only linked.
        assertEquals("photo", told.getString("type"));
        BufferedImage picture = ImageIO.read(URI.create(told.getString("url")).toURL());
        assertEquals(told.getInt("width"), picture.getWidth());
        assertEquals(told.getInt("height"), picture.getHeight());
        assertThat(picture.getWidth(), lessThanOrEqualTo(1000));
        oembed(own("/v1/charts/assurance.png"), "maxheight", "100")
                .statusCode(200)
                .body("type", equalTo("link"))
                .body("height", nullValue());
    }

    @Test
    void embeddedClaimsNameTheirSource() {
        String id = SeedClaims.id("list-size").toString();
        String claim = own("/c/" + id);
        JsonPath stored = given().get("/v1/claims/" + id).jsonPath();
        JsonPath told =
                oembed(claim, "maxheight", "200").statusCode(200).extract().jsonPath();
        assertEquals(stored.getString("attributedTo"), told.getString("author_name"));
        assertEquals(stored.getString("attributedTo") + ": " + stored.getString("statement"), told.getString("title"));
        assertThat(told.getString("html"), containsString("src=\"" + own("/embed/claims/" + id) + "\""));
        assertEquals(200, told.getInt("height"));
    }

    @Test
    void oEmbedIsOfferedAsXml() {
        oembed(own("/embed/charts/timeline"), "format", "xml")
                .statusCode(200)
                .contentType("text/xml")
                .body("oembed.type", equalTo("rich"))
                .body("oembed.version", equalTo("1.0"));
        oembed(own("/embed/charts/timeline"), "format", "yaml").statusCode(501).contentType("application/problem+json");
    }

    @Test
    void foreignAndUnknownAddressesAreNotFound() {
        List.of(
                        "https://example.org/v1/charts/timeline.svg",
                        own("/c%2F" + SeedClaims.id("list-size")),
                        "javascript:alert(1)",
                        "nothing",
                        own("/v1/claims"),
                        own("/v1/charts/nothing.svg"),
                        own("/v1/charts/timeline.svg?nothing=1"),
                        own("/v1/charts/timeline.svg?country=XX"),
                        own("/v1/charts/timeline.svg?width=wide"),
                        own("/v1/charts/targets-by-category.svg?q=macron"),
                        own("/c/00000000-0000-0000-0000-000000000000"),
                        own("/c/nothing"))
                .forEach(url -> oembed(url).statusCode(404));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"fbclid=IwAR0", "utm_source=newsletter&utm_medium=", "lang_=x&country_=", "zzz=%00", "revision_"
            })
    void pagesIgnoreUnknownParameters(String added) {
        String claim = SeedClaims.id("list-size").toString();
        for (String page : List.of(
                "/c/" + claim,
                "/embed/claims/" + claim,
                "/embed/charts/timeline",
                "/embed/charts/targets-by-category")) {
            given().urlEncodingEnabled(false).get(page + "?" + added).then().statusCode(200);
        }
        given().get("/problems/not-found?utm_source=a&fbclid=").then().statusCode(200);
        // A page passes on only known parameters, so that its links are served.
        String html = given().urlEncodingEnabled(false)
                .get("/embed/charts/timeline?country=FR&" + added)
                .asString();
        Matcher shown = ADDRESS.matcher(html);
        assertEquals(true, shown.find());
        given().urlEncodingEnabled(false)
                .get(shown.group(1).replace("&amp;", "&"))
                .then()
                .statusCode(200);
        assertThat(html, containsString("country=FR"));
        assertThat(html, not(containsString(added.split("=")[0])));
        // Known parameters of a page are still read, or refused.
        given().get("/embed/charts/timeline?width=10&" + added.split("=")[0] + "=1")
                .then()
                .statusCode(400);
    }

    @Test
    void pastedAddressesAreAccepted() {
        String id = SeedClaims.id("list-size").toString();
        for (String url : List.of(
                "/c/" + id + "/",
                "/c/" + id.toUpperCase(Locale.ROOT),
                "/c/" + id + "?fbclid=IwAR0",
                "/c/" + id + "/?utm_source=a&utm_medium=b#top",
                "/embed/claims/" + id,
                "/embed/charts/timeline/?country=FR&fbclid=1",
                "/embed/charts/targets-by-category?q=macron")) {
            String html = oembed(own(url)).statusCode(200).extract().jsonPath().getString("html");
            Matcher source = ADDRESS.matcher(html);
            assertEquals(true, source.find());
            String page = source.group(1).replace("&amp;", "&");
            assertThat(page, not(containsString("fbclid")));
            given().urlEncodingEnabled(false).get(page).then().statusCode(200);
        }
        for (String page : List.of("/c/" + id + "/", "/c/" + id.toUpperCase(Locale.ROOT))) {
            given().get(page)
                    .then()
                    .statusCode(200)
                    .body(containsString("rel=\"canonical\" href=\"" + own("/c/" + id) + "\""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oembed", "/oembed?url=a&url=b", "/oembed?url=a&maxwidth=wide"})
    void invalidParametersAreRefused(String address) {
        given().get(address).then().statusCode(400);
    }

    @Test
    void claimFramesFitTheirCardsOnATelephone() {
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (Map<String, Object> claim : ListWalk.items("/v1/claims")) {
            JsonPath told = oembed(own("/c/" + claim.get("id")))
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            int height = told.getInt("height");
            assertThat(told.getString("html"), containsString("height=\"" + height + "\""));
            assertThat(told.getString("html"), containsString("max-width:100%"));
            least = Math.min(least, height);
            most = Math.max(most, height);
        }
        assertThat(least, lessThan(most));
        // The height allows for the languages of all readers, whichever the language of the embedding author.
        String url = own("/c/" + SeedClaims.id("list-size"));
        assertEquals(
                oembed(url).extract().jsonPath().getInt("height"),
                given().header("Accept-Language", "de")
                        .queryParam("url", url)
                        .get("/oembed")
                        .jsonPath()
                        .getInt("height"));
    }
}
