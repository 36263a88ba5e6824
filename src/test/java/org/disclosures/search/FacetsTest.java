package org.disclosures.search;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.testing.ListWalk;
import org.disclosures.testing.ProblemResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts of facets, and the list behind each count. */
@AnyDatabase
@QuarkusTest
class FacetsTest {

    private static final String ALL =
            "category,country,source,kind,assurance,basis,party,party-role,technology,disclosure,year";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=leak,selection,infection,client,response,denial,context",
                "kind=selection",
                "country=FR",
                "country=FR,MX",
                "country=FR&placeRole=targets",
                "placeRole=targets,surveillance",
                "region=middle-east&placeRole=surveillance",
                "source=amnesty-international",
                "partyRole=actor",
                "party=forbidden-stories",
                "party=forbidden-stories&partyRole=seller",
                "party=forbidden-stories&partyRole=actor,seller",
                "source=reuters&sourceRole=relayed",
                "source=reuters,gabriel-attal&sourceRole=originated,relayed",
                "category=head-of-state&assurance=reported",
                "technology=pegasus&linked=true",
                "disclosure=list-of-phone-numbers&kind=leak",
                "assertedFrom=2021-03-01",
                "assertedFrom=2021-03-01&assertedTo=2021-07-27",
                "assertedTo=2020-01-01",
                "atLeast=16",
                "q=Macron",
                "q=Macron%20-phone&kind=selection",
            })
    void countsEqualTheListsTheyOpen(String filters) {
        JsonPath counted = ListWalk.get("/v1/claims/facets?limit=200&by=" + ALL + "&" + filters)
                .jsonPath();
        assertEquals(total("/v1/claims?" + filters), counted.getInt("claimCount"));
        assertThat(counted.getList("facets.by"), contains(ALL.split(",")));
        List<Map<String, Object>> values = counted.getList("facets.values.flatten()");
        for (Map<String, Object> value : values) {
            assertEquals(total((String) value.get("href")), value.get("claimCount"), value.toString());
            assertThat((Integer) value.get("claimCount"), is(greaterThan(0)));
        }
    }

    @Test
    void valuesOfAllClaimsAreCounted() {
        List<Map<String, Object>> claims = ListWalk.items("/v1/claims?limit=200");
        JsonPath counted = ListWalk.get("/v1/claims/facets?limit=200").jsonPath();
        for (String field : List.of("kind", "assurance")) {
            assertEquals(
                    claims.stream().collect(Collectors.groupingBy(claim -> claim.get(field), Collectors.counting())),
                    Map.copyOf(numbers(counted, field)));
        }
        assertEquals(
                new TreeSet<>(claims.stream()
                        .flatMap(claim -> ((List<?>) claim.get("places")).stream())
                        .map(place -> (Map<?, ?>) ((Map<?, ?>) place).get("country"))
                        .filter(Objects::nonNull)
                        .map(country -> (String) country.get("id"))
                        .toList()),
                new TreeSet<>(numbers(counted, "country").keySet()));
    }

    @Test
    void addressesListTheGivenParametersInOrderOfTheirNames() {
        assertThat(
                ListWalk.get("/v1/claims/facets?by=kind&placeRole=targets&country=FR&assertedTo=2025-12-31"
                                + "&assertedFrom=2000-01-01")
                        .jsonPath()
                        .getString("facets[0].values[0].href"),
                startsWith(
                        "/v1/claims?assertedFrom=2000-01-01&assertedTo=2025-12-31&country=FR&placeRole=targets&kind="));
    }

    @Test
    void facetsIgnoreTheirOwnFilter() {
        JsonPath chosen =
                ListWalk.get("/v1/claims/facets?by=kind,assurance&kind=leak").jsonPath();
        JsonPath all = ListWalk.get("/v1/claims/facets?by=kind,assurance").jsonPath();
        assertEquals(numbers(all, "kind"), numbers(chosen, "kind"));
        assertThat(numbers(chosen, "assurance"), is(not(numbers(all, "assurance"))));
        assertEquals(
                chosen.getLong("claimCount"),
                numbers(chosen, "assurance").values().stream()
                        .mapToLong(count -> count)
                        .sum());
    }

    @Test
    void valuesAreOrderedByClaimCountAndLimited() {
        JsonPath few = ListWalk.get("/v1/claims/facets?by=source&limit=2").jsonPath();
        assertThat(few.getList("facets[0].values"), hasSize(2));
        assertThat(few.getBoolean("facets[0].more"), is(true));
        List<Integer> counts =
                ListWalk.get("/v1/claims/facets?by=source&limit=200").jsonPath().getList("facets[0].values.claimCount");
        assertEquals(counts.stream().sorted((a, b) -> b - a).toList(), counts);
        assertEquals(counts.subList(0, 2), few.getList("facets[0].values.claimCount"));
    }

    @Test
    void valuesAreLabelledInTheCallersLanguage() {
        JsonPath counted = RestAssured.given()
                .header("Accept-Language", "de")
                .get("/v1/claims/facets?by=country,kind,category&limit=200")
                .jsonPath();
        assertThat(counted.getList("facets[0].values.label"), hasItem("Frankreich"));
        assertThat(counted.getList("facets[1].values.label"), everyItem(not(startsWith("ClaimKind"))));
        assertThat(counted.getList("facets[2].values.label"), hasItem("Staatsoberhäupter"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=person,group",
                "kind=person",
                "category=head-of-state",
                "category=journalist,head-of-state&kind=group",
                "country=FR",
                "assurance=forensic",
                "affiliation=reuters",
                "q=Macron",
                "source=amnesty-international",
                "source=amnesty-international,reuters&kind=person",
                "technology=pegasus",
                "disclosure=list-of-phone-numbers",
                "technology=pegasus&source=washington-post,amnesty-international&kind=person",
                "assertedFrom=2021-01-01&assertedTo=2021-07-27",
                "assertedFrom=2021-07-27&category=journalist",
            })
    void countsOfTargetFacetsEqualTheListsTheyOpen(String filters) {
        JsonPath counted =
                ListWalk.get("/v1/targets/facets?limit=200&" + filters).jsonPath();
        assertEquals(claimsAbout("/v1/targets?" + filters), counted.getInt("claimCount"));
        assertThat(
                counted.getList("facets.by"),
                contains(
                        "category",
                        "country",
                        "kind",
                        "assurance",
                        "affiliation",
                        "source",
                        "technology",
                        "disclosure",
                        "year"));
        List<Map<String, Object>> values = counted.getList("facets.values.flatten()");
        assertThat(values, is(not(empty())));
        for (Map<String, Object> value : values) {
            assertThat((String) value.get("href"), startsWith("/v1/targets?"));
            assertEquals(claimsAbout((String) value.get("href")), value.get("claimCount"), value.toString());
        }
    }

    @Test
    void invalidParametersAreRefusedByName() {
        ProblemResponse.ofParameter(ListWalk.get("/v1/claims/facets?by=colour"), "by")
                .body("errors[0].allowed", hasItem("technology"));
        ProblemResponse.ofParameter(ListWalk.get("/v1/targets/facets?by=report"), "by")
                .body("errors[0].allowed", hasItem("affiliation"));
        ProblemResponse.ofParameter(ListWalk.get("/v1/claims/facets?limit=201"), "limit");
        ProblemResponse.ofParameter(ListWalk.get("/v1/claims/facets?kind=spy"), "kind");
        ProblemResponse.ofParameter(ListWalk.get("/v1/claims/facets?asOf=2021-07-28T00:00:00Z"), "asOf");
        ProblemResponse.ofParameter(ListWalk.get("/v1/claims/facets?cursor=a"), "cursor");
        ProblemResponse.ofParameter(ListWalk.get("/v1/claims/facets?q=" + "a".repeat(201)), "q");
    }

    private static int total(String list) {
        return ListWalk.get(ListWalk.with(list, "count=true&limit=1"))
                .jsonPath()
                .getInt("page.total");
    }

    private static int claimsAbout(String list) {
        List<String> targets = ListWalk.values(list, "id");
        String ofClaims = Arrays.stream(list.substring(list.indexOf('?') + 1).split("&"))
                .filter(filter -> filter.matches("(source|technology|disclosure|assertedFrom|assertedTo)=.*"))
                .map("&"::concat)
                .collect(Collectors.joining());
        return targets.isEmpty() ? 0 : total("/v1/claims?target=" + String.join(",", targets) + ofClaims);
    }

    private static Map<String, Long> numbers(JsonPath counted, String dimension) {
        List<Map<String, Object>> values = counted.getList("facets.find { it.by == '%s' }.values".formatted(dimension));
        return values.stream()
                .collect(Collectors.toMap(
                        value -> (String) value.get("value"), value -> ((Number) value.get("claimCount")).longValue()));
    }
}
