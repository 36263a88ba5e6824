package org.disclosures.http.representation;

import static io.restassured.RestAssured.get;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** A service that was just started answers even what reaches no resource, before anything else was asked. */
@QuarkusTest
@TestProfile(FirstRequestTest.JustStarted.class)
class FirstRequestTest {

    /** A start of its own. */
    public static class JustStarted implements QuarkusTestProfile {}

    @Test
    void mayBeForWhatIsNotThere() {
        get("/v1/nothing").then().statusCode(404);
    }
}
