package org.disclosures.access;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.testing.KnownClaims;
import org.disclosures.testing.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Tokens of an identity provider, signed with its key, are worth what the configuration says. */
@AnyDatabase
@QuarkusTest
@TestProfile(OpenIdConnectTest.WithAProvider.class)
class OpenIdConnectTest {

    private static final String DRAFT = "/v1/claims/" + KnownClaims.id("open-report", "secret-draft");

    @ConfigProperty(name = "test.signing-key")
    String signingKey;

    /** The hidden things once more, and a provider whose key is known. */
    public static class WithAProvider implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            KeyPair keys = keys();
            return Map.of(
                    "disclosures.seed.datasets",
                    "classpath:datasets/pegasus-2021-07-27.yaml,classpath:datasets/hidden.yaml",
                    "quarkus.oidc.tenant-enabled",
                    "true",
                    "quarkus.oidc.application-type",
                    "service",
                    "quarkus.oidc.public-key",
                    encoded(keys.getPublic().getEncoded()),
                    "disclosures.access.oidc.roles.contributor",
                    "desk-writers,desk-interns",
                    "disclosures.access.oidc.roles.admin",
                    "desk-heads",
                    "test.signing-key",
                    encoded(keys.getPrivate().getEncoded()));
        }
    }

    @Test
    void rolesOfTheProviderStandForOurs() throws GeneralSecurityException {
        Tokens.with(signed("desk-writers")).get(DRAFT).then().statusCode(200);
        Tokens.with(signed("desk-writers")).get("/v1/tokens").then().statusCode(403);
        Tokens.with(signed("desk-heads")).get("/v1/tokens").then().statusCode(200);
    }

    @Test
    void theAuditLogHasTheirNames() throws GeneralSecurityException {
        String id = Tokens.with(signed("desk-heads"))
                .contentType(ContentType.JSON)
                .body(Map.of("label", "By Anna", "role", "reader"))
                .post("/v1/tokens")
                .path("id");
        Tokens.with(signed("desk-heads"))
                .get("/v1/audit?actor=user anna 8f1d2c")
                .then()
                .statusCode(200)
                .body("items.subject", equalTo(List.of("tokens/" + id)));
    }

    @Test
    void whatIsNotConfiguredMeansNothing() throws GeneralSecurityException {
        Tokens.with(signed("admin", "editor")).get("/v1/tokens").then().statusCode(403);
        Tokens.with(signed("admin", "editor")).get(DRAFT).then().statusCode(404);
        Tokens.with(signed("admin")).get("/v1/claims?limit=1").then().statusCode(200);
    }

    @Test
    void forgedAndOldTokensAreRefused() throws GeneralSecurityException {
        String foreign = Jwt.upn("mallory").groups("desk-heads").sign(keys().getPrivate());
        Tokens.with(foreign)
                .get("/v1/claims")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthorized"));
        String old = Jwt.upn("anna")
                .groups("desk-heads")
                .expiresAt(
                        System.currentTimeMillis() / 1000 - Duration.ofHours(1).toSeconds())
                .sign(key());
        Tokens.with(old).get("/v1/claims").then().statusCode(401);
        Tokens.with("eyJhbGciOiJub25lIn0.eyJncm91cHMiOlsiZGVzay1oZWFkcyJdfQ.")
                .get("/v1/claims")
                .then()
                .statusCode(401);
    }

    @Test
    void tokensOfOursStillWork() {
        Tokens.as("contributor").get(DRAFT).then().statusCode(200);
        Tokens.with("sd_9999999999999999999999999999999999999999999")
                .get("/v1/claims")
                .then()
                .statusCode(401);
    }

    private String signed(String... roles) throws GeneralSecurityException {
        return Jwt.upn("anna").subject("8f1d2c").groups(Set.of(roles)).sign(key());
    }

    private PrivateKey key() throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(signingKey)));
    }

    static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }
}
