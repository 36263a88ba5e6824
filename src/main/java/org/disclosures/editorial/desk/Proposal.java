package org.disclosures.editorial.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A change to a public record that awaits a second editor. */
@Entity
class Proposal {

    @Id
    private UUID id;

    private String collection;

    private String subject;

    private int version;

    private String body;

    @Column(name = "proposed_by")
    private String proposedBy;

    private String person;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    protected Proposal() {}

    Proposal(
            String collection,
            String subject,
            int version,
            String body,
            String proposedBy,
            String person,
            Instant proposedAt) {
        this.id = UUID.randomUUID();
        this.collection = collection;
        this.subject = subject;
        this.version = version;
        this.body = body;
        this.proposedBy = proposedBy;
        this.person = person;
        this.proposedAt = proposedAt;
    }

    UUID id() {
        return id;
    }

    String collection() {
        return collection;
    }

    String subject() {
        return subject;
    }

    int version() {
        return version;
    }

    String body() {
        return body;
    }

    String proposedBy() {
        return proposedBy;
    }

    String person() {
        return person;
    }

    Instant proposedAt() {
        return proposedAt;
    }
}
