package org.disclosures.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.disclosures.testing.KnownClaims;
import org.disclosures.testing.TestTokens;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Visibility of records by role. */
@QuarkusTest
@HiddenRecords
@Order(1)
class AudienceTest {

    private static final String OPEN = "open-report";

    @ParameterizedTest
    @CsvSource({
        "draft,           404, 404, 200, 200, 200",
        "in-review,       404, 404, 200, 200, 200",
        "embargoed,       404, 200, 200, 200, 200",
    })
    void claimsAreVisibleByRole(String state, int nobody, int reader, int contributor, int editor, int admin) {
        String claim = "/v1/claims/" + KnownClaims.id(OPEN, "secret-" + state);
        given().get(claim).then().statusCode(nobody);
        TestTokens.as("reader").get(claim).then().statusCode(reader);
        TestTokens.as("contributor").get(claim).then().statusCode(contributor);
        TestTokens.as("editor").get(claim).then().statusCode(editor);
        TestTokens.as("admin").get(claim).then().statusCode(admin);
    }

    @ParameterizedTest
    @CsvSource({
        "secret-draft-report,     404, 404, 200",
        "secret-report-in-review, 404, 404, 200",
        "secret-embargoed-report, 404, 200, 200",
        "retracted-report,        410, 410, 410",
    })
    void reportsAreVisibleByRole(String report, int nobody, int reader, int contributor) {
        given().get("/v1/reports/" + report).then().statusCode(nobody);
        TestTokens.as("reader").get("/v1/reports/" + report).then().statusCode(reader);
        TestTokens.as("contributor").get("/v1/reports/" + report).then().statusCode(contributor);
    }

    @Test
    void embargoedClaimsShowTheirEmbargo() {
        TestTokens.as("reader")
                .get("/v1/claims/" + KnownClaims.id(OPEN, "secret-embargoed"))
                .then()
                .body("state", equalTo("published"))
                .body("embargoUntil", equalTo("2999-01-01T00:00:00Z"));
        TestTokens.as("contributor")
                .get("/v1/claims/" + KnownClaims.id(OPEN, "secret-draft"))
                .then()
                .body("state", equalTo("draft"))
                .body("embargoUntil", nullValue());
        assertThat(given().get("/v1/claims").<List<String>>path("items.state"), everyItem(equalTo("published")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reader", "contributor", "editor", "admin"})
    void withheldNamesAreShownToNoRole(String role) {
        RequestSpecification caller = TestTokens.as(role);
        for (String path : List.of(
                "/v1/targets/withheld-person",
                "/v1/targets?limit=200",
                "/v1/claims?limit=200",
                "/v1/statistics/targets")) {
            String answer = given().spec(caller).get(path).asString();
            assertThat(answer, not(containsString("Xenia")));
            assertThat(answer, not(containsString("Zsecret")));
        }
    }

    @Test
    void draftsCountInNoBoundForAnyCaller() {
        List<Integer> bounds = TestTokens.as("editor")
                .get("/v1/categories/open-category")
                .path("bounds.findAll { it.kind == 'selection' && it.unit == 'individuals' }.lowerBound");
        // The embargoed report has 98769; the draft would have 98765 and correct the public 12.
        assertThat(bounds, equalTo(List.of(98769)));
        assertThat(
                given().get("/v1/categories/open-category")
                        .<List<Integer>>path(
                                "bounds.findAll { it.kind == 'selection' && it.unit == 'individuals' }.lowerBound"),
                equalTo(List.of(12)));
    }

    @Test
    void responsesToAuthenticatedCallersAreNotCached() {
        TestTokens.as("reader")
                .get("/v1/claims")
                .then()
                .header("Cache-Control", equalTo("private, no-store"))
                .header("Vary", containsString("Authorization"));
        given().get("/v1/claims").then().header("Cache-Control", startsWith("public"));
    }

    @Test
    void filtersAcceptOnlyIdsVisibleToTheCaller() {
        given().get("/v1/claims?technology=secret-tool").then().statusCode(400);
        assertThat(
                TestTokens.as("reader").get("/v1/claims?technology=secret-tool").<List<String>>path("items.report.id"),
                hasItem("secret-embargoed-report"));
    }
}
