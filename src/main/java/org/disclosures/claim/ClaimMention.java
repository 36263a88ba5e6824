package org.disclosures.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.disclosures.target.AllegedTarget;

/**
 * A target that a claim mentions without being about it: every one that its statement names by a placeholder, then those that its entry
 * adds.
 */
@Entity
@Table(name = "claim_mention")
public class ClaimMention {

    @Id
    @GeneratedValue(generator = "claim_mention_seq")
    @SequenceGenerator(name = "claim_mention_seq", sequenceName = "claim_mention_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Claim claim;

    private int position;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "target_id")
    private AllegedTarget mentioned;

    protected ClaimMention() {}

    public ClaimMention(Claim claim, int position, AllegedTarget mentioned) {
        this.claim = claim;
        this.position = position;
        this.mentioned = mentioned;
    }

    public Long id() {
        return id;
    }

    public Claim claim() {
        return claim;
    }

    public int position() {
        return position;
    }

    public AllegedTarget mentioned() {
        return mentioned;
    }
}
