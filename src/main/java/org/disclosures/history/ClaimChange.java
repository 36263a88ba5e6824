package org.disclosures.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.disclosures.access.ScreenedClaim;
import org.disclosures.access.TextScreen;
import org.hibernate.annotations.Immutable;

/** A public change of a claim. */
@Entity
@Immutable
@Table(name = "claim_change")
@IdClass(ClaimChange.ClaimChangeKey.class)
class ClaimChange extends PublicChange {

    record ClaimChangeKey(UUID owner, Instant at) {}

    @Id
    @Column(name = "claim_id")
    private UUID owner;

    // For a composite id, Hibernate looks for both parts in the entity itself.
    @Id
    @Column(name = "changed_at")
    private Instant at;

    private String statement;

    @Column(name = "target_id")
    private String target;

    protected ClaimChange() {}

    @Override
    Instant at() {
        return at;
    }

    /** The statement, with placeholders for targets. */
    String statement() {
        return TextScreen.statement(stored());
    }

    @Override
    String publicNote() {
        return TextScreen.text(stored(), super.publicNote());
    }

    private ScreenedClaim stored() {
        return ScreenedClaim.of(owner, target, statement, super.publicNote());
    }

    /** The id of the target that it was about; null for none. */
    String target() {
        return target;
    }
}
