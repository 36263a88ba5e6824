package org.disclosures.webhook;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.disclosures.history.PublicEventView;
import org.disclosures.vocabulary.PublicCollection;
import org.disclosures.vocabulary.PublicEventType;

/** A receiver of public events. */
@Entity
@Table(name = "webhook")
class Webhook {

    @Id
    private UUID id;

    private String label;

    private String url;

    private boolean active;

    @Column(name = "gone_at")
    private Instant goneAt;

    @ElementCollection
    @CollectionTable(name = "webhook_type", joinColumns = @JoinColumn(name = "webhook_id"))
    @Column(name = "type")
    @Enumerated(EnumType.STRING)
    private Set<PublicEventType> types = EnumSet.noneOf(PublicEventType.class);

    @ElementCollection
    @CollectionTable(name = "webhook_collection", joinColumns = @JoinColumn(name = "webhook_id"))
    @Column(name = "collection")
    @Enumerated(EnumType.STRING)
    private Set<PublicCollection> collections = EnumSet.noneOf(PublicCollection.class);

    private String secret;

    @Column(name = "previous_secret")
    private String previousSecret;

    @Column(name = "previous_secret_until")
    private Instant previousSecretUntil;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    protected Webhook() {}

    Webhook(WebhookInput input, String secret, Instant createdAt, String createdBy) {
        this.id = UUID.randomUUID();
        this.secret = secret;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
        change(input);
    }

    final void change(WebhookInput input) {
        label = input.label().strip();
        url = input.url();
        active = input.isActive();
        goneAt = null;
        types.clear();
        types.addAll(input.wantedTypes());
        collections.clear();
        collections.addAll(input.wantedCollections());
    }

    /** Takes a new secret; the one before signs beside it for a while. */
    void rotate(String next, Instant now, Duration grace) {
        previousSecret = secret;
        previousSecretUntil = now.plus(grace);
        secret = next;
    }

    /** Ends its use, since the receiver said that it is there no more. */
    void gone(Instant now) {
        active = false;
        goneAt = now;
    }

    /** True if it subscribes to an event. No types, or no collections, mean all. */
    boolean wants(PublicEventView event) {
        return (types.isEmpty() || types.contains(event.type()))
                && (collections.isEmpty() || collections.contains(event.collection()));
    }

    /** The secrets that sign at a moment, the newest first. */
    List<String> secrets(Instant now) {
        return previousSecret != null && previousSecretUntil.isAfter(now)
                ? List.of(secret, previousSecret)
                : List.of(secret);
    }

    UUID id() {
        return id;
    }

    String label() {
        return label;
    }

    String url() {
        return url;
    }

    /** The host, which may be disclosed where the full address, which may contain a secret, may not. */
    String host() {
        return URI.create(url).getHost();
    }

    boolean active() {
        return active;
    }

    Instant goneAt() {
        return goneAt;
    }

    List<PublicEventType> types() {
        return types.stream().sorted().toList();
    }

    List<PublicCollection> collections() {
        return collections.stream().sorted().toList();
    }

    String secret() {
        return secret;
    }

    Instant previousSecretUntil() {
        return previousSecretUntil;
    }

    Instant createdAt() {
        return createdAt;
    }

    String createdBy() {
        return createdBy;
    }
}
