package org.disclosures.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.disclosures.testing.ListWalk;
import org.disclosures.testing.SeedClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sort orders of claims. */
@QuarkusTest
class ClaimOrderTest {

    private static final List<String> ASSURANCES = List.of("alleged", "reported", "official", "forensic");

    private static final Map<String, Comparator<Map<String, Object>>> FIELDS = Map.of(
            "id", by(claim -> claim.get("id")),
            "assertedOn", by(claim -> claim.get("assertedOn")),
            "report", by(claim -> ((Map<?, ?>) claim.get("report")).get("id")),
            "position", by(claim -> SeedClaims.KEYS.indexOf(key(claim))),
            "kind", by(claim -> claim.get("kind")),
            "assurance", by(claim -> ASSURANCES.indexOf(claim.get("assurance"))),
            "lowerBound", by(claim -> part(claim, "figure", "lowerBound", -1)),
            "occurred", by(claim -> part(claim, "occurred", "earliest", "")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "assertedOn",
                "report",
                "position",
                "kind",
                "assurance",
                "lowerBound",
                "occurred",
                "-id",
                "-assertedOn",
                "-report",
                "-position",
                "-kind",
                "-assurance",
                "-lowerBound",
                "-occurred",
                "-assurance,kind,-position",
                "kind,-lowerBound",
                "occurred,-kind,lowerBound,-id",
                "-lowerBound,-assurance",
            })
    void claimsAreSortedByTheRequestedFields(String sort) {
        List<Map<String, Object>> found = ListWalk.items("/v1/claims?sort=" + sort);
        List<Map<String, Object>> sorted = new ArrayList<>(found);
        sorted.sort(comparator(sort));

        assertEquals(keys(sorted), keys(found));
    }

    @Test
    void descendingOrdersStartWithTheStrongestAndLargest() {
        assertEquals(
                "list-size", keys(ListWalk.items("/v1/claims?sort=-lowerBound")).get(0));
        assertEquals(
                "cengiz-timing",
                keys(ListWalk.items("/v1/claims?sort=-occurred")).get(0));
        assertEquals(
                "cengiz-infected",
                keys(ListWalk.items("/v1/claims?sort=-assurance,position")).get(0));
    }

    @Test
    void theDefaultOrderIsThatOfTheReport() {
        assertEquals(SeedClaims.KEYS, keys(ListWalk.items("/v1/claims")));
    }

    @SuppressWarnings("unchecked")
    private static Comparator<Map<String, Object>> by(Function<Map<String, Object>, Object> value) {
        return Comparator.comparing(claim -> (Comparable<Object>) value.apply(claim));
    }

    private static Object part(Map<String, Object> claim, String whole, String part, Object absent) {
        return claim.get(whole) == null ? absent : ((Map<?, ?>) claim.get(whole)).get(part);
    }

    private static Comparator<Map<String, Object>> comparator(String sort) {
        Comparator<Map<String, Object>> whole = (one, other) -> 0;
        for (String key : sort.split(",")) {
            Comparator<Map<String, Object>> field = FIELDS.get(key.replaceFirst("^-", ""));
            whole = whole.thenComparing(key.startsWith("-") ? field.reversed() : field);
        }
        return whole.thenComparing(FIELDS.get("id"));
    }

    private static String key(Map<String, Object> claim) {
        return SeedClaims.keys(List.of((String) claim.get("id"))).get(0);
    }

    private static List<String> keys(List<Map<String, Object>> claims) {
        return claims.stream().map(ClaimOrderTest::key).toList();
    }
}
