package org.disclosures.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.disclosures.history.PublicSubjects;
import org.disclosures.http.Reference;
import org.disclosures.vocabulary.PublicEventType;

/**
 * What is sent: what happened to what, and nothing of what it says, so that nothing withheld later lies in a queue.
 *
 * @param type what happened
 * @param timestamp from when the public sees it
 * @param data what it happened to
 */
record Message(PublicEventType type, Instant timestamp, Data data) {

    /**
     * What it happened to.
     *
     * @param id its id
     * @param href where it is served, an absolute path
     * @param revision the revision that it led to
     * @param report the id of the report that makes a claim; absent for what is no claim
     * @param standing false for a claim that a public claim corrects or supersedes; absent otherwise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(String id, String href, int revision, String report, Boolean standing) {}

    static Message of(WebhookDelivery delivery, PublicSubjects.PublicSubject subject) {
        return new Message(
                delivery.type(),
                delivery.happenedAt(),
                new Data(
                        delivery.subject(),
                        Reference.href(delivery.collection().code(), delivery.subject()),
                        delivery.revision(),
                        subject.report(),
                        Boolean.FALSE.equals(subject.standing()) ? false : null));
    }
}
