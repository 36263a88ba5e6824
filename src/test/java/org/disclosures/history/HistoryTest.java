package org.disclosures.history;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.disclosures.http.AsOf;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;
import org.disclosures.testing.DatabaseTestResource;
import org.disclosures.testing.DatasetMoment;
import org.disclosures.testing.KnownClaims;
import org.disclosures.testing.ListWalk;
import org.disclosures.testing.ProblemResponse;
import org.disclosures.testing.ShiftableClock;
import org.disclosures.testing.StartSettings;
import org.disclosures.testing.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Records change over some days, and the public responses are stored each time. Then every request is repeated as of
 * those moments, and the responses have to be identical.
 */
@QuarkusTest
@WithTestResource(
        value = StartSettings.class,
        scope = TestResourceScope.MATCHING_RESOURCES,
        initArgs =
                @ResourceArg(
                        name = "disclosures.seed.datasets",
                        value = "classpath:datasets/pegasus-2021-07-27.yaml,classpath:datasets/history.yaml"))
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HistoryTest {

    private static final String COUNTED = "/v1/claims/" + id("counted");
    private static final String EMBARGOED = "/v1/claims/" + id("embargoed");
    private static final String WITHDRAWN = "/v1/claims/" + id("withdrawn");
    private static final String OTHER = "/v1/reports/the-other-report";
    private static final String OF_THE_OTHER = "/v1/claims/" + KnownClaims.id("the-other-report", "of-the-other");

    private static String lawyer;

    private static final List<String> LISTS = List.of(
            "/v1/claims?count=true&limit=200",
            "/v1/claims?sort=-lowerBound&limit=2",
            "/v1/claims?atLeast=35&count=true",
            "/v1/claims?disputed=true&count=true",
            "/v1/reports?count=true",
            "/v1/sources?count=true&limit=200",
            "/v1/targets?count=true&limit=200",
            "/v1/categories?limit=200",
            "/v1/regions?count=true",
            "/v1/organisations?limit=200&count=true",
            "/v1/technologies",
            "/v1/disclosures");

    private static final List<String> CONSTANT = List.of(
            "/v1",
            "/v1/vocabularies",
            "/v1/countries?claimed=true&limit=200",
            "/v1/countries/IS",
            "/v1/countries/GR",
            "/v1/countries/GR/claims",
            "/v1/statistics/targets",
            "/v1/statistics/targets?by=category",
            "/v1/statistics/targets?by=country",
            "/v1/statistics/targets?by=source");

    private static final List<String> ABOUT_ONE = List.of(
            COUNTED,
            COUNTED + "/links?count=true",
            COUNTED + "/history",
            "/v1/claims/" + id("named"),
            "/v1/claims/" + id("aside") + "/history",
            EMBARGOED,
            EMBARGOED + "/history",
            EMBARGOED + "?revision=1",
            WITHDRAWN,
            WITHDRAWN + "/history?count=true",
            WITHDRAWN + "/links",
            OF_THE_OTHER,
            OF_THE_OTHER + "/history",
            OTHER,
            OTHER + "/claims",
            OTHER + "/history",
            "/v1/reports/the-report",
            "/v1/reports/the-report/claims?sort=position",
            "/v1/sources/the-witness",
            "/v1/sources/the-paper",
            "/v1/sources/the-unheard",
            "/v1/targets/the-club",
            "/v1/targets/the-lawyer",
            "/v1/targets/the-club/claims?expand=attributions.source,target,report,links.claim",
            "/v1/categories/member",
            "/v1/categories/member/targets",
            "/v1/regions/the-shore",
            "/v1/organisations/the-bureau",
            "/v1/organisations/the-maker",
            "/v1/technologies/the-tool",
            "/v1/disclosures/the-affair",
            "/v1/disclosures/the-affair/reports",
            "/v1/disclosures/the-affair/claims?sort=position");

    private static final List<String> OF_ONE = List.of(
            "/v1/claims?report=the-report,the-other-report&count=true",
            "/v1/claims?source=the-witness",
            "/v1/reports?publisher=the-paper&count=true",
            "/v1/targets?category=member&count=true");

    @Inject
    AgroalDataSource database;

    @Inject
    ShiftableClock clock;

    @Inject
    AsOf asOf;

    @Inject
    HistoryEditor desk;

    private final Map<Instant, Map<String, String>> told = new LinkedHashMap<>();
    private Instant start;
    private Instant embargoEnds;
    private Instant corrected;
    private Instant retracted;
    private Instant reportRetracted;

    @BeforeEach
    void changeRecordsOverSomeDays() {
        if (!told.isEmpty()) {
            return;
        }
        start = DatasetMoment.latest();
        embargoEnds = day(4);
        desk.change(
                RecordKinds.CLAIM,
                id("embargoed"),
                "update claim set embargo_until = '" + embargoEnds + "', public_from = '" + embargoEnds
                        + "' where id = '" + id("embargoed") + "'");
        store();

        clock.moveTo(day(1));
        corrected = desk.change(
                RecordKinds.CLAIM,
                id("counted"),
                "update claim set statement = 'At least 40 members were selected.', figure_amount = 40, lower_bound = 40,"
                        + " lower_bound_order = 40, revision = 2, correction_note = 'It was 40.', version = version + 1"
                        + " where id = '" + id("counted") + "'",
                "delete from claim_place where claim_id = '" + id("counted") + "'");
        desk.change(
                RecordKinds.of("sources"),
                "the-witness",
                "update source set name = 'Another name' where id = 'the-witness'");
        store();

        clock.moveTo(day(2));
        retracted = desk.change(
                RecordKinds.CLAIM,
                id("withdrawn"),
                "update claim set state = 'RETRACTED', note = 'The bureau took it back.' where id = '" + id("withdrawn")
                        + "'");
        store();

        clock.moveTo(day(3));
        // Changes under an embargo are not visible.
        desk.change(
                RecordKinds.CLAIM,
                id("embargoed"),
                "update claim set locator = 'p. 44' where id = '" + id("embargoed") + "'");
        store();

        clock.moveTo(day(5));
        store();

        clock.moveTo(day(6));
        reportRetracted = desk.change(
                RecordKinds.REPORT,
                "the-other-report",
                "update report set state = 'RETRACTED', note = 'It was made up.' where id = 'the-other-report'");
        store();
    }

    @AfterAll
    void resetClock() {
        clock.reset();
    }

    @Test
    @Order(1)
    void responsesAsOfAMomentEqualThoseOfThatMoment() {
        String editor = TestTokens.issue("editor");
        List<String> differing = new ArrayList<>();
        Instant first = told.keySet().iterator().next();
        told.forEach((moment, answers) -> answers.forEach((question, answer) -> {
            List<RequestSpecification> askers =
                    moment.equals(first) ? List.of(given(), TestTokens.with(editor)) : List.of(given());
            for (RequestSpecification asker : askers) {
                String now = response(asker, ListWalk.with(question, "asOf=" + moment));
                if (!now.equals(answer)) {
                    differing.add(question + " as of " + moment + "\n" + answer + "\n" + now + "\n");
                }
            }
        }));
        assertThat(differing, is(empty()));
        assertThat(told.values().stream().distinct().count(), is(6L));
    }

    @Test
    @Order(2)
    void recordsDoNotExistBeforeTheyWereLoaded() {
        String before = "asOf=1999-01-01T00:00:00Z";
        CONSTANT.forEach(question ->
                assertEquals(200, ListWalk.get(ListWalk.with(question, before)).statusCode(), question));
        LISTS.forEach(question -> assertThat(
                question, ListWalk.get(ListWalk.with(question, before)).<List<?>>path("items"), is(empty())));
        ABOUT_ONE.forEach(question ->
                assertEquals(404, ListWalk.get(ListWalk.with(question, before)).statusCode(), question));
        OF_ONE.forEach(question ->
                assertEquals(400, ListWalk.get(ListWalk.with(question, before)).statusCode(), question));
        given().get("/v1?" + before).then().body("dataset.revision", equalTo(0)).body("dataset.updatedAt", nullValue());
        assertEquals(
                404, ListWalk.get(COUNTED + "?asOf=" + start.minusNanos(1_000)).statusCode());
        assertEquals(200, ListWalk.get(COUNTED + "?asOf=" + start).statusCode());
    }

    @Test
    @Order(3)
    void pagesAsOfAMomentLinkToPagesAsOfThatMoment() {
        String asOf = "asOf=" + told.keySet().iterator().next();
        String list = "/v1/claims?report=the-report&sort=position&";
        List<String> all = ListWalk.values(list + asOf, "statement");
        assertThat(all.size(), is(4));
        assertThat(all.get(0), equalTo("At least 30 members were selected."));
        assertThat(ListWalk.values(list + "limit=1&" + asOf, "statement"), equalTo(all));
        assertThat(ListWalk.values(list + "limit=1", "statement"), not(equalTo(all)));
    }

    @Test
    @Order(4)
    void invalidMomentsAreRefused() {
        ProblemResponse.ofParameter(given().get("/v1/claims?asOf=yesterday"), "asOf");
        ProblemResponse.ofParameter(given().get("/v1/claims?asOf=2021-07-27"), "asOf");
        ProblemResponse.ofParameter(given().get("/v1/claims?asOf="), "asOf");
        ProblemResponse.ofParameter(given().get("/v1/claims?asOf=" + day(8)), "asOf");
        ProblemResponse.ofParameter(
                given().get("/v1/claims?asOf=2021-01-01T00:00:00Z&asOf=2022-01-01T00:00:00Z"), "asOf");
        ProblemResponse.ofParameter(TestTokens.admin().get("/v1/tokens?asOf=2021-01-01T00:00:00Z"), "asOf");
        assertEquals(
                200,
                ListWalk.get("/v1/claims?asOf=2021-01-01T02:00:00.123456789%2B02:00")
                        .statusCode());
    }

    @Test
    @Order(5)
    void correctionsKeepTheOldWording() {
        given().get(COUNTED + "/history?count=true")
                .then()
                .statusCode(200)
                .body("items.revision", equalTo(List.of(1, 2)))
                .body("items.change", equalTo(List.of("published", "corrected")))
                .body("items.changeLabel", equalTo(List.of("Published", "Corrected")))
                .body("items.at", equalTo(List.of(start.toString(), corrected.toString())))
                .body("items[0].note", nullValue())
                .body("items[1].note", equalTo("It was 40."))
                .body("items.href", equalTo(List.of(COUNTED + "?revision=1", COUNTED + "?revision=2")))
                .body("items[0].statement", equalTo("At least 30 members were selected."))
                .body("items[1].statement", equalTo("At least 40 members were selected."))
                .body("page.total", equalTo(2));
        assertThat(
                ListWalk.values(COUNTED + "/history?limit=1&sort=-at", "change"),
                equalTo(List.of("corrected", "published")));
        given().get(COUNTED + "?revision=1&expand=attributions.source")
                .then()
                .statusCode(200)
                .body("statement", equalTo("At least 30 members were selected."))
                .body("figure.amount", equalTo(30))
                .body("places.region.id", equalTo(List.of("the-valley")))
                .body("attributions[0].source.name", equalTo("The Witness"))
                .body("standing", is(true));
        given().get(COUNTED + "?revision=2").then().statusCode(200).body("figure.amount", equalTo(40));
        ProblemResponse.of(given().get(COUNTED + "?revision=3"), 404, "not-found");
        ProblemResponse.ofParameter(given().get(COUNTED + "?revision=0"), "revision");
        ProblemResponse.ofParameter(given().get(COUNTED + "?revision=latest"), "revision");
    }

    @Test
    @Order(6)
    void retractedWordingsStayReadableInTheHistory() {
        given().get(WITHDRAWN).then().statusCode(410).body("note", equalTo("The bureau took it back."));
        given().get(WITHDRAWN + "/history")
                .then()
                .statusCode(200)
                .body("items.change", equalTo(List.of("published", "retracted")))
                .body("items.revision", equalTo(List.of(1, 1)))
                .body("items[1].at", equalTo(retracted.toString()))
                .body("items[1].note", equalTo("The bureau took it back."))
                .body("items[1].href", nullValue())
                .body("items[1].statement", nullValue());
        given().get(WITHDRAWN + "?revision=1")
                .then()
                .statusCode(200)
                .body("statement", equalTo("The bureau denied it."))
                .body("state", equalTo("published"));
        given().get(OF_THE_OTHER).then().statusCode(410);
        given().get(OF_THE_OTHER + "/history")
                .then()
                .body("items.change", equalTo(List.of("published", "retracted")))
                .body("items[1].at", equalTo(reportRetracted.toString()))
                .body("items[1].note", equalTo("It was made up."));
        given().get(OTHER + "/history")
                .then()
                .body("items.change", equalTo(List.of("published", "retracted")))
                .body("items[0].title", equalTo("The other report"))
                .body("items[0].href", equalTo(OTHER + "?revision=1"))
                .body("items[1].note", equalTo("It was made up."))
                .body("items[1].title", nullValue());
        given().get(OTHER + "?revision=1").then().statusCode(200).body("title", equalTo("The other report"));
    }

    @Test
    @Order(7)
    void embargoedClaimsArePublicSinceTheEndOfTheirEmbargo() {
        given().get(EMBARGOED + "/history")
                .then()
                .body("items.change", equalTo(List.of("published")))
                .body("items[0].at", equalTo(embargoEnds.toString()));
        given().get(EMBARGOED + "?revision=1").then().statusCode(200).body("locator", equalTo("p. 44"));
        assertEquals(
                404,
                ListWalk.get(EMBARGOED + "?asOf=" + embargoEnds.minusNanos(1_000))
                        .statusCode());
        assertEquals(200, ListWalk.get(EMBARGOED + "?asOf=" + embargoEnds).statusCode());
    }

    @Test
    @Order(8)
    void neverPublishedRecordsHaveNoHistory() {
        String drafted = "/v1/claims/" + id("drafted");
        String unknown = "/v1/claims/" + KnownClaims.id("the-report", "no-claim");
        for (String below : List.of("/history", "?revision=1", "/history?asOf=" + day(5))) {
            String nothing = response(given(), unknown + below).replaceAll("[0-9a-f-]{36}", "");
            assertThat(nothing, containsString("404"));
            for (RequestSpecification asker : List.of(given(), TestTokens.as("editor"))) {
                assertEquals(nothing, response(asker, drafted + below).replaceAll("[0-9a-f-]{36}", ""));
            }
        }
        assertEquals(404, given().get("/v1/claims/no-id/history").statusCode());
        assertEquals(404, given().get("/v1/reports/no-report/history").statusCode());
    }

    @Test
    @Order(9)
    void theHistoryKnowsWhichRecordsWerePublic() {
        Map<RecordKind, List<String>> seen = Map.of(
                RecordKinds.CLAIM,
                List.of(id("counted"), id("withdrawn"), id("embargoed")),
                RecordKinds.REPORT,
                List.of("the-report", "the-other-report"),
                RecordKinds.of("sources"),
                List.of("the-witness", "the-paper"),
                RecordKinds.of("organisations"),
                List.of("the-bureau", "the-maker"),
                RecordKinds.of("technologies"),
                List.of("the-tool"),
                RecordKinds.of("disclosures"),
                List.of("the-affair"),
                RecordKinds.of("regions"),
                List.of("the-valley", "the-shore"),
                RecordKinds.of("categories"),
                List.of("member"),
                RecordKinds.TARGET,
                List.of("the-club", "the-lawyer"));
        seen.forEach((kind, ids) -> ids.forEach(id -> assertTrue(wasPublic(kind, id), id)));
        Map<RecordKind, String> unseen = Map.of(
                RecordKinds.CLAIM,
                id("drafted"),
                RecordKinds.REPORT,
                "no-report",
                RecordKinds.of("sources"),
                "the-unheard",
                RecordKinds.of("organisations"),
                "nobody",
                RecordKinds.of("technologies"),
                "no-tool",
                RecordKinds.of("disclosures"),
                "no-affair",
                RecordKinds.of("regions"),
                "nowhere",
                RecordKinds.of("categories"),
                "nothing",
                RecordKinds.TARGET,
                "nobody");
        unseen.forEach((kind, id) -> assertFalse(wasPublic(kind, id), id));
    }

    @Test
    @Order(10)
    void connectionsReturnToThePresent() throws SQLException {
        String past = "asOf=" + told.keySet().iterator().next();
        IntStream.range(0, 64).parallel().forEach(i -> {
            if (i % 2 == 0) {
                String question = i % 4 == 0 ? COUNTED : EMBARGOED;
                assertThat(response(given(), ListWalk.with(question, past)), not(containsString("At least 40")));
            } else {
                assertThat(response(given(), COUNTED), containsString("At least 40"));
            }
        });
        assertAllConnectionsInThePresent();
    }

    @Test
    @Order(11)
    void connectionsThatCannotReturnAreClosed() throws SQLException {
        Arc.container().requestContext().activate();
        try {
            asOf.set(start);
            Connection connection = database.getConnection();
            assertThat(path(connection), containsString("as_of"));
            connection.unwrap(Connection.class).close();
            connection.close();
            try (Connection another = database.getConnection()) {
                assertThat(path(another), containsString("as_of"));
            }
        } finally {
            Arc.container().requestContext().terminate();
        }
        assertAllConnectionsInThePresent();
    }

    // As many connections as the pool has.
    private void assertAllConnectionsInThePresent() throws SQLException {
        List<Connection> all = new ArrayList<>();
        try {
            for (int i = 0; i < 16; i++) {
                Connection connection = database.getConnection();
                all.add(connection);
                assertThat(path(connection), not(containsString("as_of")));
            }
        } finally {
            for (Connection connection : all) {
                connection.close();
            }
        }
    }

    @Test
    @Order(12)
    void withheldNamesDisappearFromSnapshots() {
        assertThat(everything(), containsString("Marlowe’s phone"));
        lawyer = desk.withhold("the-lawyer", "Zoë Marlowe", "A lawyer in the valley");
        given().get("/v1/targets/the-lawyer").then().statusCode(404);
        given().get("/v1/targets/the-lawyer?asOf=" + start).then().statusCode(404);
        given().get("/v1/claims/" + id("named") + "?asOf=" + start).then().body("target.id", equalTo(lawyer));

        assertThat(everything().toLowerCase(Locale.ROOT).replace("marlowe street", ""), not(containsString("marlowe")));
        String named = "/v1/claims/" + id("named");
        for (String question : List.of(named, named + "?revision=1", named + "?asOf=" + start)) {
            given().get(question)
                    .then()
                    .body(
                            "statement",
                            equalTo("A lawyer in the valley’s phone was infected; A lawyer in the valley said so."))
                    .body("locator", equalTo("A lawyer in the valley, p. 2"))
                    .body("target.name", equalTo("A lawyer in the valley"))
                    .body("report.name", equalTo("The report, with A lawyer in the valley in its title"));
        }
        given().get(named + "/history")
                .then()
                .body("items[0].statement", containsString("A lawyer in the valley’s phone"));
        given().get("/v1/reports/the-report").then().body("url", nullValue());
        given().get("/v1/targets/" + lawyer + "?asOf=" + start)
                .then()
                .body("name", equalTo("A lawyer in the valley"))
                .body("nameVisibility", equalTo("withheld"));
        given().get("/v1/claims/" + id("aside") + "?revision=1")
                .then()
                .body(
                        "statement",
                        equalTo(
                                "The club knew A lawyer in the valley, called A lawyer in the valley there; A lawyer in the valley Street is elsewhere."));
    }

    @Test
    @Order(13)
    void recordsNamedAfterThePersonGetAnotherId() {
        given().get("/v1/sources/the-witness").then().statusCode(200);
        lawyer = desk.withhold(lawyer, "Witness", "Someone");
        given().get("/v1/sources/the-witness").then().statusCode(404);
        assertThat(everything(), not(containsString("\"the-witness\"")));
    }

    @Test
    @Order(14)
    void neverPublishedVersionsAreDeleted() throws SQLException {
        desk.inTransaction(history -> {
            history.forget(RecordKinds.CLAIM, List.of(id("drafted")));
            return null;
        });
        assertEquals("0", single("select count(*) from claim_version where id = '" + id("drafted") + "'"));
        assertEquals("0", single("select count(*) from attribution_version where claim_id = '" + id("drafted") + "'"));
        assertEquals("2", single("select count(*) from claim_version where id = '" + id("counted") + "'"));
        desk.change(
                RecordKinds.of("sources"),
                "the-unheard",
                "delete from attribution where source_id = 'the-unheard'",
                "delete from source where id = 'the-unheard'");
        assertEquals(
                "1",
                single(
                        "select count(*) from source_version where id = 'the-unheard' and valid_to < timestamp with time zone '9999-01-01 00:00:00+00'"));
    }

    /** All current responses, and all responses as of each moment, as they are now. */
    private String everything() {
        StringBuilder all = new StringBuilder();
        for (Instant moment : told.keySet()) {
            for (List<String> questions : List.of(LISTS, ABOUT_ONE)) {
                questions.forEach(question -> all.append(response(given(), ListWalk.with(question, "asOf=" + moment))));
            }
        }
        for (List<String> questions : List.of(LISTS, ABOUT_ONE)) {
            questions.forEach(question -> all.append(response(given(), question)));
        }
        return all.toString();
    }

    @Test
    @Order(90)
    void columnsContainNoWithheldName() throws Exception {
        List<String> kept = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (TextColumns.TextTable table : TextColumns.REDACTED) {
                boolean targets = table.kind() == RecordKinds.TARGET;
                boolean other = table.name().startsWith("target_name");
                String shown = !targets
                        ? ""
                        : other
                                ? " and target_id in (select id from alleged_target where name_visibility = 'PUBLIC')"
                                : " and name_visibility = 'PUBLIC'";
                for (TextColumns.TextColumn column : table.columns()) {
                    String text =
                            switch (column.treatment()) {
                                case TEXT -> "'Brandil Foxmere'";
                                case ADDRESS -> "'https://news.example/brandil-foxmere'";
                                case JSON -> "'{\"name\": \"Brandil Foxmere\"}'";
                            };
                    if (column.name().equals("claim_key") && table.kind() == RecordKinds.CLAIM) {
                        text = "'brandil-foxmere-' || position";
                    } else if (targets) {
                        text = "'A friend of Brandil Foxmere'";
                    }
                    String set = targets && !other && !column.name().equals("description")
                            ? "name = " + text + ", display_name = " + text
                            : column.name() + " = " + text;
                    statement.executeUpdate("update " + table.name() + " set " + set + " where " + column.name()
                            + " is not null" + shown);
                }
            }
        }
        desk.withhold(lawyer, "Brandil Foxmere", "Someone else");
        for (int i = 0;
                i < 600
                        && !single("select count(*) from name_withholding where finished_at is null")
                                .equals("0");
                i++) {
            Thread.sleep(100);
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (TextColumns.TextTable table : TextColumns.REDACTED) {
                for (TextColumns.TextColumn column : table.columns()) {
                    try (ResultSet found = statement.executeQuery("select count(*) from " + table.name()
                            + " where lower(" + column.name() + ") like '%foxmere%'")) {
                        found.next();
                        if (found.getInt(1) > 0) {
                            kept.add(table.name() + "." + column.name());
                        }
                    }
                }
            }
        }
        assertThat(kept, is(empty()));
    }

    private String single(String query) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return single(connection, query);
        }
    }

    private static String path(Connection connection) throws SQLException {
        String query = DatabaseTestResource.onPostgresql()
                ? "select current_setting('search_path')"
                : "select lower(schema())";
        return single(connection, query);
    }

    private static String single(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private Instant day(int number) {
        return start.plus(number, ChronoUnit.DAYS);
    }

    private boolean wasPublic(RecordKind kind, String id) {
        return desk.inTransaction(history -> history.wasPublic(kind, id));
    }

    /** Stores the current public responses. */
    private void store() {
        Map<String, String> answers = new LinkedHashMap<>();
        for (List<String> questions : List.of(LISTS, CONSTANT, ABOUT_ONE, OF_ONE)) {
            questions.forEach(question -> answers.put(question, response(given(), question)));
        }
        told.put(clock.instant(), answers);
    }

    private static String response(RequestSpecification asker, String question) {
        Response answer = asker.urlEncodingEnabled(false).get(question);
        return answer.statusCode() + " " + answer.asString();
    }

    private static String id(String key) {
        return KnownClaims.id("the-report", key).toString();
    }
}
