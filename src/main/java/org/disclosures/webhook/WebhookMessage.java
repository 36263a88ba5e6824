package org.disclosures.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.disclosures.history.PublicSubjects;
import org.disclosures.http.Reference;
import org.disclosures.vocabulary.PublicEventType;

/**
 * The body of a message. It names the event and its subject but carries no content, so that nothing withheld later waits in a
 * queue.
 *
 * @param timestamp moment at which the event became public
 */
record WebhookMessage(PublicEventType type, Instant timestamp, WebhookMessageData data) {

    /**
     * The subject of an event.
     *
     * @param href path of the subject
     * @param revision the revision that the event led to
     * @param report id of a claim's report; absent for other records
     * @param standing false for a claim that a public claim corrects or supersedes; absent otherwise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WebhookMessageData(String id, String href, int revision, String report, Boolean standing) {}

    static WebhookMessage of(WebhookDelivery delivery, PublicSubjects.PublicSubject subject) {
        return new WebhookMessage(
                delivery.type(),
                delivery.happenedAt(),
                new WebhookMessageData(
                        delivery.subject(),
                        Reference.href(delivery.collection().code(), delivery.subject()),
                        delivery.revision(),
                        subject.report(),
                        Boolean.FALSE.equals(subject.standing()) ? false : null));
    }
}
