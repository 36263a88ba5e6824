package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.disclosures.editorial.SampleEntries.claim;
import static org.disclosures.editorial.SampleEntries.report;
import static org.disclosures.editorial.SampleEntries.with;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.disclosures.testing.EditorClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates of occurrence are shown exactly as vague as their source gave them. */
@QuarkusTest
@OwnDesk
class VagueDatesTest {

    private EditorClient editor;

    @BeforeEach
    void signIn() {
        editor = EditorClient.as("editor");
    }

    @Test
    void datesComeBackAsTheyWereEntered() {
        publish("vague-back", "2019-10-31~");
        JsonPath claim = claimOf("vague-back");
        assertEquals("2019-10-31~", claim.getString("items[0].occurred.edtf"));
        assertEquals("2019-10-31", claim.getString("items[0].occurred.earliest"));
        assertEquals(true, claim.getBoolean("items[0].occurred.approximate"));
        assertEquals(false, claim.getBoolean("items[0].occurred.uncertain"));
        assertThat(file("vague-back", "csv"), containsString(",2019-10-31~,"));
        assertThat(file("vague-back", "jsonld"), containsString("2019-10-31~"));
        editor.get("claims/" + claim.getString("items[0].id") + "/entry")
                .then()
                .body("occurred", equalTo("2019-10-31~"));
        editor.patch(
                        "claims/" + claim.getString("items[0].id"),
                        Map.of("occurred", "2019/..", "correctionNote", "The source said “since 2019”."))
                .then()
                .statusCode(200)
                .body("occurred.edtf", equalTo("2019/.."))
                .body("occurred.earliest", equalTo("2019-01-01"))
                .body("occurred.latest", nullValue());
    }

    @Test
    void followTheMoneyGetsNoDateThatItsFormatWouldMakeExact() {
        publish("vague-ftm", "2019-10-31~", "2020-07/2021-11", "2019/..", "2018-XX");
        assertThat(file("vague-ftm", "ftm"), not(containsString("\"date\":[\"2019")));
        List<Map<String, List<String>>> events = file("vague-ftm", "ftm")
                .lines()
                .map(JsonPath::new)
                .filter(entity -> entity.getString("schema").equals("Event"))
                .map(entity -> entity.<String, List<String>>getMap("properties"))
                .toList();
        assertThat(
                events.stream().map(event -> event.get("startDate")).toList(),
                containsInAnyOrder(equalTo(List.of("2020-07")), equalTo(List.of("2019")), nullValue(), nullValue()));
        assertThat(
                events.stream().map(event -> event.get("endDate")).toList(),
                containsInAnyOrder(equalTo(List.of("2021-11")), nullValue(), nullValue(), nullValue()));
        assertThat(
                events.stream().map(event -> event.get("date")).toList(),
                containsInAnyOrder(equalTo(List.of("2018")), nullValue(), nullValue(), nullValue()));
    }

    @Test
    void openIntervalsAreFoundWithoutLimit() {
        publish("vague-open", "2019/..", "../2001", "2005");
        given().get("/v1/claims?report=vague-open&occurredFrom=2030-01-01")
                .then()
                .body("items.occurred.edtf", contains("2019/.."));
        given().get("/v1/claims?report=vague-open&occurredTo=1950-01-01")
                .then()
                .body("items.occurred.edtf", contains("../2001"));
        given().get("/v1/claims?report=vague-open&occurredFrom=2004-01-01&occurredTo=2018-12-31")
                .then()
                .body("items.occurred.edtf", contains("2005"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        en | 2019-10-31~        | around October 31, 2019
        en | 2019?              | 2019 (uncertain)
        en | 2020-07/2021-11    | July 2020 – November 2021
        en | 2019/..            | since 2019
        en | 2019~/..           | since 2019 (approximate)
        en | ../2021-03-04      | until March 4, 2021
        en | 2019/              | from 2019, until an unknown date
        en | 201X               | 2010 – 2019
        fr | 2019-10-31~        | vers le 31 octobre 2019
        fr | 2019-10-31/..      | depuis le 31 octobre 2019
        fr | 2019-10/..         | depuis octobre 2019
        es | 2019-10~           | hacia octubre de 2019
        es | ../2021-03-04      | hasta el 4 de marzo de 2021
        de | 2019-10-31~        | um den 31. Oktober 2019
        de | 2019-10-31/..      | seit dem 31. Oktober 2019
        de | 2019?              | 2019 (unsicher)
        ar | 2019/..            | منذ 2019
        """)
    void pagesWordDatesInEveryLanguage(String language, String edtf, String wording) {
        String report = "vague-" + language + "-" + Math.abs(edtf.hashCode());
        publish(report, edtf);
        String page = given().header("Accept-Language", language)
                .accept("text/html")
                .get("/c/" + claimOf(report).getString("items[0].id"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page.replaceAll("[\u2066-\u2069]", "").replaceAll("\\h", " "), containsString(">" + wording + "<"));
    }

    private void publish(String report, String... dates) {
        Map<String, Object> written = report(report);
        written = with(
                written,
                "claims",
                IntStream.range(0, dates.length)
                        .mapToObj(i -> with(claim("dated-" + i), "occurred", dates[i]))
                        .toList());
        editor.created("reports", written);
        editor.published("reports/" + report);
    }

    private static JsonPath claimOf(String report) {
        return given().get("/v1/claims?report=" + report).jsonPath();
    }

    private static String file(String report, String form) {
        return given().get("/v1/claims?report=" + report + "&format=" + form)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
