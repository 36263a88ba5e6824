package org.disclosures.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.disclosures.vocabulary.AuditAction;
import org.hibernate.annotations.Immutable;

/** One recorded action. It is read exactly as stored, so that a tampered entry can be read, too. */
@Entity
@Immutable
@Table(name = "audit_entry")
class AuditEntry {

    @Id
    private long number;

    private Instant at;

    private String actor;

    private String action;

    private String subject;

    private String reason;

    private String detail;

    @Column(name = "previous_hash")
    private String previousHash;

    private String hash;

    protected AuditEntry() {}

    AuditEntry(
            AuditHead previous,
            Instant at,
            String actor,
            AuditAction action,
            String subject,
            String reason,
            String detail) {
        this.number = previous.number() + 1;
        this.at = at;
        this.actor = actor;
        this.action = action.name();
        this.subject = subject;
        this.reason = reason;
        this.detail = detail;
        this.previousHash = previous.hash();
        this.hash = computedHash();
    }

    /** The hash that an entry with this content has; {@link AuditFingerprint} says how it is computed. */
    final String computedHash() {
        return AuditFingerprint.of(
                previousHash,
                Long.toString(number),
                at == null ? null : at.toString(),
                actor,
                actionCode(),
                subject,
                reason,
                detail);
    }

    /** The code of the action, whether or not there is such an action. */
    String actionCode() {
        return action == null ? null : action.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    long number() {
        return number;
    }

    Instant at() {
        return at;
    }

    String actor() {
        return actor;
    }

    String action() {
        return action;
    }

    String subject() {
        return subject;
    }

    String reason() {
        return reason;
    }

    String detail() {
        return detail;
    }

    String previousHash() {
        return previousHash;
    }

    String hash() {
        return hash;
    }
}
