package org.disclosures.webhook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.disclosures.editorial.transfer.Transfers;
import org.disclosures.testing.KnownClaims;
import org.disclosures.testing.SeedClaims;
import org.disclosures.testing.ShiftableClock;
import org.disclosures.testing.TestTokens;
import org.disclosures.vocabulary.PublicEventType;
import org.disclosures.webhook.WebhookReceiver.ReceivedMessage;
import org.disclosures.webhook.WebhookReceiver.ReceiverReply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages to receivers, their order and repetition. */
@QuarkusTest
@Transfers
class WebhookDeliveryTest {

    private static final String A = SeedClaims.id("list-size");
    private static final String B = SeedClaims.id("journalists");
    private static final String DRAFT =
            KnownClaims.id("open-report", "secret-draft").toString();
    private static final String RETRACTED =
            KnownClaims.id("open-report", "retracted").toString();

    @Inject
    WebhookFixtures hooks;

    @Inject
    WebhookDispatcher dispatcher;

    @Inject
    WebhookDispatchService steps;

    @Inject
    WebhookSender sender;

    @Inject
    Scheduler scheduler;

    @Inject
    ShiftableClock clock;

    @Inject
    AgroalDataSource database;

    private final WebhookReceiver receiver = new WebhookReceiver();

    @BeforeEach
    void start() throws SQLException {
        scheduler.pause(WebhookDispatcher.JOB);
        WebhookFixtures.deleteAll();
        dispatcher.run();
        // Events that were sent at a moment to which another test had moved the clock.
        try (Connection connection = database.getConnection()) {
            connection
                    .createStatement()
                    .execute("delete from public_event where handed_on and due_at > current_timestamp");
        }
    }

    @AfterEach
    void stop() {
        clock.reset();
        receiver.close();
    }

    @Test
    void messagesNameTheEventWithoutTheContent() {
        Response hook = WebhookFixtures.create(receiver.url());
        Instant at = Instant.parse("2021-07-28T08:00:00Z");
        hooks.announce(PublicEventType.CLAIM_CORRECTED, "claims", A, 2, at);
        hooks.announce(PublicEventType.REPORT_PUBLISHED, "reports", SeedClaims.REPORT, 1, at);
        hooks.announce(PublicEventType.THING_CHANGED, "sources", "reuters", 3, at);
        dispatcher.run();

        List<ReceivedMessage> received = receiver.received();
        assertThat(
                received.stream().map(ReceivedMessage::body).sorted().toList(),
                equalTo(List.of(
                        "{\"type\":\"claim-corrected\",\"timestamp\":\"2021-07-28T08:00:00Z\",\"data\":{\"id\":\"" + A
                                + "\",\"href\":\"/v1/claims/" + A + "\",\"revision\":2,\"report\":\""
                                + SeedClaims.REPORT
                                + "\"}}",
                        "{\"type\":\"report-published\",\"timestamp\":\"2021-07-28T08:00:00Z\",\"data\":{\"id\":\""
                                + SeedClaims.REPORT + "\",\"href\":\"/v1/reports/" + SeedClaims.REPORT
                                + "\",\"revision\":1}}",
                        "{\"type\":\"thing-changed\",\"timestamp\":\"2021-07-28T08:00:00Z\",\"data\":{\"id\":\"reuters\","
                                + "\"href\":\"/v1/sources/reuters\",\"revision\":3}}")));
        for (ReceivedMessage message : received) {
            assertTrue(message.isSignedWith(hook.path("secret")));
            assertFalse(message.isSignedWith("whsec_" + "A".repeat(43) + "="));
            assertEquals("/hook?key=of-the-receiver", message.path());
            assertEquals("application/json", message.header("content-type"));
        }
        deliveries(hook)
                .then()
                .body("items.state.unique()", equalTo(List.of("delivered")))
                .body("items.status.unique()", equalTo(List.of(204)))
                .body("items.attempts.unique()", equalTo(List.of(1)))
                .body("items.resourceHref", hasItem("/v1/claims/" + A))
                .body("items.messageId", hasItem(received.get(0).id()));
        dispatcher.run();
        assertThat(receiver.received(), hasSize(3));
    }

    @Test
    void messagesAreSentBySchedule() throws InterruptedException {
        WebhookFixtures.create(receiver.url());
        hooks.published(A);
        scheduler.resume(WebhookDispatcher.JOB);
        for (int i = 0; i < 100 && receiver.received().isEmpty(); i++) {
            Thread.sleep(100);
        }
        assertThat(receiver.told(), equalTo(List.of("claim-published " + A)));
    }

    @Test
    void messagesMatchTheFiltersOfTheWebhook() {
        WebhookFixtures.create(receiver.url(), Map.of("types", List.of("claim-corrected", "thing-changed")));
        WebhookFixtures.create(receiver.url(), Map.of("collections", List.of("reports")));
        WebhookFixtures.create(receiver.url(), Map.of("active", false));
        hooks.published(A);
        hooks.corrected(B);
        hooks.announce(PublicEventType.REPORT_PUBLISHED, "reports", SeedClaims.REPORT, 1, Instant.now());
        dispatcher.run();
        assertEquals(
                List.of("claim-corrected " + B, "report-published " + SeedClaims.REPORT),
                receiver.told().stream().sorted().toList());
    }

    @Test
    void messagesOfOneSubjectStayInOrderAfterFailures() {
        Response hook = WebhookFixtures.create(receiver.url());
        receiver.answer(message -> ReceiverReply.of(message.told().equals("claim-published " + A) ? 503 : 204));
        hooks.published(A);
        hooks.corrected(A);
        hooks.published(B);
        dispatcher.run();
        // Another subject does not wait.
        assertEquals(
                new TreeSet<>(List.of("claim-published " + A, "claim-published " + B)), new TreeSet<>(receiver.told()));
        assertThat(receiver.received(), hasSize(2));
        deliveries(hook, "state=pending").then().body("items", hasSize(2));

        receiver.answer(204);
        pass(Duration.ofSeconds(4));
        dispatcher.run();
        assertThat(receiver.received(), hasSize(2));
        pass(Duration.ofSeconds(7));
        dispatcher.run();
        List<ReceivedMessage> received = receiver.received();
        assertEquals(
                List.of("claim-published " + A, "claim-corrected " + A),
                receiver.told().subList(2, 4));
        assertThat(received, hasSize(4));
        String first = received.stream()
                .filter(message -> message.told().equals("claim-published " + A))
                .findFirst()
                .orElseThrow()
                .id();
        assertEquals(first, received.get(2).id());
        assertTrue(received.get(2).isSignedWith(hook.path("secret")));
    }

    @Test
    void deliveriesFailAfterTenAttemptsAndTheNextFollows() {
        Response hook = WebhookFixtures.create(receiver.url());
        receiver.answer(message -> ReceiverReply.of(message.told().startsWith("claim-published") ? 500 : 204));
        hooks.published(A);
        hooks.corrected(A);
        dispatcher.run();
        Duration passed = Duration.ZERO;
        for (int attempt = 2; attempt <= 10; attempt++) {
            assertThat(receiver.received(), hasSize(attempt - 1));
            passed = passed.plusHours(27);
            pass(passed);
            dispatcher.run();
        }
        assertEquals("claim-corrected " + A, receiver.told().get(10));
        assertThat(receiver.received(), hasSize(11));
        assertThat(
                receiver.received().stream()
                        .limit(10)
                        .map(ReceivedMessage::id)
                        .distinct()
                        .toList(),
                hasSize(1));
        clock.reset();
        deliveries(hook, "state=failed")
                .then()
                .body("items.type", equalTo(List.of("claim-published")))
                .body("items.attempts", equalTo(List.of(10)))
                .body("items.status", equalTo(List.of(500)));
    }

    @Test
    void retriesWaitLongerAfterEachAttempt() {
        Response hook = WebhookFixtures.create(receiver.url());
        receiver.answer(500);
        hooks.published(A);
        dispatcher.run();
        Duration passed = Duration.ZERO;
        for (Duration wait :
                List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2))) {
            Instant last = moment(hook, "lastAttemptAt");
            Duration planned = Duration.between(last, moment(hook, "nextAttemptAt"));
            assertThat(planned, greaterThan(wait.minusMillis(1)));
            assertThat(planned, lessThanOrEqualTo(wait.plus(wait.dividedBy(10))));
            passed = passed.plus(wait.multipliedBy(2));
            pass(passed);
            dispatcher.run();
        }
        assertThat(receiver.received(), hasSize(5));
    }

    @Test
    void deliveriesOfHiddenRecordsAreDropped() throws SQLException {
        Response hook = WebhookFixtures.create(receiver.url());
        hooks.published(A);
        hooks.corrected(B);
        hooks.published(DRAFT);
        hooks.published(RETRACTED);
        hooks.announce(PublicEventType.THING_CHANGED, "technologies", "secret-tool", 1, Instant.now());
        hooks.announce(PublicEventType.CLAIM_RETRACTED, "claims", RETRACTED, 2, Instant.now());
        embargo(A, Instant.now().plusSeconds(3600));
        try {
            dispatcher.run();
        } finally {
            embargo(A, null);
        }
        assertEquals(
                new TreeSet<>(List.of("claim-corrected " + B, "claim-retracted " + RETRACTED)),
                new TreeSet<>(receiver.told()));
        deliveries(hook, "state=dropped")
                .then()
                .body("items", hasSize(4))
                .body("items.outcome.unique()", equalTo(List.of("Not sent: the record was not public at that moment.")))
                .body("items.attempts.unique()", equalTo(List.of(0)))
                .body("items.finishedAt", not(hasItem(nullValue())));
    }

    @Test
    void embargoedEventsAreSentWhenTheEmbargoEnds() throws SQLException {
        Response hook = WebhookFixtures.create(receiver.url());
        Instant end = Instant.now().plusSeconds(3600);
        embargo(A, end);
        try {
            hooks.announce(PublicEventType.CLAIM_PUBLISHED, "claims", A, 1, end);
            dispatcher.run();
            pass(Duration.ofMinutes(59));
            dispatcher.run();
            assertThat(receiver.received(), is(empty()));
            deliveries(hook).then().body("items", is(empty()));
            pass(Duration.ofMinutes(61));
            dispatcher.run();
            assertThat(receiver.told(), equalTo(List.of("claim-published " + A)));
        } finally {
            embargo(A, null);
        }
    }

    @Test
    void eventsWithdrawnBeforeTheyAreDueAreNeverSent() {
        WebhookFixtures.create(receiver.url());
        hooks.published(A);
        hooks.announce(
                PublicEventType.CLAIM_CORRECTED, "claims", A, 2, Instant.now().plusSeconds(60));
        hooks.announce(
                PublicEventType.CLAIM_CORRECTED, "claims", B, 2, Instant.now().plusSeconds(60));
        hooks.withdraw("claims", A);
        pass(Duration.ofSeconds(70));
        dispatcher.run();
        assertEquals(
                new TreeSet<>(List.of("claim-published " + A, "claim-corrected " + B)), new TreeSet<>(receiver.told()));
    }

    @Test
    void deliveriesCanBeReplayed() {
        Response hook = WebhookFixtures.create(receiver.url());
        hooks.published(A);
        dispatcher.run();
        String delivery = deliveries(hook).path("items[0].href");
        TestTokens.admin()
                .post(delivery + "/replay")
                .then()
                .statusCode(201)
                .header("Location", containsString(delivery))
                .body("state", equalTo("pending"))
                .body("attempts", equalTo(0))
                .body("finishedAt", nullValue());
        dispatcher.run();
        List<ReceivedMessage> received = receiver.received();
        assertThat(received, hasSize(2));
        assertEquals(received.get(0).id(), received.get(1).id());
        TestTokens.admin()
                .get(delivery)
                .then()
                .body("state", equalTo("delivered"))
                .body("attempts", equalTo(1))
                .body("nextAttemptAt", nullValue());
        TestTokens.admin()
                .get("/v1/audit?action=webhook-replayed&subject=webhooks/" + hook.path("id"))
                .then()
                .body("items.detail.deliveries", equalTo(List.of(1)));
    }

    @Test
    void deliveriesCanBeReplayedFromANumberOrMoment() {
        Instant before = Instant.now();
        Response first = WebhookFixtures.create(receiver.url());
        hooks.published(A);
        hooks.published(B);
        hooks.corrected(A);
        dispatcher.run();
        int second = deliveries(first, "sort=event").path("items[1].event");

        // A webhook created after the events.
        try (WebhookReceiver late = new WebhookReceiver()) {
            Response hook = WebhookFixtures.create(late.url(), Map.of("types", List.of("claim-published")));
            WebhookFixtures.post(hook.path("href") + "/replay", Map.of("since", before.toString()))
                    .then()
                    .statusCode(201)
                    .body("deliveries", equalTo(2))
                    .body("nextEvent", nullValue());
            dispatcher.run();
            assertEquals(
                    new TreeSet<>(List.of("claim-published " + A, "claim-published " + B)), new TreeSet<>(late.told()));
        }
        WebhookFixtures.post(first.path("href") + "/replay", Map.of("fromEvent", second))
                .then()
                .statusCode(201)
                .body("deliveries", equalTo(2));
        dispatcher.run();
        assertThat(receiver.received(), hasSize(5));
        assertEquals(
                new TreeSet<>(List.of("claim-published " + B, "claim-corrected " + A)),
                new TreeSet<>(receiver.told().subList(3, 5)));
        WebhookFixtures.post(
                        first.path("href") + "/replay",
                        Map.of("since", Instant.now().plusSeconds(60).toString()))
                .then()
                .body("deliveries", equalTo(0));
    }

    @Test
    void replaysAreLimitedToAThousandEvents() throws SQLException {
        Instant before = Instant.now();
        Response hook = WebhookFixtures.create(receiver.url(), Map.of("types", List.of("report-retracted")));
        int most = 1_005;
        QuarkusTransaction.requiringNew().run(() -> IntStream.range(0, most).forEach(i -> hooks.corrected(B)));
        for (int i = 0; i < 12; i++) {
            steps.handOn();
        }
        Response replayed = WebhookFixtures.post(hook.path("href") + "/replay", Map.of("since", before.toString()));
        replayed.then().statusCode(201).body("deliveries", equalTo(0)).body("nextEvent", notNullValue());
        WebhookFixtures.post(hook.path("href") + "/replay", Map.of("fromEvent", replayed.path("nextEvent")))
                .then()
                .body("nextEvent", nullValue());
    }

    @Test
    void formerSecretsStillSignForADay() {
        Response hook = WebhookFixtures.create(receiver.url());
        Response rotated = TestTokens.admin().post(hook.path("href") + "/secret");
        rotated.then().statusCode(201).body("secret", not(equalTo(hook.path("secret"))));
        hooks.published(A);
        dispatcher.run();
        ReceivedMessage message = receiver.received().get(0);
        assertTrue(message.isSignedWith(hook.path("secret")));
        assertTrue(message.isSignedWith(rotated.path("secret")));
        pass(Duration.ofHours(25));
        hooks.corrected(A);
        dispatcher.run();
        assertThat(receiver.received().get(1).header("webhook-signature").split(" ").length, is(1));
    }

    @Test
    void goneReceiversAreDeactivated() {
        Response hook = WebhookFixtures.create(receiver.url());
        receiver.answer(410);
        hooks.published(A);
        hooks.corrected(A);
        dispatcher.run();
        assertThat(receiver.received(), hasSize(1));
        TestTokens.admin()
                .get(hook.<String>path("href"))
                .then()
                .body("active", is(false))
                .body("goneAt", notNullValue());
        deliveries(hook, "state=failed").then().body("items.status", equalTo(List.of(410)));
        TestTokens.admin()
                .get("/v1/audit?action=webhook-changed&subject=webhooks/" + hook.path("id"))
                .then()
                .body("items.actor", equalTo(List.of("service")))
                .body("items.detail.active", equalTo(List.of(false)))
                .body("items.reason", equalTo(List.of("The receiver responded that it no longer exists (410).")));

        receiver.answer(204);
        TestTokens.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("label", "Again", "url", receiver.url()))
                .put(hook.<String>path("href"))
                .then()
                .statusCode(200)
                .body("active", is(true))
                .body("goneAt", nullValue());
        dispatcher.run();
        assertThat(receiver.told(), equalTo(List.of("claim-published " + A, "claim-corrected " + A)));
    }

    @Test
    void redirectsAreNotFollowed() {
        Response hook = WebhookFixtures.create(receiver.url());
        receiver.answer(message -> new ReceiverReply(303, "", Map.of("Location", "/other"), Duration.ZERO));
        hooks.published(A);
        dispatcher.run();
        assertThat(
                receiver.received().stream().map(ReceivedMessage::path).toList(),
                equalTo(List.of("/hook?key=of-the-receiver")));
        deliveries(hook)
                .then()
                .body("items.state", equalTo(List.of("pending")))
                .body("items.status", equalTo(List.of(303)));
    }

    @Test
    void onlyTheBeginningOfResponsesIsRead() {
        Response hook = WebhookFixtures.create(receiver.url());
        receiver.answer(
                message -> new ReceiverReply(500, "No\0 \u00e9 " + "x".repeat(3_000_000), Map.of(), Duration.ZERO));
        hooks.published(A);
        dispatcher.run();
        String outcome = deliveries(hook).path("items[0].outcome");
        assertThat(outcome, startsWith("No  \u00e9 xxx"));
        assertEquals(200, outcome.length());
    }

    @Test
    void slowReceiversTimeOut() {
        Response hook = WebhookFixtures.create(receiver.url());
        receiver.answer(message -> new ReceiverReply(200, "", Map.of(), Duration.ofSeconds(10)));
        hooks.published(A);
        Instant before = Instant.now();
        dispatcher.run();
        assertThat(Duration.between(before, Instant.now()), lessThanOrEqualTo(Duration.ofSeconds(8)));
        deliveries(hook)
                .then()
                .body("items.state", equalTo(List.of("pending")))
                .body("items.attempts", equalTo(List.of(1)))
                .body("items.outcome", equalTo(List.of("No complete response arrived in time.")));
    }

    @Test
    void unreachableReceiversAreTriedAgain() {
        Response hook = WebhookFixtures.create("http://localhost:" + freePort() + "/");
        hooks.published(A);
        dispatcher.run();
        deliveries(hook)
                .then()
                .body("items.state", equalTo(List.of("pending")))
                .body("items.status", equalTo(Collections.singletonList(null)))
                .body("items.outcome[0]", containsString("refused"));
    }

    @Test
    void unrecordedDeliveriesAreRepeatedUnderTheSameId() {
        WebhookFixtures.create(receiver.url());
        hooks.published(A);
        steps.handOn();
        sender.send(steps.lease(16).orElseThrow().get(0));
        dispatcher.run();
        assertThat(receiver.received(), hasSize(1));
        pass(Duration.ofMinutes(2));
        dispatcher.run();
        List<ReceivedMessage> received = receiver.received();
        assertThat(received, hasSize(2));
        assertEquals(received.get(0).id(), received.get(1).id());
    }

    @Test
    void lostLeasesRecordNothing() {
        Response hook = WebhookFixtures.create(receiver.url());
        hooks.published(A);
        steps.handOn();
        WebhookSender.WebhookShipment lost = steps.lease(16).orElseThrow().get(0);
        pass(Duration.ofMinutes(2));
        assertThat(steps.lease(16).orElseThrow(), hasSize(1));
        steps.record(lost, DeliveryResult.of(204, null));
        clock.reset();
        deliveries(hook).then().body("items.state", equalTo(List.of("pending")));
    }

    @Test
    void concurrentDispatchersSendNothingTwice() {
        WebhookFixtures.create(receiver.url());
        WebhookFixtures.create(receiver.url());
        receiver.answer(message -> new ReceiverReply(204, "", Map.of(), Duration.ofMillis(20)));
        List<String> claims =
                SeedClaims.KEYS.stream().limit(12).map(SeedClaims::id).toList();
        // Messages of the first event are ready to be sent, those of the second still have to be created.
        claims.forEach(hooks::published);
        steps.handOn();
        claims.forEach(hooks::corrected);
        CompletableFuture.allOf(IntStream.range(0, 3)
                        .mapToObj(copy -> CompletableFuture.runAsync(dispatcher::run))
                        .toArray(CompletableFuture[]::new))
                .join();
        dispatcher.run();
        List<ReceivedMessage> received = receiver.received();
        assertThat(received, hasSize(48));
        assertThat(received.stream().map(ReceivedMessage::id).distinct().toList(), hasSize(48));
        for (String claim : claims) {
            List<String> told = received.stream()
                    .filter(message -> message.text("/data/id").equals(claim))
                    .map(message -> message.text("/type"))
                    .toList();
            assertThat(told.get(0), equalTo("claim-published"));
            assertThat(told.get(3), equalTo("claim-corrected"));
        }
    }

    @Test
    void connectionsUseTheCheckedAddressAndTheGivenHost() {
        List<String> asked = new CopyOnWriteArrayList<>();
        QuarkusMock.installMockForType(loopback(asked), HostNameResolver.class);
        WebhookFixtures.create("http://hooks.desk.example:" + receiver.port() + "/hook")
                .then()
                .statusCode(201);
        hooks.published(A);
        dispatcher.run();
        assertEquals(
                "hooks.desk.example:" + receiver.port(),
                receiver.received().get(0).header("host"));
        assertEquals(List.of("hooks.desk.example", "hooks.desk.example"), asked);
    }

    @Test
    void tlsUsesTheGivenHostAndRefusesUnknownCertificates() throws Exception {
        QuarkusMock.installMockForType(loopback(new CopyOnWriteArrayList<>()), HostNameResolver.class);
        try (SelfSignedWebhookReceiver stranger = new SelfSignedWebhookReceiver("hooks.desk.example")) {
            Response hook = WebhookFixtures.create("https://hooks.desk.example:" + stranger.port() + "/hook");
            hooks.published(A);
            dispatcher.run();
            assertThat(stranger.names(), hasItem("hooks.desk.example"));
            assertEquals(0, stranger.received());
            deliveries(hook)
                    .then()
                    .body("items.state", equalTo(List.of("pending")))
                    .body("items.outcome[0]", startsWith("SSLHandshakeException"));
        }
    }

    @Test
    void deletedWebhooksAreSentNothing() {
        Response hook = WebhookFixtures.create(receiver.url());
        hooks.published(A);
        steps.handOn();
        TestTokens.admin().delete(hook.<String>path("href")).then().statusCode(204);
        dispatcher.run();
        assertThat(receiver.received(), is(empty()));
        deliveries(hook).then().statusCode(404);
    }

    private static HostNameResolver loopback(List<String> asked) {
        return new HostNameResolver() {
            @Override
            List<InetAddress> resolve(String host) {
                asked.add(host);
                return List.of(InetAddress.getLoopbackAddress());
            }
        };
    }

    private void pass(Duration time) {
        clock.moveTo(Instant.now().plus(time));
    }

    private static Response deliveries(Response hook) {
        return TestTokens.admin().get(hook.path("href") + "/deliveries");
    }

    private static Response deliveries(Response hook, String parameters) {
        return TestTokens.admin().get(hook.path("href") + "/deliveries?" + parameters);
    }

    private static Instant moment(Response hook, String field) {
        return Instant.parse(deliveries(hook).path("items[0]." + field));
    }

    private static int freePort() {
        try (WebhookReceiver closed = new WebhookReceiver()) {
            return closed.port();
        }
    }

    private void embargo(String claim, Instant until) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update claim set embargo_until = ? where id = ?")) {
            update.setObject(1, until == null ? null : OffsetDateTime.ofInstant(until, ZoneOffset.UTC));
            update.setObject(2, UUID.fromString(claim));
            assertEquals(1, update.executeUpdate());
        }
    }
}
