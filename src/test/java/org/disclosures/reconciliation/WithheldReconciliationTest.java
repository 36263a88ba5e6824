package org.disclosures.reconciliation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.disclosures.access.HiddenRecords;
import org.disclosures.testing.TestTokens;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * People whose names are withheld match no name for any caller; hidden records are found only by those who may see
 * them.
 */
@QuarkusTest
@HiddenRecords
@Order(2)
class WithheldReconciliationTest {

    @ParameterizedTest
    @ValueSource(strings = {"Xenia Secretaki", "Aaron Zsecret", "Xenja Secretakis"})
    void withheldNamesFindNobody(String name) {
        for (String secret : new String[] {null, TestTokens.issue("reader"), TestTokens.issue("editor")}) {
            ask(secret, name).body("q.result.findAll { it.id =~ 'withheld|unnamed' }", is(empty()));
        }
    }

    @Test
    void descriptionsFindWithheldPeopleWithoutAMatch() {
        String answer = ask(null, "a lawyer in Athens")
                .body("q.result[0].id", equalTo("target/withheld-person"))
                .body("q.result[0].name", equalTo("A lawyer in Athens"))
                .body("q.result[0].score", is(100f))
                .body("q.result[0].match", is(false))
                .extract()
                .asString();
        assertThat(answer, not(containsString("Xenia")));
        given().get("/reconcile/preview?id=target/withheld-person")
                .then()
                .statusCode(200)
                .body(containsString("A lawyer in Athens"))
                .body(not(containsString("Xenia")));
    }

    @Test
    void hiddenRecordsAreFoundOnlyByPermittedRoles() {
        ask(null, "Secret Target").body("q.result", is(empty()));
        ask(TestTokens.issue("editor"), "Secret Target")
                .body("q.result[0].id", equalTo("target/secret-target"))
                .body("q.result[0].match", is(true));
        for (String id : new String[] {"preview", "flyout/entity"}) {
            given().get("/reconcile/" + id + "?id=target/secret-target").then().statusCode(404);
        }
    }

    private static ValidatableResponse ask(String secret, String name) {
        return (secret == null ? given() : TestTokens.with(secret))
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("queries", "{\"q\":{\"query\":\"" + name + "\",\"type\":\"target\"}}")
                .post("/reconcile")
                .then()
                .statusCode(200);
    }
}
