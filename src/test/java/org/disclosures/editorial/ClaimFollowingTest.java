package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.ListWalk;
import org.disclosures.testing.ShiftableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A copy maintained by the rules of docs/changes.md alone ends equal to the original. */
@QuarkusTest
@OwnDesk
class ClaimFollowingTest {

    private static final List<String> COLLECTIONS = List.of("claims", "reports");
    private static final List<String> BEARINGS =
            List.of("corrects", "supersedes", "contradicts", "supports", "elaborates", "repeats", "confirms");

    @Inject
    ShiftableClock clock;

    private final Random random = new Random(20210727);
    private EditorClient editor;

    @BeforeEach
    void signIn() {
        editor = EditorClient.as("editor");
    }

    /** Stores claims and reports under the addresses that changes name. */
    private static final class FollowedCopy {

        private final Map<String, String> records = new TreeMap<>();
        private final Set<Object> types = new HashSet<>();
        private String since;

        void follow() {
            boolean more = true;
            while (more) {
                Response page = given().get("/v1/changes?limit=50" + (since == null ? "" : "&since=" + since));
                List<Map<String, Object>> items = page.path("items");
                for (Map<String, Object> item : items) {
                    // Other tests of this start change records of other kinds.
                    if (COLLECTIONS.contains(item.get("collection"))) {
                        types.add(item.get("type"));
                        take((String) ((Map<?, ?>) item.get("resource")).get("href"));
                    }
                }
                since = page.path("page.next");
                more = page.path("page.more");
            }
        }

        private void take(String href) {
            read(href);
            List.copyOf(records.keySet()).stream()
                    .filter(other -> records.get(other).contains('"' + href + '"'))
                    .forEach(this::read);
        }

        private void read(String href) {
            Response record = given().get(href);
            if (record.statusCode() == 200) {
                records.put(href, record.asString());
            } else {
                records.remove(href);
            }
        }
    }

    @Test
    void copiesEndEqualToTheOriginal() {
        FollowedCopy copy = new FollowedCopy();
        copy.follow();
        assertSame(copy);
        List<String> reports = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String id = "followed-" + i;
            editor.created(
                    "reports",
                    SampleEntries.report(
                            id, SampleEntries.claim("a"), SampleEntries.claim("b"), SampleEntries.claim("c")));
            if (i < 3) {
                editor.published("reports/" + id);
            }
            reports.add("reports/" + id);
        }
        List<String> claims = new ArrayList<>();
        for (String report : reports) {
            List<String> ids = editor.get(report + "/claims?sort=position").path("items.id");
            ids.forEach(id -> claims.add("claims/" + id));
        }
        for (int step = 0; step < 120; step++) {
            act(reports, claims);
            if (step % 9 == 0) {
                copy.follow();
                assertSame(copy);
            }
        }
        clock.moveTo(clock.instant().plusSeconds(4_000));
        copy.follow();
        assertSame(copy);
        clock.reset();
        // Ensures that enough happened.
        assertThat(
                copy.types,
                hasItems(
                        "claim-published",
                        "claim-corrected",
                        "claim-retracted",
                        "claim-status-changed",
                        "claim-links-changed"));
    }

    // Requests that are not allowed for a claim in its current state are refused here, too, and change nothing.
    private void act(List<String> reports, List<String> claims) {
        String report = any(reports);
        String claim = any(claims);
        switch (random.nextInt(9)) {
            case 0 -> step(report, "in-review", Map.of());
            case 1 -> step(report, "published", until());
            case 2 -> step(claim, "in-review", Map.of());
            case 3 -> step(claim, "published", until());
            case 4 -> {
                if (random.nextInt(3) == 0) {
                    step(claim, "retracted", Map.of("note", "It was wrong."));
                }
            }
            case 5, 6 -> edit(claim, Map.of("links", links(claim, claims)));
            case 7 -> edit(claim, Map.of("statement", "It was said in round " + random.nextInt(1_000) + "."));
            default -> clock.moveTo(clock.instant().plusSeconds(random.nextInt(900)));
        }
    }

    private Map<String, ?> until() {
        return random.nextBoolean()
                ? Map.of()
                : Map.of(
                        "embargoUntil",
                        clock.instant().plusSeconds(60 + random.nextInt(1_800)).toString());
    }

    private List<Map<String, String>> links(String claim, List<String> claims) {
        List<Map<String, String>> links = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            String other = any(claims);
            if (!other.equals(claim)) {
                links.add(Map.of("type", any(BEARINGS), "claim", other.substring("claims/".length())));
            }
        }
        return links.stream().distinct().toList();
    }

    private void step(String path, String to, Map<String, ?> also) {
        Response entry = editor.get(path + "/entry");
        if (entry.statusCode() == 200) {
            Map<String, Object> with = new LinkedHashMap<>(also);
            if (path.startsWith("reports/") && !to.equals("retracted")) {
                with.put("withClaims", random.nextBoolean());
            }
            allowed(editor.move(path, entry.header("ETag"), to, with));
        }
    }

    private void edit(String path, Map<String, ?> patch) {
        Response entry = editor.get(path + "/entry");
        if (entry.statusCode() != 200) {
            return;
        }
        String tag = entry.header("ETag");
        if (allowed(editor.patch(path, tag, patch)) == 400) {
            Map<String, Object> corrected = new LinkedHashMap<>(patch);
            corrected.put("correctionNote", "Something was wrong.");
            allowed(editor.patch(path, tag, corrected));
        }
    }

    private static int allowed(Response response) {
        assertEquals(true, response.statusCode() < 500, response.asString());
        return response.statusCode();
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static void assertSame(FollowedCopy copy) {
        Map<String, String> original = new TreeMap<>();
        for (String collection : COLLECTIONS) {
            for (Object href : ListWalk.values("/v1/" + collection + "?limit=200", "href")) {
                original.put((String) href, given().get((String) href).asString());
            }
        }
        assertEquals(original.keySet(), copy.records.keySet());
        original.forEach((href, record) -> assertEquals(record, copy.records.get(href), href));
    }
}
