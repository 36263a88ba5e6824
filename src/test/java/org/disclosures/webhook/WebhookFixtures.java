package org.disclosures.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.disclosures.history.PublicEvents;
import org.disclosures.history.Revisions;
import org.disclosures.testing.TestTokens;
import org.disclosures.vocabulary.PublicEventType;

/** Webhooks and events for tests. */
@ApplicationScoped
class WebhookFixtures {

    private final PublicEvents events;
    private final Revisions revisions;

    WebhookFixtures(PublicEvents events, Revisions revisions) {
        this.events = events;
        this.revisions = revisions;
    }

    /** Announces an event in a transaction of its own, as a writer does. */
    void announce(PublicEventType type, String collection, String id, int revision, Instant dueAt) {
        QuarkusTransaction.requiringNew().run(() -> {
            revisions.lock();
            events.announce(type, collection, id, revision, dueAt);
        });
    }

    /** Announces that a claim became public just now. */
    void published(String claim) {
        announce(PublicEventType.CLAIM_PUBLISHED, "claims", claim, 1, Instant.now());
    }

    /** Announces that a claim was corrected just now. */
    void corrected(String claim) {
        announce(PublicEventType.CLAIM_CORRECTED, "claims", claim, 2, Instant.now());
    }

    void withdraw(String collection, String id) {
        QuarkusTransaction.requiringNew().run(() -> events.withdraw(collection, id));
    }

    static Response post(String address, Object body) {
        return TestTokens.admin().contentType(ContentType.JSON).body(body).post(address);
    }

    static Response create(String url) {
        return create(url, Map.of());
    }

    static Response create(String url, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.putIfAbsent("label", "Data desk");
        body.put("url", url);
        return post("/v1/webhooks", body);
    }

    /** Deletes every webhook. */
    static void deleteAll() {
        List<String> all = TestTokens.admin().get("/v1/webhooks").path("items.href");
        all.forEach(href -> TestTokens.admin().delete(href).then().statusCode(204));
    }
}
