package org.disclosures.leak;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.MovedClock;
import org.disclosures.testing.ServedContract.ServedOperation;
import org.disclosures.testing.ShiftableClock;
import org.disclosures.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Visibility of records in every state: every operation of the contract, in every representation, as every role, twice,
 * before and after an embargo ends. A new operation is included automatically; one without ids to request fails.
 */
@QuarkusTest
@MovedClock
@Order(2)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LeakMatrixTest {

    private static final Instant EMBARGO =
            Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);

    private static final LeakScenario OPEN = new LeakScenario("zqopen", 71_001);
    private static final LeakScenario DRAFT = new LeakScenario("zqdraft", 71_013);
    private static final LeakScenario REVIEWED = new LeakScenario("zqreview", 71_027);
    private static final LeakScenario EMBARGOED = new LeakScenario("zqembargo", 71_039);
    private static final LeakScenario RETRACTED = new LeakScenario("zqretract", 71_051);
    private static final LeakScenario CORRECTED = new LeakScenario("zqcorrect", 71_063);
    private static final LeakScenario WITHHELD = new LeakScenario("zqwithheld", 71_077);

    /** A word that occurs only in the earlier revision of a corrected claim. */
    private static final String OLD_WORDING = "zqoldwords";

    /** A name that was public and is withheld. */
    private static final String OLD_NAME = "Zqxaviera Zqsecretnam";

    /** Search words: every mark, also misspelled, and earlier texts. */
    private static final List<String> WORDS = Stream.of(
                    Stream.of(OPEN, DRAFT, REVIEWED, EMBARGOED, RETRACTED, CORRECTED, WITHHELD)
                            .map(LeakScenario::mark),
                    Stream.of(
                            "zqembrago",
                            "zqdrafts",
                            "zq*",
                            OLD_WORDING,
                            "Zqxaviera",
                            "Zqadelheid",
                            "reykjavik",
                            "iceland"))
            .flatMap(words -> words)
            .toList();

    /** Operations that show past states, and label them so. */
    private static final Set<String> OF_THE_PAST = Set.of(
            "listClaimHistory", "listReportHistory", "getClaim", "getReport", "getClaimPage", "getClaimCitation");

    /** Operations in which editors read withheld names. */
    private static final Set<String> WITH_WITHHELD_NAMES = Set.of("getTargetEntry", "exportDataset");

    /** Operations in which admins find the former ids of renamed records. */
    private static final Set<String> WITH_FORMER_IDS = Set.of("listAuditEntries", "exportAuditEntries");

    /**
     * Operations that show no report or claim and have no ids to request here; a test of their own reads the
     * deliveries.
     */
    private static final Set<String> NOTHING_TO_ASK_ABOUT = Set.of(
            "getWebhookDelivery",
            "getProposal",
            "getImport",
            "listImportFaults",
            "listImportStatements",
            "getWithholding");

    private static Instant beforeTheCorrection;

    @Inject
    AgroalDataSource database;

    @Inject
    ShiftableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    @Order(1)
    void hiddenRecordsChangeNoPublicResponse() throws Exception {
        RoleCallers.reset();
        OPEN.draft(3_001);
        OPEN.publish();
        WITHHELD.draft(3_002);
        LeakScenario.patch("/v1/targets/" + WITHHELD.target(), Map.of("name", OLD_NAME));
        WITHHELD.publish();
        String withheld = LeakScenario.patch(
                "/v1/targets/" + WITHHELD.target(),
                Map.of("nameVisibility", "withheld", "description", "A person in Reykjavik"));
        Map<String, String> before = publicResponses();

        DRAFT.draft(3_003);
        DRAFT.correct(Map.of("links", List.of(link("contradicts"), link("corrects"))));
        REVIEWED.draft(3_004);
        REVIEWED.correct(Map.of("links", List.of(link("supersedes"))));
        REVIEWED.submit();
        EMBARGOED.draft(3_005);
        EMBARGOED.correct(Map.of("links", List.of(link("contradicts"), link("corrects"))));
        EMBARGOED.publish(EMBARGO);
        // More hidden records about and around public ones.
        LeakScenario.json("contributor")
                .body(Map.of(
                        "report",
                        OPEN.report(),
                        "key",
                        "zqdraft-beside",
                        "locator",
                        "p. zqdraft",
                        "statement",
                        "A zqdraft beside an open claim.",
                        "kind",
                        "infection",
                        "assurance",
                        "forensic",
                        "target",
                        OPEN.target(),
                        "figure",
                        Map.of("qualifier", "exact", "amount", DRAFT.figure(), "unit", "devices")))
                .post("/v1/claims")
                .then()
                .statusCode(201);
        DRAFT.correct(Map.of("statement", "{target} is another zqdraft statement."));
        EMBARGOED.correct(Map.of("statement", "{target} is another zqembargo statement."));
        LeakScenario.patch(withheld, Map.of("name", "Zqxaviera Zqsecretnamed"));
        LeakScenario.patch(withheld, Map.of("name", OLD_NAME));

        Map<String, String> after = publicResponses();
        for (String request : before.keySet()) {
            assertEquals(before.get(request), after.get(request), request);
        }
    }

    @Test
    @Order(2)
    void recordsAreVisibleByRole() throws Exception {
        RETRACTED.draft(3_006);
        RETRACTED.publish();
        RETRACTED.move("retracted", Map.of("note", "The paper withdrew it."));
        CORRECTED.draft(3_007);
        CORRECTED.correct(Map.of("statement", "{target} is the " + OLD_WORDING + " statement."));
        CORRECTED.publish();
        beforeTheCorrection = Instant.now();
        CORRECTED.correct(Map.of(
                "statement", "{target} is the zqcorrect statement.", "correctionNote", "The words were others."));
        LeakScenario.json("editor")
                .body(Map.of("url", "https://93.184.216.34/hook", "label", "A receiver"))
                .post("/v1/webhooks")
                .then()
                .statusCode(201);

        for (WithheldPerson person : WithheldPerson.values()) {
            person.enterAndWithhold(new EditorClient(RoleCallers.secret("editor")), OPEN.report());
        }

        Map<String, Map<String, Set<String>>> seen = everything();

        // The matrix: rows are records, columns are roles.
        assertMatrix(
                seen,
                Map.of(
                        OPEN.mark(), List.of(true, true, true, true, true),
                        DRAFT.mark(), List.of(false, false, true, true, true),
                        REVIEWED.mark(), List.of(false, false, true, true, true),
                        EMBARGOED.mark(), List.of(false, true, true, true, true),
                        CORRECTED.mark(), List.of(true, true, true, true, true)));
        // The figure of hidden records is checked separately: the mark may be removed and the number remain.
        for (LeakScenario hidden : List.of(DRAFT, REVIEWED, EMBARGOED)) {
            assertThat(seen.get("public").get(Integer.toString(hidden.figure())), is(empty()));
            assertThat(seen.get("public").get(hidden.claim()), is(empty()));
        }
        for (String role : RoleCallers.ROLES) {
            Map<String, Set<String>> their = seen.get(role);
            assertOnly(their.get(OLD_WORDING), union(OF_THE_PAST, "exportDataset"), role + " sees an old wording");
            assertThat(role, their.get(OLD_WORDING).contains("listClaimHistory"), is(true));
            Set<String> withheld = new TreeSet<>(their.get("Zqxaviera"));
            withheld.addAll(their.get("Zqsecretnam"));
            assertOnly(withheld, WITH_WITHHELD_NAMES, role + " sees a withheld name");
            boolean editor = RoleCallers.ROLES.indexOf(role) >= RoleCallers.ROLES.indexOf("editor");
            assertThat(role, withheld.contains("getTargetEntry"), is(editor));
            for (WithheldPerson person : WithheldPerson.values()) {
                Set<String> named = new TreeSet<>();
                for (String sign : person.signs()) {
                    Set<String> doors = new TreeSet<>(their.get(sign));
                    if (role.equals("admin") && sign.equals(sign.toLowerCase(Locale.ROOT))) {
                        doors.removeAll(WITH_FORMER_IDS);
                    }
                    named.addAll(doors);
                }
                assertOnly(named, WITH_WITHHELD_NAMES, role + " sees the name of " + person);
                assertThat(role + " and " + person, named.contains("getTargetEntry"), is(editor));
            }
            // The published content of retracted records stays in their history, and counts nowhere.
            assertOnly(
                    their.get(Integer.toString(RETRACTED.figure())),
                    Set.of(
                            "getClaim",
                            "listClaimHistory",
                            "getClaimPage",
                            "getClaimCitation",
                            "getClaimEntry",
                            "exportDataset"),
                    role + " sees a retracted figure");
        }
    }

    @Test
    @Order(3)
    void exportsAsOfAMomentContainThePublicRecordsOfThatMoment() {
        for (String form : List.of("application/yaml", "application/x-ndjson")) {
            String then = export(form, beforeTheCorrection);
            assertThat(then, containsString("Name zqcorrect is the " + OLD_WORDING + " statement."));
            assertThat(then, containsString("A person in Reykjavik"));
            String now = export(form, Instant.now());
            assertThat(now, containsString("Name zqcorrect is the zqcorrect statement."));
            assertThat(now, not(containsString(OLD_WORDING)));
            for (String past : List.of(then, now)) {
                assertThat(past, containsString(OPEN.mark()));
                for (LeakScenario hidden : List.of(DRAFT, REVIEWED, EMBARGOED, RETRACTED)) {
                    assertThat(past, not(containsString(hidden.mark())));
                    assertThat(past, not(containsString(Integer.toString(hidden.figure()))));
                }
                assertThat(past, not(containsString("Zqxaviera")));
                assertThat(past, not(containsString("{target")));
            }
        }
        long claims = export("application/x-ndjson", beforeTheCorrection)
                .lines()
                .filter(line -> line.startsWith("{\"claim\""))
                .count();
        assertThat(
                given().get("/v1/claims?count=true&asOf=" + beforeTheCorrection).path("page.total"), is((int) claims));
        assertThat(export("application/x-ndjson", Instant.parse("2000-01-01T00:00:00Z")), is(""));
        LeakScenario.json("editor")
                .get("/v1/export?asOf=2999-01-01T00:00:00Z")
                .then()
                .statusCode(400);
        LeakScenario.json("contributor")
                .get("/v1/export?asOf=" + beforeTheCorrection)
                .then()
                .statusCode(403);
    }

    @Test
    @Order(4)
    void writesWithoutAPermittedRoleAreRefused() throws Exception {
        EndpointMatrix endpoints = new EndpointMatrix(ids(), WORDS);
        List<String> signs = signs();
        for (String role : List.of("public", "reader")) {
            endpoints.each(endpoints.writes(RoleCallers.secret(role)), (operation, request) -> {
                EndpointMatrix.EndpointResponse response = endpoints.ask(operation, request);
                assertThat(response.request(), response.status(), anyOf(is(401), is(403), is(415), is(429)));
                for (String sign : signs) {
                    assertThat(response.request(), response.whole().contains(sign), is(false));
                }
            });
        }
    }

    @Test
    @Order(5)
    void embargoesEndAtEveryEndpointAtOnce() throws Exception {
        assertThat(dueEvents(EMBARGOED), is(0));
        assertThat(dueEvents(DRAFT) + dueEvents(REVIEWED), is(0));
        // The clock advances while everything is read.
        clock.moveTo(EMBARGO.minusSeconds(300));
        assertThat(everything("public").get(EMBARGOED.mark()), is(empty()));
        assertThat(dueEvents(EMBARGOED), is(0));
        clock.moveTo(EMBARGO.plusSeconds(1));
        Set<String> doors = everything("public").get(EMBARGOED.mark());
        assertThat(doors.size(), greaterThan(15));
        assertThat(dueEvents(EMBARGOED), greaterThan(1));
        assertThat(dueEvents(DRAFT) + dueEvents(REVIEWED), is(0));
        assertThat(everything("public").get(DRAFT.mark()), is(empty()));
    }

    private static String export(String form, Instant moment) {
        return TestTokens.with(RoleCallers.secret("editor"))
                .accept(form)
                .get("/v1/export?asOf=" + moment)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static Map<String, String> link(String type) {
        return Map.of("type", type, "claim", OPEN.claim());
    }

    private static List<String> signs() {
        List<String> signs = new ArrayList<>(List.of(OLD_WORDING, "Zqxaviera", "Zqsecretnam"));
        for (LeakScenario story : List.of(OPEN, DRAFT, REVIEWED, EMBARGOED, RETRACTED, CORRECTED, WITHHELD)) {
            signs.addAll(story.signs());
        }
        for (WithheldPerson person : WithheldPerson.values()) {
            signs.addAll(person.signs());
        }
        return signs;
    }

    /** The operations at which each role sees each sign. */
    private Map<String, Map<String, Set<String>>> everything() throws Exception {
        Map<String, Map<String, Set<String>>> seen = new LinkedHashMap<>();
        for (String role : RoleCallers.ROLES) {
            seen.put(role, everything(role));
        }
        return seen;
    }

    private Map<String, Set<String>> everything(String role) throws Exception {
        EndpointMatrix endpoints = new EndpointMatrix(ids(), WORDS);
        Map<String, Set<String>> seen = new HashMap<>();
        signs().forEach(sign -> seen.put(sign, new ConcurrentSkipListSet<>()));
        Map<ServedOperation, Set<HttpRequest>> reads = endpoints.reads(RoleCallers.secret(role));
        Set<String> opened = ConcurrentHashMap.newKeySet();
        endpoints.each(reads, (operation, request) -> {
            EndpointMatrix.EndpointResponse response = endpoints.ask(operation, request);
            if (response.status() == 200 || response.status() == 303) {
                opened.add(operation.id());
            }
            note(response, seen);
            if (role.equals("public")) {
                // Once more, since the response may be cached the first time.
                assertEquals(response, endpoints.ask(operation, request));
            }
        });
        Set<String> unopened = new TreeSet<>();
        reads.keySet().forEach(operation -> unopened.add(operation.id()));
        unopened.removeAll(opened);
        unopened.removeAll(NOTHING_TO_ASK_ABOUT);
        if (role.equals("admin")) {
            assertThat("operations that nothing was read at", unopened, is(empty()));
        }
        return seen;
    }

    private static void note(EndpointMatrix.EndpointResponse response, Map<String, Set<String>> seen) {
        seen.forEach((sign, operations) -> {
            if (response.whole().contains(sign)) {
                operations.add(response.operation().id());
            }
        });
    }

    private static void assertMatrix(Map<String, Map<String, Set<String>>> seen, Map<String, List<Boolean>> matrix) {
        List<String> wrong = new ArrayList<>();
        matrix.forEach((mark, may) -> {
            for (String role : RoleCallers.ROLES) {
                boolean sees = !seen.get(role).get(mark).isEmpty();
                if (sees != may.get(RoleCallers.ROLES.indexOf(role))) {
                    wrong.add(role + (sees ? " sees " : " does not see ") + mark + " at "
                            + seen.get(role).get(mark));
                }
            }
        });
        assertThat(wrong, is(empty()));
    }

    private static void assertOnly(Set<String> doors, Set<String> allowed, String what) {
        Set<String> others = new TreeSet<>(doors);
        others.removeAll(allowed);
        assertThat(what, others, is(equalTo(Set.of())));
    }

    private static Set<String> union(Set<String> some, String more) {
        Set<String> all = new TreeSet<>(some);
        all.add(more);
        return all;
    }

    private Map<String, String> publicResponses() throws Exception {
        EndpointMatrix endpoints = new EndpointMatrix(ids(), WORDS);
        Map<String, String> responses = new ConcurrentSkipListMap<>();
        endpoints.each(endpoints.reads(null), (operation, request) -> {
            EndpointMatrix.EndpointResponse response = endpoints.ask(operation, request);
            String form = request.headers().firstValue("Accept").orElse("");
            responses.put(response.request() + " as " + form, response.status() + response.whole());
        });
        return responses;
    }

    /** All records, hidden or not, read from the tables; of the seed, one of each kind. */
    private Map<String, List<List<String>>> ids() throws SQLException {
        String mine = " where id like 'zq%'";
        Map<String, List<List<String>>> ids = new HashMap<>();
        ids.put("problems", List.of(List.of("retracted")));
        ids.put("/v1/{collection}.csv-metadata.json", List.of(List.of("claims"), List.of("targets")));
        ids.put("countries", List.of(List.of("IS"), List.of("FR")));
        ids.put("charts", List.of(List.of("svg"), List.of("png"), List.of("txt")));
        ids.put(
                "/embed/charts/{chart}",
                List.of(
                        List.of("targets-by-category"),
                        List.of("targets-by-disclosure"),
                        List.of("targets-by-report"),
                        List.of("targets-by-technology"),
                        List.of("claims-by-country"),
                        List.of("timeline"),
                        List.of("assurance")));
        ids.put("claims", rows("select id from claim where report_id like 'zq%'"));
        ids.put("c", ids.get("claims"));
        ids.put("embed", ids.get("claims"));
        ids.put("reports", rows("select id from report" + mine));
        ids.put("sources", rows("select id from source" + mine));
        ids.put("targets", rows("select id from alleged_target" + mine + " or name_visibility = 'WITHHELD'"));
        ids.put("categories", rows("select id from category" + mine));
        ids.put("organisations", rows("select id from organisation" + mine));
        ids.put("technologies", rows("select id from technology" + mine));
        ids.put("disclosures", rows("select id from disclosure" + mine));
        ids.put("regions", rows("select id from region" + mine));
        ids.put("tokens", rows("select id from access_token"));
        ids.put("webhooks", orUnknown(rows("select id from webhook")));
        ids.put("proposals", List.of(List.of(UNKNOWN)));
        ids.put("imports", List.of(List.of(UNKNOWN)));
        for (String collection : List.of("report", "claim")) {
            ids.put(
                    "/v1/" + collection + "s/{id}/transitions/{transition}",
                    rows("select " + collection + "_id, id from transition where " + collection + "_id is not null"));
        }
        ids.put("/v1/webhooks/{id}/deliveries/{delivery}", List.of(List.of(UNKNOWN, UNKNOWN)));
        ids.put("/v1/webhooks/{id}/deliveries/{delivery}/replay", List.of(List.of(UNKNOWN, UNKNOWN)));
        return ids;
    }

    private static final String UNKNOWN = "00000000-0000-0000-0000-00000000dead";

    private static List<List<String>> orUnknown(List<List<String>> ids) {
        return ids.isEmpty() ? List.of(List.of(UNKNOWN)) : ids;
    }

    private List<List<String>> rows(String query) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(found.getString(column));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** Number of a story's events sent to receivers so far. */
    private int dueEvents(LeakScenario story) throws SQLException {
        int due = 0;
        for (List<String> event : rows("select subject, due_at from public_event where subject in ('" + story.report()
                + "', '" + story.claim() + "')")) {
            Instant from = event.get(1) == null ? null : moment(story, event.get(0));
            due += from != null && !from.isAfter(clock.instant()) ? 1 : 0;
        }
        return due;
    }

    private Instant moment(LeakScenario story, String subject) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select due_at from public_event where subject = '" + subject + "'")) {
            found.next();
            return found.getTimestamp(1).toInstant();
        }
    }
}
