package org.disclosures.testing;

import static io.restassured.RestAssured.given;

import java.time.Instant;

/**
 * Moment of the last change of the public dataset, for {@code asOf}. A class that shares its start may have moved the
 * clock of the service ahead, so that {@link Instant#now()} lies before changes that were already made.
 */
public final class DatasetMoment {

    private DatasetMoment() {}

    public static Instant latest() {
        return Instant.parse(given().get("/v1").path("dataset.updatedAt"));
    }
}
