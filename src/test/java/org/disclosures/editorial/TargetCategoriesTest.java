package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.disclosures.editorial.SampleEntries.category;
import static org.disclosures.editorial.SampleEntries.claim;
import static org.disclosures.editorial.SampleEntries.report;
import static org.disclosures.editorial.SampleEntries.source;
import static org.disclosures.editorial.SampleEntries.target;
import static org.disclosures.editorial.SampleEntries.with;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.disclosures.testing.DatasetMoment;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.KnownClaims;
import org.disclosures.testing.ProblemResponse;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets in several categories, and the minimums of these categories. */
@QuarkusTest
@OwnDesk
class TargetCategoriesTest {

    private EditorClient editor;

    @BeforeEach
    void signIn() {
        editor = EditorClient.as("editor");
    }

    @Test
    void categoriesAreInOrderAndCorrected() {
        published("ranked", 6100, "person", List.of("ranked-b", "ranked-a"));
        String one = "targets/ranked-target";
        String claim = KnownClaims.id("ranked", "one").toString();
        given().get("/v1/" + one).then().body("categories.id", contains("ranked-b", "ranked-a"));
        String before = DatasetMoment.latest().toString();

        editor.patch(one, Map.of("categories", List.of("ranked-a", "ranked-b", "ranked-a")))
                .then()
                .statusCode(200)
                .body("categories.id", contains("ranked-a", "ranked-b"))
                .body("categories.name", contains("Group ranked-a", "Group ranked-b"));
        editor.get(one + "/entry")
                .then()
                .body("categories", contains("ranked-a", "ranked-b"))
                .body("$", not(hasItem("category")));
        given().get("/v1/" + one + "?asOf=" + before).then().body("categories.id", contains("ranked-b", "ranked-a"));
        assertThat(page(claim, "en"), containsString("<dt>Categories</dt> ranked-a ranked-b"));
        assertThat(page(claim, "de"), containsString("<dt>Kategorien</dt> ranked-a ranked-b"));
        assertThat(page(claim + "?revision=1", "en"), containsString("<dt>Categories</dt> ranked-b ranked-a"));
        for (String code : List.of("ranked-a", "ranked-b")) {
            given().get("/v1/targets?category=" + code).then().body("items.id", contains("ranked-target"));
            given().get("/v1/categories/" + code + "/targets").then().body("items.id", contains("ranked-target"));
            given().get("/v1/categories/" + code + "/claims").then().body("items.id", contains(claim));
            given().get("/v1/claims?category=" + code + "&asOf=" + before)
                    .then()
                    .body("items.id", contains(claim));
        }
        given().get("/v1/claims?category=ranked-a,ranked-b&count=true").then().body("page.total", is(1));
        given().get("/v1/claims/facets?by=category&report=ranked")
                .then()
                .body("facets[0].values.value", containsInAnyOrder("ranked-a", "ranked-b"))
                .body("facets[0].values.claimCount", contains(1, 1));
        given().get("/v1/targets/facets?by=category&category=ranked-a&limit=200")
                .then()
                .body("facets[0].values.value", hasItem("ranked-b"));
    }

    @Test
    void aCategoryIsPublicThroughEveryTargetThatHasIt() {
        String report = draft("shown", 6110, "person", List.of("shown-a", "shown-b"));
        given().get("/v1/categories/shown-b").then().statusCode(404);
        editor.published(report);
        given().get("/v1/categories/shown-b").then().statusCode(200);
        for (String code : List.of("shown-a", "shown-b")) {
            ProblemResponse.of(editor.delete("categories/" + code), 409, "conflict");
        }
        editor.patch("targets/shown-target", Map.of("categories", List.of("shown-a")))
                .then()
                .statusCode(200);
        given().get("/v1/categories/shown-b").then().statusCode(404);
    }

    @Test
    void peopleCountInEachOfTheirCategories() {
        published("each-person", 6120, "person", List.of("each-person-a", "each-person-b"));
        for (String code : List.of("each-person-a", "each-person-b")) {
            given().get("/v1/categories/" + code)
                    .then()
                    .body("bounds.lowerBound", contains(12))
                    .body("named.people", contains(1));
        }
        given().get("/v1/statistics/targets?by=category&report=each-person")
                .then()
                .body("named.people", contains(1))
                .body("overall.lowerBound", contains(12))
                .body("groups.group.id", contains("each-person-a", "each-person-b"))
                .body("groups.named.people.flatten()", contains(1, 1));
    }

    @Test
    void aFigureOfAMixedGroupSetsNoMinimumForACategory() {
        published("mixed", 6130, "group", List.of("mixed-a", "mixed-b"));
        given().get("/v1/targets/mixed-target")
                .then()
                .body("categoryCoverage", is("some"))
                .body("categoryCoverageLabel", is("Some members"));
        editor.get("targets/mixed-target/entry").then().body("categoryCoverage", is(nullValue()));
        minimums("mixed", List.of("mixed-a", "mixed-b"), empty());
        given().get("/v1/categories/mixed-b/claims")
                .then()
                .body("items.id", contains(KnownClaims.id("mixed", "one").toString()));

        assertThat(
                page(KnownClaims.id("mixed", "one").toString(), "en"),
                containsString("mixed-b <dd class=\"soft\">Members belong to one category or another"));

        editor.patch("targets/mixed-target", Map.of("categoryCoverage", "each"))
                .then()
                .statusCode(200)
                .body("categoryCoverage", is("each"));
        minimums("mixed", List.of("mixed-a", "mixed-b"), contains(12));
    }

    @Test
    void aFigureOfSomeMembersSetsNoMinimumForTheirCategory() {
        published("staff", 6140, "group", List.of("staff-a"));
        given().get("/v1/targets/staff-target").then().body("categoryCoverage", is("each"));
        minimums("staff", List.of("staff-a"), contains(12));
        editor.patch("targets/staff-target", Map.of("categoryCoverage", "some"))
                .then()
                .statusCode(200);
        minimums("staff", List.of("staff-a"), empty());
        // Not stated any more, it follows from the number of categories.
        editor.patch("targets/staff-target", "{\"categoryCoverage\": null}")
                .then()
                .statusCode(200)
                .body("categoryCoverage", is("each"));
        editor.patch("targets/staff-target", Map.of("categories", List.of("staff-a", "staff-b")))
                .then()
                .statusCode(200)
                .body("categoryCoverage", is("some"));
        minimums("staff", List.of("staff-a", "staff-b"), empty());
    }

    @ParameterizedTest
    @CsvSource({"person, journalist", "organisation, journalist", "group,"})
    void onlyGroupsWithACategoryHaveACoverage(String kind, String code) {
        ProblemResponse.of(
                        editor.create(
                                "targets",
                                with(
                                        target("uncovered"),
                                        "kind",
                                        kind,
                                        "categories",
                                        code == null ? List.of() : List.of(code),
                                        "categoryCoverage",
                                        "some")),
                        400,
                        "invalid-body")
                .body("errors.reason", hasItem(startsWith("Applies only to groups with a category")));
    }

    @Test
    void theFormerFieldIsStillReadButNotBesideTheList() {
        String path = editor.created("targets", with(target("former-category"), "category", "journalist"));
        editor.get(path + "/entry").then().body("categories", contains("journalist"));
        editor.patch(path, Map.of("category", "head-of-state"))
                .then()
                .statusCode(200)
                .body("categories.id", contains("head-of-state"));
        editor.patch(path, "{\"category\": null}").then().statusCode(200).body("categories", is(empty()));
        Response patched = editor.patch(path, Map.of("category", "journalist", "categories", List.of("head-of-state")));
        Response created = editor.create(
                "targets",
                with(target("both-categories"), "category", "journalist", "categories", List.of("journalist")));
        for (Response refused : List.of(patched, created)) {
            ProblemResponse.of(refused, 400, "invalid-body")
                    .body("errors.field", contains("category"))
                    .body("errors[0].reason", containsString("put all values into `categories`"));
        }
        ProblemResponse.of(editor.patch(path, Map.of("categories", "journalist")), 400, "invalid-body")
                .body("errors.field", contains("categories"))
                .body(
                        "errors[0].reason",
                        is("An array is needed; put the value into brackets, even if there is only one."));
        ProblemResponse.of(
                        editor.create(
                                "reports",
                                with(
                                        report("both-related", claim("one")),
                                        "create",
                                        Map.of(
                                                "targets",
                                                List.of(with(
                                                        target("both-related"),
                                                        "category",
                                                        "journalist",
                                                        "categories",
                                                        List.of()))))),
                        400,
                        "invalid-body")
                .body("errors.field", contains("create.targets[0].category"));
    }

    @Test
    void filesAndLinkedDataHaveEveryCategory() {
        published("filed", 6150, "group", List.of("filed-b", "filed-a"));
        assertThat(
                given().get("/v1/claims?report=filed&format=csv&fields=target,categories")
                        .asString(),
                containsString("filed-target,filed-b; filed-a"));
        assertThat(
                given().get("/v1/claims?report=filed&format=csv&fields=target,categories&asOf="
                                + DatasetMoment.latest())
                        .asString(),
                containsString("filed-target,filed-b; filed-a"));
        assertThat(
                given().get(
                                "/v1/targets?category=filed-a&format=csv&fields=id,categories,categoryNames,categoryCoverage")
                        .asString(),
                containsString("filed-target,filed-b; filed-a,Group filed-b; Group filed-a,some"));
        assertThat(
                given().get("/v1/claims?report=filed&format=ftm").asString(),
                containsString("Categories: Group filed-b, Group filed-a. Of the group: Some members."));
        given().get("/v1/claims?report=filed&format=jsonld")
                .then()
                .body("'@graph'.find { it.categoryCoverage }.categoryCoverage", is("own:category-coverage/some"))
                .body("'@graph'.find { it.categoryCoverage }.category.size()", is(2));
        given().get("/v1/search?q=filed-a&type=target").then().body("items.reference.id", hasItem("filed-target"));
        assertThat(
                given().get("/v1/charts/targets-by-category.txt?report=filed&category=filed-a")
                        .asString(),
                containsString("one category or another"));
    }

    @Test
    void reconciliationComparesAndReturnsEveryCategory() {
        published("known", 6160, "person", List.of("known-b", "known-a"));
        for (String said : List.of("known-a", "Group known-b")) {
            given().formParam(
                            "queries",
                            "{\"q\": {\"query\": \"Person known-target\", \"properties\": [{\"pid\": \"category\", \"v\": \""
                                    + said + "\"}]}}")
                    .post("/reconcile")
                    .then()
                    .statusCode(200)
                    .body("q.result[0].id", is("target/known-target"))
                    .body("q.result[0].match", is(true));
        }
        given().formParam("extend", "{\"ids\": [\"target/known-target\"], \"properties\": [{\"id\": \"category\"}]}")
                .post("/reconcile")
                .then()
                .statusCode(200)
                .body("rows.'target/known-target'.category.str", contains("Group known-b", "Group known-a"));
    }

    // Of each category, under its filter and without it. The minimum over all claims does not depend on it.
    private static void minimums(String report, List<String> codes, Matcher<?> minimums) {
        given().get("/v1/statistics/targets?by=category&report=" + report)
                .then()
                .body("overall.lowerBound", contains(12))
                .body("groups.size()", is(codes.size()))
                .body("groups[0].bounds.lowerBound", minimums);
        for (String code : codes) {
            given().get("/v1/categories/" + code).then().body("bounds.lowerBound", minimums);
            given().get("/v1/statistics/targets?by=assurance&report=" + report + "&category=" + code)
                    .then()
                    .body("overall.lowerBound", minimums)
                    .body("groups[0].bounds.lowerBound", minimums);
        }
    }

    private void published(String id, int position, String kind, List<String> categories) {
        editor.published(draft(id, position, kind, categories));
    }

    // A report of a publisher, two categories and a target of its own, which 12 people are claimed to be.
    private String draft(String id, int position, String kind, List<String> categories) {
        return editor.created(
                "reports",
                with(
                        report(
                                id,
                                with(
                                        claim("one"),
                                        "kind",
                                        "selection",
                                        "target",
                                        id + "-target",
                                        "figure",
                                        Map.of("qualifier", "exact", "amount", 12, "unit", "individuals"))),
                        "create",
                        Map.of(
                                "sources",
                                List.of(source(id + "-paper")),
                                "categories",
                                List.of(category(id + "-a", position), category(id + "-b", position + 1)),
                                "targets",
                                List.of(with(target(id + "-target"), "kind", kind, "categories", categories)))));
    }

    // The page of a claim, with links to categories as their ids.
    private static String page(String claim, String language) {
        return given().header("Accept-Language", language)
                .accept("text/html")
                .get("/c/" + claim)
                .asString()
                .replaceAll("<dd><a href=\"/v1/categories/([^\"]+)\".*?</dd>", "$1")
                .replaceAll("\\s+", " ");
    }
}
