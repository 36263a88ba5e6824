package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.disclosures.editorial.SampleEntries.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosures.claim.ClaimFilter;
import org.disclosures.claim.FigureScope;
import org.disclosures.http.filter.Filter;
import org.disclosures.testing.DatasetMoment;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.KnownClaims;
import org.disclosures.testing.ListWalk;
import org.disclosures.testing.ProblemResponse;
import org.disclosures.vocabulary.PartyRole;
import org.disclosures.vocabulary.PlaceRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A figure for several places, technologies, parties or categories together sets no minimum under a filter for one of them. */
@QuarkusTest
@OwnDesk
class FigureScopeTest {

    /** Filters for what a claim has one of. */
    private static final Set<String> OF_ONE =
            Set.of("report", "kind", "assurance", "target", "unit", "currency", "state");

    /** Filters for what a claim may have several of, each of which holds for all of it. */
    private static final Set<String> OF_THE_WHOLE = Set.of(
            "disclosure",
            "source",
            "originalSource",
            "basis",
            "mentions",
            "evidenceKind",
            "identifier",
            "linkType",
            "linkedTo");

    /** Filters for roles, which are parts of others. */
    private static final Set<String> ROLES = Set.of("sourceRole", "placeRole", "partyRole");

    /**
     * A claim with one value and a claim with two, and filters for the one.
     *
     * @param filters each finds both claims
     */
    record FigureScopeCase(String name, List<String> filters, Map<String, ?> one, Map<String, ?> both) {

        static FigureScopeCase of(String name, Object one, Object both, String field, String... filters) {
            return new FigureScopeCase(name, List.of(filters), Map.of(field, one), Map.of(field, both));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<FigureScopeCase> cases() {
        List<FigureScopeCase> cases = new ArrayList<>();
        for (PlaceRole role : PlaceRole.values()) {
            String other = (role == PlaceRole.TARGETS ? PlaceRole.EVENT : PlaceRole.TARGETS).code();
            for (Map.Entry<String, List<String>> places : Map.of(
                            "country", List.of("NR", "PW"), "region", List.of("scope-here", "scope-there"))
                    .entrySet()) {
                String kind = places.getKey();
                String here = places.getValue().get(0);
                String there = places.getValue().get(1);
                List<String> filters =
                        new ArrayList<>(List.of(kind + "=" + here, kind + "=" + here + "&placeRole=" + role.code()));
                if (role == PlaceRole.TARGETS && kind.equals("country")) {
                    filters.add("targetCountry=" + here);
                }
                cases.add(FigureScopeCase.of(
                        kind + "-" + role.code(),
                        inRoles(kind, here, role.code(), there, other),
                        inRoles(kind, here, role.code(), there, role.code()),
                        "places",
                        filters.toArray(String[]::new)));
            }
        }
        for (PartyRole role : PartyRole.values()) {
            String other = (role == PartyRole.OPERATOR ? PartyRole.ACTOR : PartyRole.OPERATOR).code();
            cases.add(FigureScopeCase.of(
                    "party-" + role.code(),
                    inRoles("organisation", "scope-body", role.code(), "nso-group", other),
                    inRoles("organisation", "scope-body", role.code(), "nso-group", role.code()),
                    "parties",
                    "party=scope-body",
                    "party=scope-body&partyRole=" + role.code(),
                    "organisation=scope-body"));
        }
        cases.add(FigureScopeCase.of(
                "tools",
                List.of("scope-tool"),
                List.of("scope-tool", "pegasus"),
                "technologies",
                "technology=scope-tool",
                "vendor=scope-body",
                "organisation=scope-body"));
        cases.add(FigureScopeCase.of("categories", "scope-one", "scope-both", "target", "category=scope-category"));
        return cases.stream();
    }

    @Test
    void everyFilterOfSeveralValuesIsKnown() {
        Set<String> known = new HashSet<>(FigureScope.filters());
        Stream.of(OF_ONE, OF_THE_WHOLE, ROLES).forEach(known::addAll);
        assertEquals(
                ClaimFilter.declared().all().stream()
                        .filter(filter -> filter.type().schema().isList())
                        .map(Filter::name)
                        .collect(Collectors.toSet()),
                known);
        assertEquals(
                FigureScope.filters(),
                cases().flatMap(one -> one.filters().stream())
                        .map(filter -> filter.substring(0, filter.indexOf('=')))
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void figuresOfSeveralSetNoMinimumForOne(FigureScopeCase figures) {
        EditorClient editor = EditorClient.as("editor");
        if (editor.get("regions/scope-here/entry").statusCode() == 404) {
            editor.created("regions", SampleEntries.region("scope-here"));
            editor.created("regions", SampleEntries.region("scope-there"));
            editor.created("organisations", SampleEntries.organisation("scope-body"));
            editor.created("technologies", SampleEntries.technology("scope-tool", "scope-body"));
            editor.created("categories", SampleEntries.category("scope-category", 961));
            editor.created("categories", SampleEntries.category("scope-other", 962));
            Map<String, Object> group =
                    with(SampleEntries.target("scope-one"), "kind", "group", "categories", List.of("scope-category"));
            editor.created("targets", group);
            editor.created(
                    "targets", with(group, "id", "scope-both", "categories", List.of("scope-category", "scope-other")));
        }
        String report = "scope-" + figures.name();
        editor.created(
                "reports", SampleEntries.report(report, counted(31, figures.one()), counted(32, figures.both())));
        editor.published("reports/" + report);

        for (String filter : figures.filters()) {
            String filters = "report=" + report + "&" + filter;
            assertEquals(2, ListWalk.items("/v1/claims?" + filters).size(), filters);
            String list = given().get("/v1/statistics/targets?" + filters)
                    .then()
                    .body("overall.text", contains("31 individuals"))
                    .body("overall[0].restsOnTotal", is(1))
                    .extract()
                    .path("overall[0].claimsHref");
            assertEquals(
                    List.of("It was said of n31."),
                    ListWalk.items(list).stream()
                            .map(claim -> claim.get("statement"))
                            .toList(),
                    list);
        }
    }

    /** The whole basis of a minimum, without repetitions and figures of several, at any moment. */
    @Test
    void listsBehindMinimumsAreTheirBasisAsOfTheSameMoment() {
        EditorClient editor = EditorClient.as("editor");
        editor.created("targets", with(SampleEntries.target("basis-group"), "kind", "group"));
        Map<String, Object> here = Map.of("places", inRoles("country", "MR", "phone-numbers", "NE", "event"));
        editor.created(
                "reports",
                SampleEntries.report(
                        "basis-first",
                        with(counted(51, here), "target", "basis-group"),
                        with(counted(52, here), "target", null),
                        counted(
                                99,
                                Map.of(
                                        "target",
                                        "basis-group",
                                        "places",
                                        inRoles("country", "MR", "phone-numbers", "ML", "phone-numbers")))));
        editor.published("reports/basis-first");
        String before = DatasetMoment.latest().toString();
        Map<String, Object> link = Map.of("type", "repeats", "claim", KnownClaims.id("basis-first", "n51"));
        editor.created(
                "reports",
                SampleEntries.report(
                        "basis-second",
                        with(counted(53, here), "target", "basis-group", "links", List.of(link)),
                        with(counted(54, here), "target", "basis-group")));
        editor.published("reports/basis-second");

        for (String address : List.of("/v1/countries/MR?fields=roles", "/v1/statistics/targets?country=MR&by=report")) {
            boolean dossier = address.contains("countries");
            String bounds = dossier ? "roles.find { it.role == 'phone-numbers' }.bounds[0]" : "overall[0]";
            for (String moment : List.of(before, "")) {
                Map<String, Object> bound = given().get(moment.isEmpty() ? address : address + "&asOf=" + moment)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path(bounds);
                List<String> basis =
                        ListWalk.items(bound.get("claimsHref") + (moment.isEmpty() ? "" : "&asOf=" + moment)).stream()
                                .map(claim -> (String) claim.get("statement"))
                                .sorted()
                                .toList();
                List<String> expected = new ArrayList<>(List.of("It was said of n51."));
                if (dossier) {
                    expected.add("It was said of n52.");
                }
                if (moment.isEmpty()) {
                    expected.add("It was said of n54.");
                }
                assertEquals(expected, basis, bound.toString());
                assertEquals(expected.size(), bound.get("restsOnTotal"));
            }
        }
        ProblemResponse.ofParameter(given().get("/v1/statistics/targets/claims?by=country&group=XX"), "group");
        ProblemResponse.ofParameter(given().get("/v1/statistics/targets/claims?by=country&group=FR,MX"), "group");
    }

    private static Map<String, Object> counted(int amount, Map<String, ?> fields) {
        Map<String, Object> claim = with(
                SampleEntries.claim("n" + amount),
                "kind",
                "selection",
                "target",
                "scope-one",
                "figure",
                Map.of("qualifier", "exact", "amount", amount, "unit", "individuals"));
        claim.putAll(fields);
        return claim;
    }

    private static List<Map<String, String>> inRoles(String kind, String one, String role, String two, String other) {
        return List.of(Map.of(kind, one, "role", role), Map.of(kind, two, "role", other));
    }
}
