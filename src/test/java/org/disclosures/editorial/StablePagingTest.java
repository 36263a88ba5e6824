package org.disclosures.editorial;

import static org.disclosures.editorial.SampleEntries.category;
import static org.disclosures.editorial.SampleEntries.claim;
import static org.disclosures.editorial.SampleEntries.disclosure;
import static org.disclosures.editorial.SampleEntries.organisation;
import static org.disclosures.editorial.SampleEntries.region;
import static org.disclosures.editorial.SampleEntries.report;
import static org.disclosures.editorial.SampleEntries.source;
import static org.disclosures.editorial.SampleEntries.target;
import static org.disclosures.editorial.SampleEntries.technology;
import static org.disclosures.editorial.SampleEntries.with;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.disclosures.http.language.NameOrder;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.KnownClaims;
import org.disclosures.testing.ServedContract;
import org.disclosures.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A reader who follows a list to its end gets every record that was in it throughout, even if others change meanwhile.
 */
@QuarkusTest
@OwnDesk
@Order(9)
class StablePagingTest {

    private static final int ENTRIES = 6;

    // Lists whose sort values never change, with these values.
    private static final Map<String, String> UNMOVED = Map.ofEntries(
            Map.entry("/v1/audit", "number, at"),
            Map.entry("/v1/claims/{id}/history", "at"),
            Map.entry("/v1/reports/{id}/history", "at"),
            Map.entry("/v1/claims/{id}/links", "type, which the id is made from"),
            Map.entry("/v1/claims/{id}/transitions", "at"),
            Map.entry("/v1/reports/{id}/transitions", "at"),
            Map.entry("/v1/countries", "codes of ISO 3166-1"),
            Map.entry("/v1/imports", "receivedAt"),
            Map.entry("/v1/imports/{id}/faults", "number"),
            Map.entry("/v1/imports/{id}/statements", "number"),
            Map.entry("/v1/proposals", "proposedAt"),
            Map.entry("/v1/tokens", "createdAt, expiresAt, label, role"),
            Map.entry("/v1/webhooks/{id}/deliveries", "event"));

    // Lists tested here.
    private static final Set<String> MOVED = Set.of(
            "/v1/claims",
            "/v1/categories/{id}/claims",
            "/v1/countries/{code}/claims",
            "/v1/organisations/{id}/claims",
            "/v1/technologies/{id}/claims",
            "/v1/reports/{id}/claims",
            "/v1/sources/{id}/claims",
            "/v1/targets/{id}/claims",
            "/v1/statistics/claims",
            "/v1/statistics/targets/claims",
            "/v1/reports",
            "/v1/sources",
            "/v1/organisations",
            "/v1/targets",
            "/v1/categories",
            "/v1/categories/{id}/targets",
            "/v1/countries/{code}/targets",
            "/v1/technologies",
            "/v1/disclosures",
            "/v1/disclosures/{id}/claims",
            "/v1/disclosures/{id}/reports",
            "/v1/regions",
            "/v1/webhooks",
            "/v1/search");

    // Their cursor is a number of suggestions to skip, as the reconciliation specification says.
    private static final Set<String> SPECIFIED =
            Set.of("/reconcile/suggest/entity", "/reconcile/suggest/property", "/reconcile/suggest/type");

    @Inject
    javax.sql.DataSource database;

    private EditorClient editor;
    private Map<String, Supplier<RequestSpecification>> callers;

    @BeforeEach
    void signIn() {
        editor = EditorClient.as("editor");
        String reader = TestTokens.issue("reader");
        callers = new LinkedHashMap<>();
        callers.put("public", RestAssured::given);
        callers.put("reader", () -> TestTokens.with(reader));
        callers.put("editor", editor::request);
    }

    @Test
    void listsWithCursorsAreTestedOrNeverReorder() {
        Set<String> lists = new TreeSet<>();
        ServedContract.read().operations().stream()
                .filter(operation -> operation.takes("cursor"))
                .forEach(operation -> lists.add(operation.path()));
        Set<String> known = new TreeSet<>(MOVED);
        known.addAll(UNMOVED.keySet());
        known.addAll(SPECIFIED);
        assertEquals(known, lists);
    }

    /**
     * Records of a report of its own, each with the field to sort by and the values that move it to the beginning and
     * to the end.
     */
    static Stream<Arguments> orders() {
        Map<String, Object> first = figure(1);
        Map<String, Object> last = figure(1_000_000);
        return Stream.of(
                Arguments.of("claims", "assertedOn", "assertedOn", "2000-01-01", "2022-03-04"),
                Arguments.of("claims", "kind", "kind", "client", "selection"),
                Arguments.of("claims", "assurance", "assurance", "alleged", "forensic"),
                Arguments.of("claims", "lowerBound", "figure", first, last),
                Arguments.of("claims", "occurred", "occurred", "1990", "2021"),
                Arguments.of("reports", "publishedOn", "publishedOn", "1990-01-01", "2022-12-31"),
                Arguments.of("reports", "title", "title", "Aaa", "Zzz"),
                Arguments.of("reports", "kind", "kind", "court-document", "technical-report"),
                Arguments.of("sources", "name", "name", "Aaa", "Zzz"),
                Arguments.of("sources", "kind", "kind", "collective", "person"),
                Arguments.of("organisations", "name", "name", "Aaa", "Zzz"),
                Arguments.of("organisations", "kind", "kind", "company", "other"),
                Arguments.of("targets", "name", "name", "Aaa", "Zzz"),
                Arguments.of("technologies", "name", "name", "Aaa", "Zzz"),
                Arguments.of("disclosures", "title", "title", "Aaa", "Zzz"),
                Arguments.of("regions", "name", "name", "Aaa", "Zzz"),
                Arguments.of("categories", "position", "position", 1_000, 9_000));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("orders")
    void movedRecordsAreNotMissed(String collection, String sort, String field, Object first, Object last) {
        List<String> paths = written(collection, sort.toLowerCase(java.util.Locale.ROOT));
        for (String caller : callers.keySet()) {
            for (boolean descends : new boolean[] {false, true}) {
                reset(collection, field, paths);
                String list = "/v1/" + collection + "?limit=" + someOf(collection, caller) + "&sort="
                        + (descends ? "-" : "") + sort;
                ListReading reading = new ListReading(callers.get(caller), list);
                reading.turn();
                // The record read last moves to the end, and the cursor with it; the last record moves to the
                // beginning.
                String lastRead = reading.ids.get(reading.ids.size() - 1);
                for (String path : paths) {
                    if (!reading.ids.contains(id(path))) {
                        set(path, field, descends ? last : first);
                        break;
                    }
                }
                if (paths.stream().map(StablePagingTest::id).anyMatch(lastRead::equals)) {
                    set(collection + "/" + lastRead, field, descends ? first : last);
                }
                reading.toTheEnd();
                assertThat(
                        caller + " " + list,
                        reading.ids,
                        hasItems(paths.stream().map(StablePagingTest::id).toArray(String[]::new)));
                assertThat(
                        caller + " " + list,
                        reading.ids.size(),
                        is(lessThanOrEqualTo(new HashSet<>(reading.ids).size() + 2)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"basis, statistics/claims", "target-basis, statistics/targets/claims"})
    void movedClaimsBehindMinimumsAreNotMissed(String name, String list) {
        String report = "moved-" + name;
        List<Map<String, Object>> infected = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            infected.add(with(
                    claim("claim-" + i),
                    "kind",
                    "infection",
                    "target",
                    report + "-target",
                    "figure",
                    figure(10 + i),
                    "assertedOn",
                    "2015-01-0" + (i + 1)));
        }
        editor.created("targets", target(report + "-target"));
        editor.published(editor.created("reports", report(report, infected.toArray(Map[]::new))));
        ListReading reading = new ListReading(
                callers.get("public"), "/v1/" + list + "?report=" + report + "&sort=assertedOn&limit=2");
        reading.turn();
        for (int i = 0; i < ENTRIES; i++) {
            String id = KnownClaims.id(report, "claim-" + i).toString();
            if (!reading.ids.contains(id)) {
                set("claims/" + id, "assertedOn", "1990-01-01");
                break;
            }
        }
        reading.toTheEnd();
        assertEquals(ENTRIES, new HashSet<>(reading.ids).size());
    }

    @ParameterizedTest
    @CsvSource({
        "rising, claims?sort=changedAt",
        "falling, claims?sort=-changedAt",
        "found, claims?q=said&sort=-changedAt",
        "old, reports?sort=changedAt",
        "new, reports?sort=-changedAt"
    })
    void changedRecordsAreNotMissed(String name, String list) {
        boolean claims = list.startsWith("claims");
        List<String> paths = claims ? written("claims", name) : writtenReports(name);
        Set<String> all = new HashSet<>(new ListReading(editor::request, "/v1/" + list + "&limit=200").toTheEnd().ids);
        ListReading reading = new ListReading(editor::request, "/v1/" + list + "&limit=3");
        reading.turn();
        for (String path : paths) {
            set(path, claims ? "statement" : "title", "It was said, and changed for " + list);
        }
        assertEquals(all, new HashSet<>(reading.toTheEnd().ids));
    }

    private List<String> writtenReports(String name) {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            String path = editor.created("reports", report("changed-" + name + "-" + i, claim("one")));
            editor.published(path);
            paths.add(path);
        }
        return paths;
    }

    // Other tests may have left very many records.
    private int someOf(String collection, String caller) {
        int total = callers.get(caller)
                .get()
                .get("/v1/" + collection + "?limit=1&count=true")
                .path("page.total");
        return Math.max(5, total / 8);
    }

    @Test
    void pagingContinuesWhenTheLastItemReadMovesFarAway() {
        ListReading reading = new ListReading(callers.get("public"), "/v1/claims?limit=3");
        List<String> all = new ListReading(callers.get("public"), "/v1/claims?limit=200").toTheEnd().ids;
        reading.turn();
        String path = "claims/" + reading.ids.get(2);
        String before = editor.get(path + "/entry").path("assertedOn");
        set(path, "assertedOn", "1900-01-02");
        assertEquals(new TreeSet<>(all), new TreeSet<>(reading.toTheEnd().ids));
        set(path, "assertedOn", before);
    }

    @Test
    void pagingContinuesWhenTheLastItemReadIsRetracted() {
        List<String> paths = written("claims", "retracted");
        for (String caller : callers.keySet()) {
            ListReading reading = new ListReading(callers.get(caller), "/v1/reports/retracted-report/claims?limit=2");
            reading.turn();
            editor.moved("claims/" + reading.ids.get(1), "retracted", Map.of("note", "It was wrong"));
            List<String> left =
                    new ArrayList<>(paths.stream().map(StablePagingTest::id).toList());
            left.removeAll(
                    new ListReading(callers.get(caller), "/v1/reports/retracted-report/claims?limit=1").toTheEnd().ids);
            List<String> gone = left;
            reading.toTheEnd();
            assertThat(
                    reading.ids,
                    hasItems(paths.stream()
                            .map(StablePagingTest::id)
                            .filter(id -> !gone.contains(id))
                            .toArray(String[]::new)));
        }
    }

    @Test
    void unchangedListsRepeatNothing() {
        List<String> paths = written("claims", "calm");
        set(paths.get(3), "assertedOn", "2001-01-01");
        for (String caller : callers.keySet()) {
            for (String sort : List.of("assertedOn", "-assertedOn")) {
                List<String> ids = new ListReading(
                                callers.get(caller), "/v1/claims?limit=" + someOf("claims", caller) + "&sort=" + sort)
                        .toTheEnd()
                        .ids;
                assertEquals(new HashSet<>(ids).size(), ids.size(), caller + " " + sort);
            }
        }
    }

    @Test
    void changesThatDoNotReorderRepeatNothing() {
        List<String> paths = written("claims", "wording");
        ListReading reading = new ListReading(callers.get("public"), "/v1/claims?limit=5");
        reading.turn();
        set(paths.get(0), "locator", "p. 77");
        reading.toTheEnd();
        assertEquals(new HashSet<>(reading.ids).size(), reading.ids.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/search?q=quagga&limit=2", "/v1/claims?q=quagga&limit=2", "/v1/sources?q=quagga&limit=1"})
    void rankedRecordsAreNotMissed(String list) {
        List<String> paths =
                written(list.contains("sources") ? "sources" : "claims", "quagga" + list.charAt(4) + list.charAt(5));
        for (String path : paths) {
            set(path, path.startsWith("sources") ? "name" : "statement", "Quagga " + id(path));
        }
        for (String caller : callers.keySet()) {
            ListReading reading = new ListReading(callers.get(caller), list);
            Set<String> all = new HashSet<>(
                    new ListReading(callers.get(caller), list.replaceAll("limit=\\d", "limit=200")).toTheEnd().ids);
            reading.turn();
            for (String path : paths) {
                if (reading.ids.stream().noneMatch(id -> id.endsWith(id(path)))) {
                    set(path, path.startsWith("sources") ? "name" : "statement", "Quagga quagga quagga " + caller);
                    break;
                }
            }
            assertEquals(all, new HashSet<>(reading.toTheEnd().ids), caller);
        }
    }

    @Test
    void namesWithheldWhilePagingAreNotMissedAndOrderNothing() throws SQLException {
        List<String> paths = written("targets", "veil");
        set(paths.get(3), "name", "Zzyzx Quonset");
        ListReading reading = new ListReading(callers.get("public"), "/v1/targets?limit=2&sort=name");
        reading.turn();
        editor.patch(paths.get(3), Map.of("nameVisibility", "withheld", "description", "A baker"))
                .then()
                .statusCode(200);
        reading.toTheEnd();
        List<String> described =
                reading.names.stream().filter("A baker"::equals).toList();
        assertTrue(!described.isEmpty());
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select name_order from alleged_target where description = 'A baker' union all"
                                + " select name_order from alleged_target_version where description = 'A baker'");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                assertEquals(NameOrder.key("A baker"), rows.getString(1));
            }
        }
    }

    @Test
    void namesAreCollatedByLanguageRulesNotCodePoints() {
        List<String> sorted = List.of(
                "adler Zz",
                "Adler Zz",
                "Éva Zz",
                "Evan Zz",
                "O’Flaherty Zz",
                "Oakley Zz",
                "Ostrich Zz",
                "zebra Zz",
                "Zoë Zz",
                "Æther Zz",
                "Ωmega Zz",
                "Борис Zz",
                "علي Zz");
        List<String> expected = new ArrayList<>(sorted);
        com.ibm.icu.text.Collator collator = com.ibm.icu.text.Collator.getInstance(com.ibm.icu.util.ULocale.ROOT);
        expected.sort(collator::compare);
        Map<String, Object> entry = report("of-names", claim("one"));
        List<Map<String, Object>> created = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            created.add(with(target("named-" + i), "name", sorted.get(sorted.size() - 1 - i)));
        }
        List<Map<String, Object>> claims = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            claims.add(with(claim("c" + i), "target", "named-" + i));
        }
        entry.put("claims", claims);
        entry.put("create", Map.of("sources", List.of(source("of-names-paper")), "targets", created));
        editor.published(editor.created("reports", entry));
        for (String caller : callers.keySet()) {
            List<String> names = new ListReading(callers.get(caller), "/v1/targets?limit=3&sort=name").toTheEnd().names;
            assertEquals(expected, names.stream().filter(sorted::contains).toList(), caller);
            List<String> reversed =
                    new ListReading(callers.get(caller), "/v1/targets?limit=3&sort=-name").toTheEnd().names;
            java.util.Collections.reverse(reversed);
            assertEquals(expected, reversed.stream().filter(sorted::contains).toList(), caller);
        }
    }

    /** A caller who reads a list page by page. */
    private static final class ListReading {

        private final Supplier<RequestSpecification> caller;
        private final List<String> ids = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private final String list;
        private String next;
        private boolean begun;

        ListReading(Supplier<RequestSpecification> caller, String list) {
            this.caller = caller;
            this.list = list;
        }

        void turn() {
            Response page = caller.get().get(list + (next == null ? "" : "&cursor=" + next));
            assertEquals(200, page.statusCode(), page.asString());
            for (Map<String, Object> item : page.jsonPath().<Map<String, Object>>getList("items")) {
                Object shown = item.get("reference") instanceof Map<?, ?> found ? found.get("id") : item.get("id");
                ids.add(String.valueOf(shown));
                names.add(String.valueOf(item.get("name")));
            }
            next = page.path("page.next");
            begun = true;
        }

        ListReading toTheEnd() {
            if (begun) {
                assertNotNull(next);
            }
            do {
                turn();
                assertTrue(ids.size() < 5_000, list + " does not end");
            } while (next != null);
            return this;
        }
    }

    // Six records of a collection, made public by a report.
    private List<String> written(String collection, String name) {
        String id = name + "-" + (collection.equals("claims") ? "report" : collection);
        List<Map<String, Object>> entries = new ArrayList<>();
        List<Map<String, Object>> claims = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            String one = id + "-" + i;
            Map<String, Object> claim = with(claim("c" + i), "statement", "It was said in " + name + " of " + i + ".");
            switch (collection) {
                case "sources" -> {
                    entries.add(source(one));
                    claim.put("attributions", List.of(Map.of("source", one, "role", "originated")));
                }
                case "organisations" -> {
                    entries.add(organisation(one));
                    claim.put("technology", one + "-tool");
                }
                case "technologies" -> {
                    entries.add(technology(one, "nso-group"));
                    claim.put("technology", one);
                }
                case "disclosures" -> entries.add(disclosure(one));
                case "regions" -> {
                    entries.add(region(one));
                    claim.put("places", List.of(Map.of("region", one, "role", "event")));
                }
                case "categories" -> {
                    entries.add(category(one, 5_000 + i));
                    claim.put("target", one + "-member");
                }
                case "targets" -> {
                    entries.add(target(one));
                    claim.put("target", one);
                }
                default -> {}
            }
            claims.add(claim);
        }
        Map<String, Object> entry = report(id, claims.toArray(Map[]::new));
        Map<String, Object> create =
                new LinkedHashMap<>(Map.of("sources", new ArrayList<>(List.of(source(id + "-paper")))));
        if (collection.equals("sources")) {
            entries.add(source(id + "-paper"));
        }
        if (collection.equals("disclosures")) {
            entry.put(
                    "disclosures", entries.stream().map(body -> body.get("id")).toList());
        }
        if (!Set.of("claims", "reports").contains(collection)) {
            create.put(collection, entries);
        }
        if (collection.equals("organisations")) {
            create.put(
                    "technologies",
                    entries.stream()
                            .map(body -> technology(body.get("id") + "-tool", (String) body.get("id")))
                            .toList());
        }
        if (collection.equals("categories")) {
            create.put(
                    "targets",
                    entries.stream()
                            .map(group -> with(target(group.get("id") + "-member"), "category", group.get("id")))
                            .toList());
        }
        entry.put("create", create);
        editor.published(editor.created("reports", entry));
        List<String> paths = new ArrayList<>();
        if (collection.equals("claims")) {
            new ListReading(callers.get("editor"), "/v1/reports/" + id + "/claims?limit=200")
                    .toTheEnd()
                    .ids
                    .forEach(claim -> paths.add("claims/" + claim));
        } else if (collection.equals("reports")) {
            paths.add("reports/" + id);
            for (int i = 1; i < ENTRIES; i++) {
                String other = editor.created("reports", report(id + "-" + i, claim("only")));
                editor.published(other);
                paths.add(other);
            }
        } else {
            for (int i = 0; i < ENTRIES; i++) {
                paths.add(collection + "/" + id + "-" + i);
            }
        }
        return paths;
    }

    // All in the middle of the list, which has more records there than a page.
    private void reset(String collection, String field, List<String> paths) {
        for (int i = 0; i < paths.size(); i++) {
            Object middle =
                    switch (field) {
                        case "assertedOn", "publishedOn" -> "2015-01-0" + (i + 1);
                        case "kind" ->
                            switch (collection) {
                                case "claims" -> "denial";
                                case "reports" -> "news-article";
                                case "sources" -> "nonprofit";
                                default -> "nonprofit";
                            };
                        case "assurance" -> "reported";
                        case "figure" -> figure(100 + i);
                        case "occurred" -> "201" + i;
                        case "position" -> 5_000 + i;
                        default -> "Mmm " + id(paths.get(i));
                    };
            set(paths.get(i), field, middle);
        }
    }

    private static Map<String, Object> figure(int amount) {
        return Map.of("qualifier", "exact", "amount", amount, "unit", "devices");
    }

    private void set(String path, String field, Object value) {
        // A correction that changes nothing is refused.
        if (value.equals(editor.get(path + "/entry").path(field))) {
            return;
        }
        Map<String, Object> patch = new LinkedHashMap<>(Map.of(field, value));
        if (path.startsWith("claims/") || path.startsWith("reports/")) {
            patch.put("correctionNote", "Corrected for a test");
        }
        Response response = editor.patch(path, patch);
        assertEquals(200, response.statusCode(), path + response.asString());
    }

    private static String id(String path) {
        return path.substring(path.indexOf('/') + 1);
    }
}
