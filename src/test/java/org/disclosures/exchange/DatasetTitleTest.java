package org.disclosures.exchange;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.disclosures.seed.SecondDataset;
import org.disclosures.testing.ListWalk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every file and page that readers pass on has the title of the dataset. */
@QuarkusTest
@SecondDataset
class DatasetTitleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/c/{id}",
                "/embed/claims/{id}",
                "/c/nothing",
                "/v1/claims/{id}/citation?style=apa",
                "/v1/claims/{id}/citation?style=bibtex",
                "/v1/feeds/claims.atom",
                "/v1/feeds/reports.json",
                "/v1/charts/timeline.txt",
                "/v1/charts/assurance.svg",
                "/oembed?url={service}/c/{id}",
            })
    void theConfiguredTitleIsUsed(String address) {
        String id = ListWalk.values("/v1/claims?limit=1", "id").get(0);
        String said = RestAssured.given()
                .urlEncodingEnabled(false)
                .header("Accept", "text/html,*/*")
                .get(address.replace("{id}", id).replace("{service}", "http://localhost:" + RestAssured.port))
                .asString();
        assertThat(said, containsString(SecondDataset.TITLE));
        assertThat(said, not(containsString("Surveillance Disclosures")));
    }
}
