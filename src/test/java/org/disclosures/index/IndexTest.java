package org.disclosures.index;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.disclosures.testing.SeedClaims;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IndexTest {

    @Test
    void theIndexNamesTheRevisionAndTheLanguages() {
        get("/v1")
                .then()
                .statusCode(200)
                .body("dataset.revision", equalTo(1))
                .body("languages", contains("en", "fr", "es", "de", "ar"))
                .body("endpoints.rel", hasItems("claims", "targets", "statistics", "service-desc", "service-doc"));
    }

    @Test
    void linksOfTheIndexResolve() {
        List<String> links = get("/v1").path("endpoints.href");
        links.forEach(link ->
                get(link.replace("{id}", SeedClaims.id("list-size"))).then().statusCode(200));
    }
}
