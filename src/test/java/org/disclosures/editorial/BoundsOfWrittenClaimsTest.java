package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.disclosures.editorial.SampleEntries.with;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.disclosures.testing.EditorClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bounds of claims written through the API: their places, wording and basis, and the people named beside them. */
@QuarkusTest
@OwnDesk
class BoundsOfWrittenClaimsTest {

    private EditorClient editor;

    @BeforeEach
    void signIn() {
        editor = EditorClient.as("editor");
    }

    @Test
    void regionsWithinACountryTakeNoBoundFromIt() {
        editor.created("regions", with(SampleEntries.region("within-nauru"), "country", "NR"));
        editor.created("regions", SampleEntries.region("wider-area"));
        published(
                "bounds-places",
                List.of(),
                placed("inside", 31, Map.of("country", "NR"), Map.of("region", "within-nauru")),
                placed("outside", 32, Map.of("country", "PW"), Map.of("region", "wider-area")),
                placed("elsewhere", 33, Map.of("country", "KI"), Map.of("region", "within-nauru")));
        given().get("/v1/regions/within-nauru").then().body("country.id", equalTo("NR"));
        String group = "groups.find { it.group.id == '%s' }.bounds.text";
        given().get("/v1/statistics/targets?by=country")
                .then()
                .body(group.formatted("NR"), contains("31 individuals"))
                .body(group.formatted("PW"), empty())
                .body(group.formatted("KI"), empty());
        String role = "roles.find { it.role == 'targets' }.bounds.text";
        given().get("/v1/countries/NR").then().body(role, contains("31 individuals"));
        given().get("/v1/countries/PW").then().body(role, empty());
        assertThat(chart("country=NR&report=bounds-places"), containsString("31 individuals"));
        assertThat(chart("region=within-nauru&report=bounds-places"), not(containsString("31 individuals")));
    }

    /** A figure for two countries together applies to neither. */
    @Test
    void claimsOfTwoPlacesBoundNeither() {
        published("bounds-two", List.of(), placed("both", 35, Map.of("country", "VU"), Map.of("country", "TO")));
        for (String country : List.of("VU", "TO")) {
            given().get("/v1/statistics/targets?by=country")
                    .then()
                    .body("groups.find { it.group.id == '" + country + "' }.bounds.text", empty());
            given().get("/v1/countries/" + country)
                    .then()
                    .body("roles.find { it.role == 'targets' }.bounds.text", empty());
        }
    }

    /** A figure for two products, or two operators, together applies to neither. */
    @Test
    void claimsOfTwoTechnologiesOrOperatorsBoundNeither() {
        editor.created("organisations", SampleEntries.organisation("bounds-operator"));
        editor.created("technologies", SampleEntries.technology("bounds-tool", "bounds-operator"));
        Map<String, Object> operators = with(
                placed("operators", 39),
                "parties",
                List.of(
                        Map.of("organisation", "bounds-operator", "role", "operator"),
                        Map.of("organisation", "nso-group", "role", "operator")));
        Map<String, Object> roles = with(
                placed("roles", 41),
                "parties",
                List.of(
                        Map.of("organisation", "bounds-operator", "role", "operator"),
                        Map.of("organisation", "nso-group", "role", "developer")));
        published(
                "bounds-tools",
                List.of(),
                with(placed("tool", 37), "technologies", List.of("bounds-tool")),
                with(placed("tools", 38), "technologies", List.of("bounds-tool", "pegasus")),
                operators,
                roles);
        String tools = chart("technology=bounds-tool&report=bounds-tools");
        assertThat(tools, containsString("37 individuals"));
        assertThat(tools, not(containsString("38 individuals")));
        assertThat(tools, containsString("A figure given for several technologies or organisations together"));
        String parties = chart("party=bounds-operator&report=bounds-tools");
        assertThat(parties, containsString("41 individuals"));
        assertThat(parties, not(containsString("39 individuals")));
        assertThat(chart("report=bounds-tools&atMost=39"), containsString("39 individuals"));
    }

    @Test
    void placesInAnotherRoleTakeNoBoundFromACountry() {
        Map<String, Object> claim = placed("abroad", 36, Map.of("country", "MH"));
        published(
                "bounds-roles",
                List.of(),
                with(
                        claim,
                        "places",
                        List.of(Map.of("country", "MH", "role", "targets"), Map.of("country", "SB", "role", "event"))));
        given().get("/v1/countries/MH")
                .then()
                .body("roles.find { it.role == 'targets' }.bounds.text", contains("36 individuals"));
    }

    /** Several figures together give a minimum, even if the greatest are the same number or the same figure. */
    @Test
    void differentFiguresWithOneBoundMakeAMinimum() {
        Map<String, Object> more = Map.of("qualifier", "more-than", "amount", 60, "unit", "individuals");
        published(
                "bounds-alike",
                List.of(),
                placed("exact", 61, Map.of("country", "CK")),
                with(placed("more", 60, Map.of("country", "CK")), "figure", more, "assurance", "forensic"));
        String group = "groups.find { it.group.id == '%s' }.bounds[0].";
        given().get("/v1/statistics/targets?by=country")
                .then()
                .body(group.formatted("CK") + "text", equalTo("minimum 61, from “more than 60 individuals”"))
                // Among equal bounds, the claim with the strongest evidence level comes first.
                .body(group.formatted("CK") + "restsOn.assurance", contains("forensic", "alleged"));

        List<Map<String, Object>> claims = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            claims.add(placed("same-" + i, 50, Map.of("country", "NU")));
        }
        claims.add(placed("less", 40, Map.of("country", "NU")));
        published("bounds-same", List.of(), claims.toArray(Map[]::new));
        given().get("/v1/statistics/targets?by=country")
                .then()
                .body(group.formatted("NU") + "text", equalTo("minimum 50, from “50 individuals”"));
    }

    @Test
    void figuresWithoutALowerBoundMakeNoMinimum() {
        published(
                "bounds-open",
                List.of(),
                with(
                        placed("about", 1, Map.of("country", "TK")),
                        "figure",
                        Map.of("qualifier", "about", "amount", 70, "unit", "individuals")),
                with(
                        placed("up-to", 1, Map.of("country", "TK")),
                        "figure",
                        Map.of("qualifier", "up-to", "amount", 70, "unit", "individuals")));
        given().get("/v1/statistics/targets?by=country")
                .then()
                .body("groups.find { it.group.id == 'TK' }.bounds.text", contains("no lower bound stated"))
                .body("groups.find { it.group.id == 'TK' }.bounds.lowerBound", contains(0));
    }

    /** Selections come before infections, whatever their units. */
    @Test
    void boundsAndNamesAreOrderedByKindFirst() {
        published(
                "bounds-kinds",
                List.of(),
                with(placed("infected", 3, Map.of("country", "WF")), "kind", "infection"),
                with(
                        placed("selected", 4, Map.of("country", "WF")),
                        "figure",
                        Map.of("qualifier", "exact", "amount", 4, "unit", "phone-numbers")));
        editor.created("targets", SampleEntries.target("kinds-person"));
        for (String kind : List.of("infection", "selection")) {
            String at = editor.created(
                    "claims",
                    with(
                            about("named-" + kind, "kinds-person"),
                            "kind",
                            kind,
                            "report",
                            "bounds-kinds",
                            "places",
                            List.of(Map.of("country", "WF", "role", "targets"))));
            editor.published(at);
        }
        given().get("/v1/countries/WF")
                .then()
                .body("roles.find { it.role == 'targets' }.bounds.kind", contains("selection", "infection"))
                .body("roles.find { it.role == 'targets' }.named.kind", contains("selection", "infection"));
    }

    @ParameterizedTest
    @CsvSource({"supersedes, TV, 12", "corrects, WS, 13"})
    void supersededAndCorrectedClaimsCountInNoBound(String link, String country, int now) {
        String report = "bounds-" + link;
        published(
                report,
                List.of(),
                placed("before", 60 + now, Map.of("country", country)),
                with(
                        placed("after", now, Map.of("country", country)),
                        "links",
                        List.of(Map.of("type", link, "claim", "before"))));
        given().get("/v1/statistics/targets?by=country")
                .then()
                .body("groups.find { it.group.id == '" + country + "' }.bounds.text", contains(now + " individuals"));
        assertThat(chart("report=" + report), not(containsString(60 + now + " individuals")));
    }

    @Test
    void boundsCountAndLinkTheClaimsTheyRestOn() {
        List<Map<String, Object>> claims = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            claims.add(placed("many-" + i, 40 + i, Map.of("country", "FM")));
        }
        published("bounds-many", List.of(), claims.toArray(Map[]::new));
        String group = "groups.find { it.group.id == 'FM' }.bounds[0]";
        String list = given().get("/v1/statistics/targets?by=country")
                .then()
                .body(group + ".text", equalTo("minimum 47, from “47 individuals”"))
                .body(group + ".restsOn.size()", is(5))
                .body(group + ".restsOnTotal", is(7))
                .extract()
                .path(group + ".claimsHref");
        given().get(list + "&count=true").then().body("page.total", is(7));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | named here: 2
        fr | personnes nommées ici\u202f: 2
        es | personas nombradas aquí: 2
        de | hier genannt: 2
        ar | أشخاص مذكورون هنا: \u20662\u2069
        """)
    void namedPeopleAreCountedBesideTheFigures(String language, String text) {
        if (given().get("/v1/categories/named-lawyers").statusCode() == 404) {
            published(
                    "bounds-named",
                    List.of(
                            with(SampleEntries.target("named-one"), "category", "named-lawyers"),
                            with(
                                    SampleEntries.target("named-two"),
                                    "category",
                                    "named-lawyers",
                                    "nameVisibility",
                                    "withheld",
                                    "name",
                                    "Ottoline Fairgrieve")),
                    about("one", "named-one"),
                    about("again", "named-one"),
                    about("two", "named-two"));
        }
        given().header("Accept-Language", language)
                .get("/v1/categories/named-lawyers")
                .then()
                .body("bounds", empty())
                .body("named.kind", contains("infection"))
                .body("named.people", contains(2))
                .body("named.text", contains(text));
        given().header("Accept-Language", language)
                .get("/v1/statistics/targets?by=category")
                .then()
                .body("groups.find { it.group.id == 'named-lawyers' }.named.people", contains(2));
        for (String group : List.of("country/KM", "source/bounds-named-paper")) {
            String[] by = group.split("/");
            given().header("Accept-Language", language)
                    .get("/v1/statistics/targets?by=" + by[0])
                    .then()
                    .body("groups.find { it.group.id == '" + by[1] + "' }.named.text", contains(text))
                    .body("groups.find { it.group.id == '" + by[1] + "' }.bounds", empty());
        }
        given().header("Accept-Language", language)
                .get("/v1/countries/KM")
                .then()
                .body("roles.find { it.role == 'targets' }.named.text", contains(text));
        assertThat(
                given().header("Accept-Language", language)
                        .get("/v1/categories?format=csv")
                        .asString(),
                containsString(text));
        for (String form : List.of("txt", "svg")) {
            String chart = given().header("Accept-Language", language)
                    .get("/v1/charts/targets-by-category." + form + "?report=bounds-named")
                    .asString();
            assertThat(chart, containsString(text));
            assertThat(chart, not(containsString("Fairgrieve")));
        }
    }

    private static String chart(String filters) {
        return given().get("/v1/charts/targets-by-category.txt?" + filters).asString();
    }

    private static Map<String, Object> about(String key, String target) {
        return with(
                SampleEntries.claim(key),
                "kind",
                "infection",
                "target",
                target,
                "places",
                List.of(Map.of("country", "KM", "role", "targets")));
    }

    @SafeVarargs
    private static Map<String, Object> placed(String key, int amount, Map<String, String>... places) {
        List<Map<String, String>> all = new ArrayList<>();
        for (Map<String, String> place : places) {
            Map<String, String> with = new HashMap<>(place);
            with.put("role", "targets");
            all.add(with);
        }
        return with(
                SampleEntries.claim(key),
                "kind",
                "selection",
                "target",
                "bounds-group",
                "figure",
                Map.of("qualifier", "exact", "amount", amount, "unit", "individuals"),
                "places",
                all);
    }

    @SafeVarargs
    private void published(String report, List<Map<String, Object>> targets, Map<String, ?>... claims) {
        Map<String, Object> group =
                with(SampleEntries.target("bounds-group"), "kind", "group", "category", "bounds-crowd");
        Map<String, Object> create = new HashMap<>();
        create.put("sources", List.of(SampleEntries.source(report + "-paper")));
        create.put(
                "categories",
                List.of(
                        targets.isEmpty()
                                ? SampleEntries.category("bounds-crowd", 952)
                                : SampleEntries.category("named-lawyers", 951)));
        create.put("targets", targets.isEmpty() ? List.of(group) : targets);
        editor.created("reports", with(SampleEntries.report(report, claims), "create", create));
        editor.published("reports/" + report);
    }
}
