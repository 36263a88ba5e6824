package org.disclosures.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.Map;
import org.disclosures.search.SearchIndex;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.testing.ProblemResponse;
import org.disclosures.testing.ShiftableTime;
import org.disclosures.testing.TestTokens;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits on the rates of requests and of guessed tokens. */
@AnyDatabase
@QuarkusTest
@WithTestResource(
        value = IdentityProvider.class,
        scope = TestResourceScope.MATCHING_RESOURCES,
        initArgs = {
            @ResourceArg(name = "disclosures.limits.rates.anonymous-reads", value = "5"),
            @ResourceArg(name = "disclosures.limits.rates.reads", value = "6"),
            @ResourceArg(name = "disclosures.limits.rates.writes", value = "3"),
            @ResourceArg(name = "disclosures.limits.rates.failed-authentications", value = "4"),
            @ResourceArg(name = "disclosures.limits.files", value = "0"),
            @ResourceArg(name = "quarkus.http.proxy.proxy-address-forwarding", value = "true")
        })
class RateLimitsTest {

    private static final String UNKNOWN = "Bearer sd_9999999999999999999999999999999999999999999";

    @Inject
    ShiftableTime time;

    @Inject
    EntityManagerFactory database;

    @Inject
    SearchIndex index;

    @BeforeEach
    void refillAllowances() {
        time.pass(Duration.ofDays(2));
    }

    @Test
    void readsPerAddressAreLimitedAndRefillEvenly() {
        for (int left = 4; left >= 0; left--) {
            from("192.0.2.1")
                    .get("/v1/claims?limit=1")
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Policy", equalTo("\"anonymous-reads\";q=5;w=60"))
                    .header("RateLimit", equalTo("\"anonymous-reads\";r=" + left + ";t=" + (60 - 12 * left)));
        }
        Response refused = from("192.0.2.1").get("/v1/claims?limit=1");
        ProblemResponse.of(refused, 429, "too-many-requests")
                .header("Retry-After", equalTo("12"))
                .header("Cache-Control", containsString("no-store"))
                .header("RateLimit-Policy", equalTo("\"anonymous-reads\";q=5;w=60"))
                .header("RateLimit", equalTo("\"anonymous-reads\";r=0;t=60"));

        from("192.0.2.2").get("/v1/claims?limit=1").then().statusCode(200);

        time.pass(Duration.ofSeconds(12));
        from("192.0.2.1").get("/v1/claims?limit=1").then().statusCode(200);
        from("192.0.2.1").get("/v1/claims?limit=1").then().statusCode(429);
    }

    @Test
    void concurrentFileDownloadsAreLimited() {
        Response refused = from("192.0.2.77").get("/v1/claims?format=csv");
        ProblemResponse.of(refused, 503, "unavailable").header("Retry-After", equalTo("5"));
        from("192.0.2.77").get("/v1/claims").then().statusCode(200);
    }

    @Test
    void rateLimitedRequestsExecuteNoStatements() {
        // The index is built by statements of its own.
        index.searcher(Audience.PUBLIC).close();
        times(5, () -> from("192.0.2.3").get("/v1/claims"));
        long before = statements();
        times(3, () -> from("192.0.2.3").get("/v1/claims").then().statusCode(429));
        assertEquals(before, statements());
    }

    @Test
    void refusedAndUnknownRequestsCountTowardsTheLimit() {
        from("192.0.2.4").get("/v1/nothing").then().statusCode(404).header("RateLimit", containsString("r=4"));
        from("192.0.2.4").get("/v1/tokens").then().statusCode(401).header("RateLimit", containsString("r=3"));
        from("192.0.2.4").get("/v1/claims?a=b").then().statusCode(400).header("RateLimit", containsString("r=2"));
        from("192.0.2.4").get("/problems").then().statusCode(200).header("RateLimit", containsString("r=1"));
        from("192.0.2.4").head("/v1").then().statusCode(200).header("RateLimit", containsString("r=0"));
        ProblemResponse.of(from("192.0.2.4").get("/v1/nothing"), 429, "too-many-requests");
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:1::1, 2001:db8:1:1:ffff:ffff:ffff:ffff, 429",
        "2001:db8:1:2::1, 2001:db8:1:3::1, 200",
        "192.0.2.5, ::ffff:192.0.2.5, 429",
        "nonsense, more nonsense, 429"
    })
    void addressesAreLimitedByNetwork(String one, String other, int status) {
        times(5, () -> from(one).get("/v1").then().statusCode(200));
        from(other).get("/v1").then().statusCode(status);
    }

    @Test
    void authenticatedCallersAreLimitedByToken() {
        String anna = TestTokens.issue("reader");
        String ben = TestTokens.issue("reader");
        for (int i = 0; i < 6; i++) {
            from("192.0.2.6" + i)
                    .header("Authorization", "Bearer " + anna)
                    .get("/v1")
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Policy", equalTo("\"reads\";q=6;w=60"))
                    .header("RateLimit", containsString("\"reads\";r=" + (5 - i)));
        }
        ProblemResponse.of(
                from("192.0.2.69").header("Authorization", "Bearer " + anna).get("/v1"), 429, "too-many-requests");
        from("192.0.2.69")
                .header("Authorization", "Bearer " + ben)
                .get("/v1")
                .then()
                .statusCode(200);
        from("192.0.2.69").get("/v1").then().header("RateLimit", equalTo("\"anonymous-reads\";r=4;t=12"));
    }

    @Test
    void identityProviderCallersAreLimitedBySubject() throws GeneralSecurityException {
        String one = signed("anna", IdentityProvider.KEYS.getPrivate());
        String another = signed("anna", IdentityProvider.KEYS.getPrivate());
        times(3, () -> TestTokens.with(one).get("/v1").then().statusCode(200));
        times(3, () -> TestTokens.with(another).get("/v1").then().statusCode(200));
        TestTokens.with(one).get("/v1").then().statusCode(429);
        TestTokens.with(signed("ben", IdentityProvider.KEYS.getPrivate()))
                .get("/v1")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"POST", "PUT", "PATCH", "DELETE"})
    void writesHaveTheirOwnLimit(Method method) {
        String secret = TestTokens.issue("reader");
        times(
                3,
                () -> TestTokens.with(secret)
                        .request(method, "/v1/tokens/x")
                        .then()
                        .header("RateLimit-Policy", equalTo("\"writes\";q=3;w=60")));
        ProblemResponse.of(TestTokens.with(secret).request(method, "/v1/tokens/x"), 429, "too-many-requests");
        TestTokens.with(secret).get("/v1").then().statusCode(200);

        String address = "198.51.100." + method.ordinal();
        times(3, () -> from(address).request(method, "/v1/tokens/x"));
        from(address).request(method, "/v1/tokens/x").then().statusCode(429);
        from(address).get("/v1").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/openapi", "/swagger-ui/", "/q/health/ready", "/q/health/live"})
    void pagesAndProbesAreNotLimited(String page) {
        times(8, () -> from("192.0.2.7").get(page).then().statusCode(200).header("RateLimit", nullValue()));
    }

    @Test
    void browsersMayReadRateLimitHeaders() {
        times(5, () -> from("192.0.2.8").get("/v1"));
        from("192.0.2.8")
                .header("Origin", "https://newsroom.example")
                .get("/v1")
                .then()
                .statusCode(429)
                .header("access-control-allow-origin", equalTo("https://newsroom.example"))
                .header("access-control-expose-headers", containsString("RateLimit,RateLimit-Policy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/v1/nothing", "/openapi", "/q/health/live"})
    void failedAuthenticationsPerAddressAreLimitedAtEveryEndpoint(String path) {
        String address = "203.0.113." + path.length();
        for (int left = 3; left >= 0; left--) {
            from(address)
                    .header("Authorization", "Bearer sd_" + "9".repeat(42) + left)
                    .get(path)
                    .then()
                    .statusCode(401)
                    .header("RateLimit-Policy", equalTo("\"failed-authentications\";q=4;w=600"))
                    .header("RateLimit", containsString("r=" + left));
        }
        long before = statements();
        Response refused = from(address).header("Authorization", UNKNOWN).get(path);
        ProblemResponse.of(refused, 429, "too-many-requests").header("Retry-After", equalTo("150"));
        from(address).header("Authorization", "Basic YTpi").get(path).then().statusCode(429);
        assertEquals(before, statements());

        time.pass(Duration.ofSeconds(150));
        from(address).header("Authorization", UNKNOWN).get(path).then().statusCode(401);
        from(address).header("Authorization", UNKNOWN).get(path).then().statusCode(429);
    }

    @Test
    void knownTokensWorkFromABlockedAddress() {
        String used = TestTokens.issue("reader");
        String fresh = TestTokens.issue("reader");
        get("203.0.113.100", used).then().statusCode(200);
        guess("203.0.113.101");

        get("203.0.113.101", used).then().statusCode(200);
        from("203.0.113.101").get("/v1").then().statusCode(200);
        get("203.0.113.101", fresh).then().statusCode(429);
        get("203.0.113.102", fresh).then().statusCode(200);
        get("203.0.113.101", fresh).then().statusCode(200);
    }

    @Test
    void validCredentialsAreNotCountedAsFailedAuthentications() {
        for (int i = 0; i < 5; i++) {
            String secret = TestTokens.issue("reader");
            get("203.0.113.103", secret).then().statusCode(200);
            time.pass(Duration.ofSeconds(20));
        }
        get("203.0.113.103", UNKNOWN.substring(7)).then().statusCode(401).header("RateLimit", containsString("r=3"));
    }

    @Test
    void revokedTokensCountAsFailedAuthentications() {
        Response issued = TestTokens.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("label", "Revoked", "role", "reader"))
                .post("/v1/tokens");
        String secret = issued.path("secret");
        get("203.0.113.104", secret).then().statusCode(200);
        TestTokens.admin().delete(issued.<String>path("href")).then().statusCode(204);
        guess("203.0.113.104");
        get("203.0.113.104", secret).then().statusCode(429);
        // After it has failed once, the token is no longer known and is not even looked up.
        long before = statements();
        get("203.0.113.104", secret)
                .then()
                .statusCode(429)
                .header("RateLimit", equalTo("\"failed-authentications\";r=0;t=600"));
        assertEquals(before, statements());
    }

    @Test
    void signedTokensAreVerifiedWithoutALookUpFromABlockedAddress() throws GeneralSecurityException {
        guess("203.0.113.105");
        get("203.0.113.105", signed("carla", IdentityProvider.KEYS.getPrivate()))
                .then()
                .statusCode(200);
        String forged = signed("carla", IdentityProvider.keys().getPrivate());
        ProblemResponse.of(get("203.0.113.105", forged), 429, "too-many-requests");
        get("203.0.113.106", forged).then().statusCode(401);
    }

    private void guess(String address) {
        times(4, () -> get(address, UNKNOWN.substring(7)).then().statusCode(401));
        get(address, UNKNOWN.substring(7)).then().statusCode(429);
    }

    private static Response get(String address, String secret) {
        return from(address).header("Authorization", "Bearer " + secret).get("/v1");
    }

    private static RequestSpecification from(String address) {
        return given().header("X-Forwarded-For", address);
    }

    private static void times(int many, Runnable request) {
        for (int i = 0; i < many; i++) {
            request.run();
        }
    }

    private long statements() {
        return database.unwrap(SessionFactory.class).getStatistics().getPrepareStatementCount();
    }

    private static String signed(String name, PrivateKey key) {
        return Jwt.upn(name).groups("desk-interns").sign(key);
    }
}
