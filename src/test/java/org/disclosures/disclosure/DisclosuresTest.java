package org.disclosures.disclosure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.disclosures.testing.ListWalk;
import org.disclosures.testing.SeedClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The disclosure of the seed says what the article says of it, and no more. */
@QuarkusTest
class DisclosuresTest {

    private static final String LIST = "list-of-phone-numbers";

    @Test
    void theSeedNamesThosePartnersThatTheArticleNames() {
        ListWalk.get("/v1/disclosures/" + LIST)
                .then()
                .statusCode(200)
                .body("title", equalTo("The list of more than 50,000 phone numbers"))
                .body("partners.id", contains("amnesty-international", "the-consortium", "forbidden-stories"))
                .body("period", nullValue())
                .body("reportsHref", equalTo("/v1/disclosures/" + LIST + "/reports"))
                .body("claimsHref", equalTo("/v1/disclosures/" + LIST + "/claims"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"disclosures", "reports", "search?q=pegasus", "claims?limit=200"})
    void theSeedDoesNotNameTheConsortium(String list) {
        assertThat(
                ListWalk.get("/v1/" + list).asString().toLowerCase(java.util.Locale.ROOT),
                not(containsString("pegasus project")));
    }

    @Test
    void reportsNameTheirDisclosures() {
        ListWalk.get("/v1/reports/" + SeedClaims.REPORT)
                .then()
                .body("disclosures.id", contains(LIST))
                .body("disclosures.href", contains("/v1/disclosures/" + LIST));
    }

    @Test
    void disclosuresAreFoundByTheirPartnersAndWords() {
        ListWalk.get("/v1/disclosures?partner=amnesty-international").then().body("items.id", contains(LIST));
        ListWalk.get("/v1/disclosures?partner=the-guardian").then().body("items", hasSize(0));
        ListWalk.get("/v1/disclosures?q=numbers").then().body("items.id", contains(LIST));
        ListWalk.get("/v1/disclosures?q=forbidden").then().body("items.id", contains(LIST));
        ListWalk.get("/v1/search?type=disclosure&q=list")
                .then()
                .body("items.type", contains("disclosure"))
                .body("items.reference.id", contains(LIST));
    }

    @Test
    void filesHaveDisclosures() {
        assertThat(
                given().get("/v1/reports?format=csv").asString(),
                containsString(LIST + ",\"The list of more than 50,000 phone numbers\""));
        List<String> lines =
                given().get("/v1/disclosures?format=csv").asString().lines().toList();
        assertThat(lines.get(0), containsString("id,title,summary,partners,partnerNames,period,href"));
        assertThat(lines, hasItem(containsString("amnesty-international; the-consortium; forbidden-stories")));
    }
}
