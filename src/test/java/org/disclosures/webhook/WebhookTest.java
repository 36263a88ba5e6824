package org.disclosures.webhook;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.disclosures.history.PublicEvents;
import org.disclosures.testing.ProblemResponse;
import org.disclosures.testing.SeedClaims;
import org.disclosures.testing.TestTokens;
import org.disclosures.vocabulary.PublicEventType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Permission for webhooks, their properties, and the addresses refused unless configured otherwise. */
@QuarkusTest
class WebhookTest {

    private static final String NO_ID = "00000000-0000-0000-0000-000000000099";
    private static final String URL = "https://93.184.215.14/hook?key=of-the-receiver";

    @Inject
    WebhookFixtures hooks;

    @Inject
    PublicEvents events;

    @Inject
    WebhookDispatcher dispatcher;

    @BeforeEach
    void start() {
        dispatcher.run();
    }

    @AfterEach
    void stop() {
        WebhookFixtures.deleteAll();
    }

    @Test
    void webhooksAreCreatedShownChangedAndDeleted() {
        Response created = WebhookFixtures.create(URL, Map.of("label", " Desk ", "types", List.of("claim-published")));
        created.then()
                .statusCode(201)
                .header("Location", containsString("/v1/webhooks/" + created.path("id")))
                .header("Cache-Control", equalTo("private, no-store"))
                .body("name", nullValue())
                .body("label", equalTo("Desk"))
                .body("url", equalTo(URL))
                .body("types", equalTo(List.of("claim-published")))
                .body("collections", equalTo(List.of()))
                .body("active", is(true))
                .body("secret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="));
        assertEquals(
                32, Base64.getDecoder().decode(created.<String>path("secret").substring(6)).length);
        String href = created.path("href");
        TestTokens.admin()
                .get(href)
                .then()
                .statusCode(200)
                .body("label", equalTo("Desk"))
                .body("secret", nullValue());
        TestTokens.admin().get("/v1/webhooks").then().body("items.id", hasItem(created.<String>path("id")));

        put(href, Map.of("label", "Other", "url", "https://93.184.215.15/", "active", false))
                .then()
                .statusCode(200)
                .body("label", equalTo("Other"))
                .body("types", equalTo(List.of()))
                .body("active", is(false));
        TestTokens.admin().get(href).then().body("url", equalTo("https://93.184.215.15/"));
        TestTokens.admin().delete(href).then().statusCode(204);
        for (String address : List.of(href, href + "/deliveries")) {
            ProblemResponse.of(TestTokens.admin().get(address), 404, "not-found");
        }
        ProblemResponse.of(TestTokens.admin().delete(href), 404, "not-found");
    }

    @Test
    void secretsAreShownOnceAndTheAuditLogNamesOnlyTheHost() {
        Response created = WebhookFixtures.create(URL);
        String href = created.path("href");
        Response rotated = TestTokens.admin().post(href + "/secret");
        put(href, Map.of("label", "Other", "url", URL));
        for (String address : List.of(href, "/v1/webhooks", href + "/deliveries")) {
            String answer = TestTokens.admin().get(address).asString();
            assertThat(answer, not(containsString("whsec_")));
        }
        TestTokens.admin().delete(href);
        Response log = TestTokens.admin().get("/v1/audit?sort=number&subject=webhooks/" + created.path("id"));
        log.then()
                .body(
                        "items.action",
                        equalTo(List.of("webhook-created", "webhook-changed", "webhook-changed", "webhook-deleted")))
                .body("items.detail.host.unique()", equalTo(List.of("93.184.215.14")))
                .body("items[1].detail.secretReplaced", is(true));
        assertThat(log.asString(), not(containsString("of-the-receiver")));
        for (Response issued : List.of(created, rotated)) {
            assertThat(
                    log.asString(),
                    not(containsString(issued.<String>path("secret").substring(6))));
        }
        TestTokens.admin().get("/v1/audit/verification").then().body("intact", is(true));
    }

    @ParameterizedTest
    @CsvSource({"nobody, 401", "reader, 403", "contributor, 403", "editor, 404", "admin, 404"})
    void webhooksAreForEditors(String role, int status) {
        RequestSpecification caller = role.equals("nobody") ? given() : TestTokens.as(role);
        String hook = "/v1/webhooks/" + NO_ID;
        String delivery = hook + "/deliveries/" + NO_ID;
        given().spec(caller).get("/v1/webhooks").then().statusCode(status == 404 ? 200 : status);
        for (String address : List.of(hook, hook + "/deliveries", delivery)) {
            given().spec(caller).get(address).then().statusCode(status);
        }
        for (String address : List.of(hook + "/secret", delivery + "/replay")) {
            given().spec(caller).post(address).then().statusCode(status);
        }
        given().spec(caller).delete(hook).then().statusCode(status);
        RequestSpecification writer = given().spec(caller).contentType(ContentType.JSON);
        given().spec(writer)
                .body(Map.of("fromEvent", 1))
                .post(hook + "/replay")
                .then()
                .statusCode(status);
        given().spec(writer)
                .body(Map.of("label", "Desk", "url", URL))
                .put(hook)
                .then()
                .statusCode(status);
        given().spec(writer)
                .body(Map.of("label", "Desk", "url", URL))
                .post("/v1/webhooks")
                .then()
                .statusCode(status == 404 ? 201 : status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://93.184.215.14/",
                "ftp://93.184.215.14/",
                "//93.184.215.14/",
                "93.184.215.14",
                "https:///hook",
                "https:hook",
                "not an address",
                "https://user:pass@93.184.215.14/",
                "https://93.184.215.14/#part",
                "https://93.184.215.14:25/",
                "https://93.184.215.14:80/",
                "https://93.184.215.14:0/",
                "https://93.184.215.14:70000/",
                "https://localhost/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0.0.0.0/",
                "https://10.1.2.3/",
                "https://172.31.255.255/",
                "https://192.168.0.1/",
                "https://100.64.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://192.0.0.8/",
                "https://198.18.0.1/",
                "https://203.0.113.9/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://[::1]/",
                "https://[::]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[::127.0.0.1]/",
                "https://[fe80::1]/",
                "https://[fc00::1]/",
                "https://[fd12:3456::1]/",
                "https://[fec0::1]/",
                "https://[ff02::1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[2001:0:7f00:1::]/",
                "https://[2001:db8::1]/"
            })
    void nonPublicAddressesAreRefused(String url) {
        ProblemResponse.of(WebhookFixtures.create(url), 400, "invalid-body")
                .body("errors.field", equalTo(List.of("url")));
        Response there = WebhookFixtures.create(URL);
        ProblemResponse.of(put(there.path("href"), Map.of("label", "Desk", "url", url)), 400, "invalid-body");
        TestTokens.admin().get(there.<String>path("href")).then().body("url", equalTo(URL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://93.184.215.14",
                "https://93.184.215.14:443/a?b=c",
                "https://93.184.215.14:8443/",
                "https://[2606:2800:21f::1]/"
            })
    void publicAddressesAreAccepted(String url) {
        WebhookFixtures.create(url).then().statusCode(201).body("url", equalTo(url));
    }

    @Test
    void unknownAndPartlyPrivateHostsAreRefused() {
        resolve(host -> {
            if (host.equals("both.example")) {
                return List.of(InetAddress.getByName("93.184.215.14"), InetAddress.getByName("10.0.0.1"));
            }
            throw new UnknownHostException(host);
        });
        for (String url : List.of("https://both.example/", "https://unknown.example/")) {
            ProblemResponse.of(WebhookFixtures.create(url), 400, "invalid-body")
                    .body("errors.field", equalTo(List.of("url")));
        }
    }

    @Test
    void hostsAreResolvedAgainBeforeConnecting() {
        Deque<String> answers = new ArrayDeque<>(List.of("93.184.215.14", "127.0.0.1"));
        try (WebhookReceiver inside = new WebhookReceiver()) {
            resolve(host -> List.of(InetAddress.getByName(answers.removeFirst())));
            Response hook = WebhookFixtures.create("https://rebound.example:" + inside.port() + "/hook");
            hook.then().statusCode(201);
            hooks.published(SeedClaims.id("list-size"));
            dispatcher.run();
            TestTokens.admin()
                    .get(hook.path("href") + "/deliveries")
                    .then()
                    .body("items.state", equalTo(List.of("pending")))
                    .body("items.attempts", equalTo(List.of(1)))
                    .body(
                            "items.outcome",
                            equalTo(
                                    List.of(
                                            "The host has an address that is not public; use a host with public addresses only.")));
        }
        assertThat(answers, hasSize(0));
    }

    @Test
    void invalidBodiesNameEachField() {
        ProblemResponse.of(WebhookFixtures.post("/v1/webhooks", Map.of("label", " ")), 400, "invalid-body")
                .body("errors.field", equalTo(List.of("label", "url")));
        ProblemResponse.of(WebhookFixtures.create(URL, Map.of("label", "a\0b")), 400, "invalid-body")
                .body("errors.field", equalTo(List.of("label")));
        ProblemResponse.of(WebhookFixtures.create(URL, Map.of("types", List.of("claim-read"))), 400, "invalid-body")
                .body("errors.field", equalTo(List.of("types[0]")))
                .body("errors[0].allowed", hasItem("claim-published"));
        ProblemResponse.of(WebhookFixtures.create(URL, Map.of("secret", "whsec_mine")), 400, "invalid-body")
                .body("errors.field", equalTo(List.of("secret")));
        ProblemResponse.of(WebhookFixtures.create("https://93.184.215.14/" + "a".repeat(2_000)), 400, "invalid-body")
                .body("errors.field.unique()", equalTo(List.of("url")));
        String replay = WebhookFixtures.create(URL).path("href") + "/replay";
        for (Map<String, ?> body : List.<Map<String, ?>>of(
                Map.of(),
                Map.of("fromEvent", 0),
                Map.of("fromEvent", Long.MAX_VALUE),
                Map.of("since", "yesterday"),
                Map.of("since", "+100000-01-01T00:00:00Z"))) {
            ProblemResponse.of(WebhookFixtures.post(replay, body), 400, "invalid-body")
                    .body("errors", hasSize(1));
        }
        Map<String, Object> withNull = new HashMap<>();
        withNull.put("types", Collections.singletonList(null));
        ProblemResponse.of(WebhookFixtures.create(URL, withNull), 400, "invalid-body")
                .body("errors", hasSize(1));
    }

    @Test
    void invalidFiltersAreRefused() {
        String deliveries = WebhookFixtures.create(URL).path("href") + "/deliveries";
        ProblemResponse.ofParameter(TestTokens.admin().get(deliveries + "?state=lost"), "state");
        ProblemResponse.ofParameter(TestTokens.admin().get(deliveries + "?type=claim-read"), "type");
        ProblemResponse.ofParameter(TestTokens.admin().get(deliveries + "?sort=secret"), "sort");
    }

    @Test
    void deliveriesOfOneWebhookArePaged() {
        Response hook = WebhookFixtures.create(URL, Map.of("types", List.of("claim-published")));
        Response other = WebhookFixtures.create(URL);
        List<String> claims =
                SeedClaims.KEYS.stream().limit(5).map(SeedClaims::id).toList();
        claims.forEach(hooks::published);
        hooks.corrected(claims.get(0));
        resolve(host -> {
            throw new UnknownHostException(host);
        });
        dispatcher.run();
        String list = hook.path("href") + "/deliveries";
        Response first = TestTokens.admin().get(list + "?limit=3&count=true&sort=event");
        first.then().body("items", hasSize(3)).body("page.total", equalTo(5));
        Response second =
                TestTokens.admin().get(list + "?limit=3&count=true&sort=event&cursor=" + first.path("page.next"));
        second.then().body("items", hasSize(2)).body("page.next", nullValue());
        assertEquals("/v1/claims/" + claims.get(4), second.path("items[1].resourceHref"));
        TestTokens.admin()
                .get(other.path("href") + "/deliveries?type=claim-corrected&state=pending,failed")
                .then()
                .body("items.type", equalTo(List.of("claim-corrected")));
        ProblemResponse.of(
                TestTokens.admin().get(other.path("href") + "/deliveries/" + first.path("items[0].id")),
                404,
                "not-found");
        ProblemResponse.of(
                TestTokens.admin().post(other.path("href") + "/deliveries/" + first.path("items[0].id") + "/replay"),
                404,
                "not-found");
    }

    @Test
    void theNumberOfWebhooksIsLimited() {
        WebhookFixtures.deleteAll();
        for (int i = 0; i < 20; i++) {
            WebhookFixtures.create(URL).then().statusCode(201);
        }
        ProblemResponse.of(WebhookFixtures.create(URL), 409, "conflict");
        TestTokens.admin().get("/v1/webhooks?count=true").then().body("page.total", equalTo(20));
    }

    @Test
    void eventsAreAnnouncedOnlyInTransactionsAndForPublicCollections() {
        assertThrows(
                TransactionalException.class,
                () -> events.announce(PublicEventType.REPORT_PUBLISHED, "reports", "a", 1, Instant.now()));
        assertThrows(TransactionalException.class, () -> events.withdraw("reports", "a"));
        assertThrows(
                IllegalArgumentException.class,
                () -> hooks.announce(PublicEventType.THING_CHANGED, "countries", "FR", 1, Instant.now()));
    }

    @Test
    void webhooksRenamedWhilePagingAreListed() {
        for (String label : List.of("B", "C", "D", "E")) {
            WebhookFixtures.create(URL, Map.of("label", label)).then().statusCode(201);
        }
        Response first = TestTokens.admin().get("/v1/webhooks?sort=label&limit=2");
        List<String> read = new java.util.ArrayList<>(first.<List<String>>path("items.label"));
        String last = TestTokens.admin().get("/v1/webhooks?sort=-label&limit=1").path("items[0].href");
        put(last, Map.of("label", "A", "url", URL)).then().statusCode(200);
        String cursor = first.path("page.next");
        while (cursor != null) {
            Response page = TestTokens.admin().get("/v1/webhooks?sort=label&limit=2&cursor=" + cursor);
            assertEquals(200, page.statusCode(), page.asString());
            read.addAll(page.<List<String>>path("items.label"));
            cursor = page.path("page.next");
        }
        assertEquals(List.of("B", "C", "D", "A"), read);
    }

    private static Response put(String href, Map<String, ?> body) {
        return TestTokens.admin().contentType(ContentType.JSON).body(body).put(href);
    }

    private interface HostLookup {
        List<InetAddress> of(String host) throws UnknownHostException;
    }

    private static void resolve(HostLookup lookup) {
        QuarkusMock.installMockForType(
                new HostNameResolver() {
                    @Override
                    List<InetAddress> resolve(String host) throws UnknownHostException {
                        return lookup.of(host);
                    }
                },
                HostNameResolver.class);
    }
}
