package org.disclosures.http.representation;

import static io.restassured.RestAssured.get;

import io.quarkus.test.junit.QuarkusTest;
import org.disclosures.editorial.OwnDesk;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A service that was just started answers even what reaches no resource, before anything else was asked. */
@QuarkusTest
@OwnDesk
@Order(1)
class FirstRequestTest {

    @Test
    void mayBeForWhatIsNotThere() {
        get("/v1/nothing").then().statusCode(404);
    }
}
