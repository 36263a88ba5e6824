package org.disclosures.http.representation;

import static io.restassured.RestAssured.get;

import io.quarkus.test.junit.QuarkusTest;
import org.disclosures.editorial.OwnDesk;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A service that was just started responds even to a first request that matches no resource. */
@QuarkusTest
@OwnDesk
@Order(1)
class FirstRequestTest {

    @Test
    void firstRequestMayMatchNoResource() {
        get("/v1/nothing").then().statusCode(404);
    }
}
