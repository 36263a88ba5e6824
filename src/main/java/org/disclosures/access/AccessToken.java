package org.disclosures.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.disclosures.vocabulary.Role;

/** A token that gives its bearer a role; the database holds a hash of it only. */
@Entity
@Table(name = "access_token")
class AccessToken {

    @Id
    private UUID id;

    private String label;

    private String person;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String hash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected AccessToken() {}

    AccessToken(
            NewAccessToken wanted, AccessTokenSecret secret, Instant createdAt, String createdBy, Instant expiresAt) {
        this.id = UUID.randomUUID();
        this.label = wanted.label();
        this.person = wanted.person();
        this.role = wanted.role();
        this.hash = secret.hash();
        this.createdAt = createdAt;
        this.createdBy = createdBy;
        this.expiresAt = expiresAt;
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    boolean isActive(Instant now) {
        return revokedAt == null && expiresAt.isAfter(now);
    }

    UUID id() {
        return id;
    }

    String label() {
        return label;
    }

    String person() {
        return person;
    }

    Role role() {
        return role;
    }

    Instant createdAt() {
        return createdAt;
    }

    String createdBy() {
        return createdBy;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Instant lastUsedAt() {
        return lastUsedAt;
    }

    Instant revokedAt() {
        return revokedAt;
    }
}
