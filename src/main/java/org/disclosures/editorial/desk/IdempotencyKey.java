package org.disclosures.editorial.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A request that was carried out, so that a repetition is not. */
@Entity
@Table(name = "idempotency_key")
class IdempotencyKey {

    @Id
    private String id;

    private String fingerprint;

    private String location;

    @Column(name = "created_at")
    private Instant createdAt;

    protected IdempotencyKey() {}

    IdempotencyKey(String id, String fingerprint, String location, Instant createdAt) {
        this.id = id;
        this.fingerprint = fingerprint;
        this.location = location;
        this.createdAt = createdAt;
    }

    String fingerprint() {
        return fingerprint;
    }

    String location() {
        return location;
    }

    Instant createdAt() {
        return createdAt;
    }
}
