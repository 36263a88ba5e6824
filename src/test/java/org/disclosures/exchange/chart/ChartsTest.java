package org.disclosures.exchange.chart;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.disclosures.exchange.chart.ChartName.ChartForm;
import org.disclosures.http.language.Typography;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.testing.ListWalk;
import org.disclosures.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@AnyDatabase
@QuarkusTest
class ChartsTest {

    private static final String BOUNDS = "/v1/charts/targets-by-category";
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private static Response get(String address) {
        return ListWalk.get(address).then().statusCode(200).extract().response();
    }

    private static SvgPicture picture(String address) {
        return SvgPicture.of(get(address).asByteArray());
    }

    private static String words(String address) {
        return get(address).asString();
    }

    @Test
    void chartsForTheDeskAreMarked() {
        String mark = "For the desk: claims that are not public may be among these.";
        for (String chart : List.of(
                "targets-by-category",
                "targets-by-disclosure",
                "targets-by-report",
                "targets-by-technology",
                "claims-by-country",
                "timeline",
                "assurance")) {
            String address = "/v1/charts/" + chart;
            assertThat(given().get(address + ".txt").asString(), not(containsString(mark)));
            for (String role : List.of("reader", "editor")) {
                assertThat(
                        TestTokens.as(role).get(address + ".txt").asString(),
                        allOf(
                                startsWith(
                                        given().get(address + ".txt").asString().split("\n")[0]),
                                containsString(mark)));
                assertThat(
                        TestTokens.as(role).get(address + ".svg").asString(),
                        allOf(startsWith("<?xml"), containsString("</svg>"), containsString(mark)));
                assertEquals(
                        "PNG",
                        TestTokens.as(role).get(address + ".png").asString().substring(1, 4));
            }
        }
    }

    @Test
    void boundsEqualTheStatisticsWithTheirSources() {
        JsonPath statistics = given().get("/v1/statistics/targets").jsonPath();
        List<String> bounds = statistics.getList("groups.bounds.flatten().text");
        List<String> named = statistics.getList("groups.named.flatten().text");
        List<String> shown = Stream.concat(bounds.stream(), named.stream()).toList();
        SvgPicture picture = picture(BOUNDS + ".svg");

        List<String> values = picture.texts().stream()
                .filter(text -> text.part().equals("value"))
                .map(SvgPicture.SvgText::text)
                .toList();
        assertEquals(new TreeSet<>(shown), new TreeSet<>(values));
        assertEquals(shown.size(), values.size());
        // Each bar is open-ended: a fade, and an arrow of two strokes.
        assertThat(picture.parts("certain"), hasSize(bounds.size() + 1));
        assertThat(picture.parts("open-end"), hasSize(3 * (bounds.size() + 1)));

        Set<String> said = statistics
                .<List<List<List<JsonPath>>>>get("groups.bounds.restsOn.attributedTo")
                .toString()
                .lines()
                .collect(Collectors.toSet());
        String voices = String.join(
                " ",
                picture.texts().stream()
                        .filter(text -> text.part().equals("voice"))
                        .map(SvgPicture.SvgText::text)
                        .toList());
        assertThat(said.toString(), containsString("The Washington Post"));
        for (String source : List.of("The Washington Post", "Amnesty International, via The Guardian")) {
            assertThat(said.toString(), containsString(source));
            assertThat(voices, containsString(source));
        }
    }

    @Test
    void boundsShowOnlyNumbersFromSources() {
        Set<String> known = numbers(given().get("/v1/statistics/targets").asString());
        List<SvgPicture.SvgText> told = picture(BOUNDS + ".svg").texts().stream()
                .filter(text -> text.part().matches("value|voice|label|heading|key|note|subtitle"))
                .toList();
        Set<String> shown = told.stream()
                .flatMap(text -> numbers(text.text()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(shown.contains("600"));
        assertFalse(shown.contains("601"));
        shown.removeAll(known);
        assertThat(shown, is(Set.of()));
    }

    private static Set<String> numbers(String text) {
        Set<String> numbers = new TreeSet<>();
        for (Matcher number = NUMBER.matcher(text); number.find(); ) {
            numbers.add(number.group());
        }
        return numbers;
    }

    @Test
    void boundsAreOpenAndFiguresWordedAsTheirSourcePutThem() {
        String words = words(BOUNDS + ".txt");
        assertThat(words, containsString("- Business executives: at least 65 individuals\n"));
        assertThat(words, containsString("- Heads of state: several individuals\n"));
        assertThat(words, containsString("several individuals: The Washington Post ("));
        assertThat(words, not(containsString("942")));
    }

    @Test
    void claimCountsEqualTheList() {
        String words = words("/v1/charts/claims-by-country.txt?country=FR");
        long claims = given().queryParam("country", "FR")
                .queryParam("count", true)
                .get("/v1/claims")
                .jsonPath()
                .getLong("page.total");
        assertThat(words, containsString("- France: " + claims + " claims\n"));
        assertThat(words, containsString(claims + " claims. Claims are counted, not people"));
        assertThat(words, containsString("Only: Claims that name the country: France\n"));
        // Claims of other countries are counted only if they also name France.
        assertThat(words, not(containsString("- Mexico: 2")));
        assertThat(words("/v1/charts/timeline.txt?country=FR"), containsString("- Jul 2021: " + claims + "\n"));
    }

    @Test
    void evidenceLevelsAreExplained() {
        String words = words("/v1/charts/assurance.txt");
        assertThat(words, containsString("(A device was examined): 3 claims"));
        assertTrue(words.indexOf("Forensic") < words.indexOf("Allegation"));
        assertThat(words, containsString("Said by: "));
    }

    @Test
    void filtersNarrowBounds() {
        String forensic = words(BOUNDS + ".txt?assurance=forensic");
        assertThat(forensic, containsString("- Journalists: 15 devices\n"));
        assertThat(forensic, not(containsString("at least")));
        assertThat(forensic, not(containsString("individuals")));
        assertThat(
                forensic, containsString("http://localhost:" + RestAssured.port + "/v1/claims?assurance=forensic\n"));
        assertThat(
                words(BOUNDS + ".txt?kind=denial"),
                containsString("No published claim gives a figure for one of these groups alone."));
    }

    @Test
    void searchesNarrowCounts() {
        assertThat(words("/v1/charts/assurance.txt?q=merkel"), containsString("Search: merkel"));
        assertThat(
                words("/v1/charts/assurance.txt?q=%22nothing%20of%20the%20kind%22"),
                containsString("No published claim meets these filters"));
    }

    @ParameterizedTest
    @CsvSource({
        BOUNDS + ".svg?width=319,width",
        BOUNDS + ".svg?width=1201,width",
        BOUNDS + ".png?scale=4,scale",
        BOUNDS + ".svg?theme=pink,theme",
        BOUNDS + ".svg?lang=nl,lang",
        BOUNDS + ".svg?q=macron,q",
        BOUNDS + ".svg?asOf=2021-07-28T00:00:00Z,asOf",
        BOUNDS + ".txt?affiliation=le-monde,affiliation",
        "/v1/charts/timeline.svg?limit=3,limit",
        "/v1/charts/timeline.svg?country=XX,country",
        "/v1/charts/assurance.txt?nothing=1,nothing",
    })
    void invalidParametersAreRefused(String address, String parameter) {
        ListWalk.get(address).then().statusCode(400).body("errors.field", contains(parameter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/charts/nothing.svg", "/v1/charts/timeline.gif", "/v1/charts/timeline"})
    void unknownChartsAreNotFound(String address) {
        ListWalk.get(address).then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @EnumSource(ChartName.class)
    void textsInChartsAreLegible(ChartName chart) {
        for (int width : new int[] {320, 600, 1200}) {
            for (String language : new String[] {"en", "de", "ar"}) {
                String address = chart.path(ChartForm.SVG) + "?width=" + width + "&lang=" + language;
                SvgPicture picture = picture(address);
                assertEquals(width, picture.width());
                PictureFit.check(picture, address);
            }
        }
    }

    @Test
    void chartsHaveATextAlternative() {
        SvgPicture picture = picture("/v1/charts/claims-by-country.svg?lang=fr");
        assertEquals("img", picture.root().getAttribute("role"));
        assertEquals("fr", picture.root().getAttribute("lang"));
        assertThat(picture.all("title").get(0).getTextContent(), startsWith("Affirmations"));
        assertThat(picture.all("desc").get(0).getTextContent(), containsString("- France\u202F: 11 affirmations"));
    }

    @Test
    void pngImagesHaveTheRequestedSizeAndTheme() throws IOException {
        int height = picture("/v1/charts/assurance.svg?width=400").height();
        BufferedImage light = points("/v1/charts/assurance.png?width=400");
        BufferedImage dark = points("/v1/charts/assurance.png?width=400&theme=dark&scale=3");
        assertEquals(400, light.getWidth());
        assertEquals(height, light.getHeight());
        assertEquals(1200, dark.getWidth());
        assertEquals(3 * height, dark.getHeight());
        assertEquals(ChartTheme.LIGHT.ground.getRGB(), light.getRGB(0, 0));
        assertEquals(ChartTheme.DARK.ground.getRGB(), dark.getRGB(0, 0));
    }

    private static BufferedImage points(String address) throws IOException {
        Response response = get(address);
        assertEquals("image/png", response.contentType());
        return ImageIO.read(new ByteArrayInputStream(response.asByteArray()));
    }

    @ParameterizedTest
    @EnumSource(ChartForm.class)
    void chartsAreCacheable(ChartForm form) {
        String address = ChartName.TIMELINE.path(form);
        Response first = get(address);
        assertThat(first.header("Cache-Control"), startsWith("public, max-age="));
        assertThat(first.header("Vary"), containsString("Accept-Language"));
        given().header("If-None-Match", first.header("ETag"))
                .get(address)
                .then()
                .statusCode(304)
                .header("ETag", first.header("ETag"));
        assertThat(get(address + "?lang=de").header("ETag"), not(equalTo(first.header("ETag"))));
        assertThat(get(address + "?lang=de").header("Content-Language"), equalTo("de"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "de"})
    void barsOfEqualValueAreOrderedByName(String language) {
        Collator order = Collator.getInstance(ULocale.forLanguageTag(language));
        Pattern bar = Pattern.compile("^- (.+?)\u202F?: (\\d+) ", Pattern.MULTILINE);
        String words = words("/v1/charts/claims-by-country.txt?lang=" + language);
        String name = null;
        long claims = Long.MAX_VALUE;
        int ties = 0;
        for (Matcher found = bar.matcher(words); found.find(); ) {
            long next = Long.parseLong(found.group(2));
            assertTrue(next <= claims, words);
            if (next == claims) {
                ties++;
                assertTrue(order.compare(name, found.group(1)) < 0, words);
            }
            name = found.group(1);
            claims = next;
        }
        assertTrue(ties > 5, words);
    }

    @Test
    void arabicChartsIsolateOtherScripts() {
        String words = words(BOUNDS + ".txt?lang=ar");
        assertThat(words, containsString("\u2068The Washington Post\u2069"));
        for (SvgPicture.SvgText text :
                picture(BOUNDS + ".svg?lang=ar&width=320").texts()) {
            assertEquals(0, Typography.open(text.text()), text.text());
            assertEquals(
                    text.text().chars().filter(c -> c == Typography.END).count(),
                    text.text()
                            .chars()
                            .filter(c -> c >= '\u2066' && c <= '\u2068')
                            .count(),
                    text.text());
        }
    }
}
