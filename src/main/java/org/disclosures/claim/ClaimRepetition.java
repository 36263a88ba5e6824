package org.disclosures.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * A claim and one that it repeats, directly or through another; queries only. A claim that others repeat is in a row with itself, so
 * that two claims are one where both lead to the same original.
 */
@Entity
@Immutable
@Table(name = "claim_repetition")
@IdClass(ClaimRepetition.ClaimRepetitionKey.class)
class ClaimRepetition {

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    private Claim claim;

    /** The claim on the way; the original itself if there is none. */
    @ManyToOne(fetch = FetchType.LAZY)
    private Claim via;

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    private Claim original;

    private int steps;

    protected ClaimRepetition() {}

    /** The two claims. */
    record ClaimRepetitionKey(UUID claim, UUID original) implements Serializable {}
}
