package org.disclosures.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.disclosures.testing.ListWalk;
import org.disclosures.testing.ProblemResponse;
import org.disclosures.testing.SeedClaims;
import org.junit.jupiter.api.Test;

/** Links between claims. */
@QuarkusTest
class ClaimLinksTest {

    @Test
    void linksAreListedFromBothEnds() {
        assertEquals(
                words("macron-listed qualifies macron-spied-on", "morocco-client elaborates macron-listed"),
                links("macron-listed", ""));
        assertEquals(
                words("macron-listed qualifies macron-spied-on", "macron-several-numbers qualifies macron-spied-on"),
                links("macron-spied-on", ""));
        assertEquals(words(), links("gantz-visit", ""));
    }

    @Test
    void typeFiltersLinks() {
        assertEquals(words("morocco-client elaborates macron-listed"), links("macron-listed", "?type=elaborates"));
        assertEquals(2, links("macron-listed", "?type=elaborates,qualifies").size());
        ProblemResponse.ofParameter(
                ListWalk.get("/v1/claims/" + SeedClaims.id("macron-listed") + "/links?type=disputes"), "type");
    }

    private static TreeSet<String> links(String key, String query) {
        return ListWalk.items("/v1/claims/" + SeedClaims.id(key) + "/links" + query).stream()
                .map(link -> key(link.get("from")) + " " + link.get("type") + " " + key(link.get("to")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String key(Object reference) {
        return SeedClaims.keys(List.of((String) ((Map<?, ?>) reference).get("id")))
                .get(0);
    }

    private static TreeSet<String> words(String... links) {
        return new TreeSet<>(List.of(links));
    }
}
