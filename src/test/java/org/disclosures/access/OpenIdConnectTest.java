package org.disclosures.access;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.testing.KnownClaims;
import org.disclosures.testing.TestTokens;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Tokens signed by an identity provider grant the roles that the configuration maps them to. */
@AnyDatabase
@QuarkusTest
@ConfiguredNewsroom
@Order(2)
class OpenIdConnectTest {

    private static final String DRAFT = "/v1/claims/" + KnownClaims.id("open-report", "secret-draft");

    @Test
    void providerRolesMapToConfiguredRoles() throws GeneralSecurityException {
        TestTokens.with(signed("desk-writers")).get(DRAFT).then().statusCode(200);
        TestTokens.with(signed("desk-writers")).get("/v1/tokens").then().statusCode(403);
        TestTokens.with(signed("desk-heads")).get("/v1/tokens").then().statusCode(200);
    }

    @Test
    void theAuditLogNamesUsersOfTheProvider() throws GeneralSecurityException {
        String id = TestTokens.with(signed("desk-heads"))
                .contentType(ContentType.JSON)
                .body(Map.of("label", "By Anna", "role", "reader"))
                .post("/v1/tokens")
                .path("id");
        TestTokens.with(signed("desk-heads"))
                .get("/v1/audit?actor=user anna 8f1d2c")
                .then()
                .statusCode(200)
                .body("items.subject", equalTo(List.of("tokens/" + id)));
    }

    @Test
    void unconfiguredProviderRolesGrantNothing() throws GeneralSecurityException {
        TestTokens.with(signed("admin", "editor")).get("/v1/tokens").then().statusCode(403);
        TestTokens.with(signed("admin", "editor")).get(DRAFT).then().statusCode(404);
        TestTokens.with(signed("admin")).get("/v1/claims?limit=1").then().statusCode(200);
    }

    @Test
    void forgedAndExpiredTokensAreRefused() throws GeneralSecurityException {
        String foreign = Jwt.upn("mallory")
                .groups("desk-heads")
                .sign(IdentityProvider.keys().getPrivate());
        TestTokens.with(foreign)
                .get("/v1/claims")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthorized"));
        String old = Jwt.upn("anna")
                .groups("desk-heads")
                .expiresAt(
                        System.currentTimeMillis() / 1000 - Duration.ofHours(1).toSeconds())
                .sign(IdentityProvider.KEYS.getPrivate());
        TestTokens.with(old).get("/v1/claims").then().statusCode(401);
        TestTokens.with("eyJhbGciOiJub25lIn0.eyJncm91cHMiOlsiZGVzay1oZWFkcyJdfQ.")
                .get("/v1/claims")
                .then()
                .statusCode(401);
    }

    @Test
    void serviceTokensStillWorkBesideTheProvider() {
        TestTokens.as("contributor").get(DRAFT).then().statusCode(200);
        TestTokens.with("sd_9999999999999999999999999999999999999999999")
                .get("/v1/claims")
                .then()
                .statusCode(401);
    }

    private String signed(String... roles) throws GeneralSecurityException {
        return Jwt.upn("anna").subject("8f1d2c").groups(Set.of(roles)).sign(IdentityProvider.KEYS.getPrivate());
    }
}
