package org.disclosures.exchange.citation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.testing.ListWalk;
import org.disclosures.testing.SeedClaims;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Citations name the record and the report, and claim nothing with more certainty than the claim does. */
@AnyDatabase
@QuarkusTest
class CitationTest {

    private static final String TRACES = "/v1/claims/" + SeedClaims.id("journalists-traces") + "/citation";
    private static final String REPORT = "/v1/reports/" + SeedClaims.REPORT + "/citation";

    @Test
    void citationsOfClaimsNameTheSourceFigureAndReport() {
        for (Map<String, Object> claim : ListWalk.items("/v1/claims?kind=selection,infection,denial")) {
            for (String style : List.of("apa", "chicago", "csl-json", "ris", "bibtex")) {
                String citation = given().get("/v1/claims/" + claim.get("id") + "/citation?style=" + style)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
                assertThat(style, unescaped(citation), containsString((String) claim.get("attributedTo")));
                assertThat(style, unescaped(citation), containsString("Israeli Defense Minister to visit France"));
                assertThat(style, unescaped(citation), containsString("Unidentified publisher"));
                assertThat(style, unescaped(citation), containsString("/c/" + claim.get("id") + "?revision=1"));
                if (claim.get("figure") instanceof Map<?, ?> figure) {
                    assertThat(style, unescaped(citation), containsString((String) figure.get("text")));
                }
            }
        }
    }

    @Test
    void addressesAreEscapedInBibTex() throws Exception {
        String cited = BibTex.write(List.of(new CSLItemDataBuilder()
                .id("report-a")
                .type(CSLType.DOCUMENT)
                .title("A")
                .publisher("B")
                .issued(2022, 3, 4)
                .URL("https://example.org/}},note={it\\was")
                .build()));
        BibTeXEntry entry =
                new BibTeXParser().parse(new StringReader(cited)).getEntries().get(new Key("report-a"));
        assertEquals(
                "https://example.org/%7D%7D,note=%7Bit%5Cwas",
                entry.getField(BibTeXEntry.KEY_URL).toUserString());
        assertEquals(null, entry.getField(BibTeXEntry.KEY_NOTE));
    }

    @Test
    void textCitationsFollowTheirStyle() {
        String apa = given().get(TRACES + "?style=apa").asString();
        assertThat(
                apa,
                containsString("finding their numbers in the leaked data (Amnesty International, via The Guardian;"
                        + " 15 devices). ("));
        assertThat(apa, containsString("Surveillance Disclosures. http"));
        assertThat(
                apa,
                containsString("\n\nIsraeli Defense Minister to visit France to discuss NSO. (2021, July 27)."
                        + " Unidentified publisher.\n"));
        assertThat(
                given().get(REPORT + "?style=chicago").asString(),
                is(
                        "Unidentified publisher. 2021. Israeli Defense Minister to visit France to discuss NSO. July 27.\n"));
        assertThat(
                given().header("Accept-Language", "de")
                        .get(REPORT + "?style=apa")
                        .asString(),
                containsString("Juli"));
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain,text/plain",
        "application/x-bibtex,application/x-bibtex",
        "application/vnd.citationstyles.csl+json,application/vnd.citationstyles.csl+json",
        "application/x-research-info-systems,application/x-research-info-systems",
        "'text/html, application/x-bibtex;q=0.5',application/x-bibtex",
        "*/*,text/plain"
    })
    void acceptSelectsTheStyleByDefault(String accept, String type) {
        Response citation = given().accept(accept).get(TRACES);
        citation.then().statusCode(200).contentType(startsWith(type));
        assertThat(citation.header("ETag"), matchesPattern("\"[A-Za-z0-9_-]{22}(-gzip)?\""));
        given().accept(accept)
                .header("If-None-Match", citation.header("ETag"))
                .get(TRACES)
                .then()
                .statusCode(304);
    }

    @Test
    void bibTexIsParsedBack() throws Exception {
        BibTeXParser parser = new BibTeXParser();
        Collection<BibTeXEntry> entries = parser.parse(
                        new StringReader(given().get(TRACES + "?style=bibtex").asString()))
                .getEntries()
                .values();
        assertThat(entries, hasSize(2));
        BibTeXEntry claim = entries.iterator().next();
        assertThat(claim.getField(new Key("url")).toUserString(), containsString("/c/"));
        assertThat(
                claim.getField(new Key("note")).toUserString(),
                allOf(containsString("Amnesty International, via The Guardian"), containsString("¶ 15")));
    }

    @Test
    void cslJsonListsTheRecordAndTheReport() {
        JsonPath items = new JsonPath(given().get(TRACES + "?style=csl-json").asString());
        assertEquals(List.of("webpage", "article-newspaper"), items.getList("type"));
        assertEquals("Surveillance Disclosures", items.getString("[0].container-title"));
        assertEquals(List.of(List.of(2021, 7, 27)), items.getList("[1].issued.date-parts"));
        assertThat(items.getMap("[0]").containsKey("author"), is(false));
    }

    @Test
    void risHasOneFieldPerLine() {
        String ris = given().get(TRACES + "?style=ris").asString();
        assertThat(ris.lines().toList().get(0), is("TY  - ELEC"));
        ris.lines().forEach(line -> assertThat(line, matchesPattern("[A-Z][A-Z0-9]  - .*")));
        assertThat(ris.lines().filter(line -> line.startsWith("ER")).count(), is(2L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?style=mla", "?style=apa,bibtex", "?styel=apa", "?revision=0"})
    void invalidParametersAreRefused(String query) {
        given().get(TRACES + query).then().statusCode(400);
    }

    @Test
    void unknownRecordsHaveNoCitation() {
        given().get("/v1/claims/00000000-0000-0000-0000-00000000dead/citation")
                .then()
                .statusCode(404);
        given().get("/v1/reports/nothing/citation").then().statusCode(404);
        assertThat(given().get(TRACES + "?revision=2").statusCode(), not(is(200)));
    }

    private static String unescaped(String citation) {
        return citation.replace("\\&", "&").replaceAll("\\\\u2019", "’").replaceAll("\\\\u00B6", "¶");
    }

    @ParameterizedTest
    @ValueSource(strings = {"apa", "chicago", "csl-json", "ris", "bibtex"})
    void punctuationFollowsTheLanguage(String style) {
        assertThat(
                in("fr", style),
                allOf(
                        containsString("via The Guardian\u202F; 15 appareils)"),
                        not(containsString(" ; ")),
                        not(containsString(" : "))));
        assertThat(
                in("ar", style),
                allOf(
                        containsString("\u2068Amnesty International\u2069، عبر \u2068The Guardian\u2069"),
                        not(containsString("; "))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"apa", "chicago"})
    void arabicIsolatesTitlesAndNames(String style) {
        assertThat(
                in("ar", style),
                allOf(
                        containsString("\u2068Surveillance Disclosures\u2069"),
                        containsString("\u2068Israeli Defense Minister to visit France to discuss NSO\u2069"),
                        containsString("\u2068Unidentified publisher\u2069"),
                        not(containsString("2021, "))));
        assertThat(
                given().get(TRACES + "?style=" + style).asString(),
                allOf(not(containsString("\u2068")), not(containsString("\u2069"))));
    }

    @ParameterizedTest
    @CsvSource({"en,“,”", "fr,«\u202F,\u202F»", "es,«,»", "de,„,“", "ar,«,»"})
    void titlesAreQuotedAsInTheLanguage(String language, String before, String after) {
        assertThat(
                in(language, "chicago"),
                allOf(containsString(before), containsString(after), not(containsString("\""))));
    }

    private static String in(String language, String style) {
        String citation = given().header("Accept-Language", language)
                .get(TRACES + "?style=" + style)
                .asString();
        // JSON may escape characters outside ASCII.
        return Pattern.compile("\\\\u([0-9A-Fa-f]{4})")
                .matcher(citation)
                .replaceAll(code -> "" + (char) Integer.parseInt(code.group(1), 16));
    }
}
