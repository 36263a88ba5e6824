package org.disclosures.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.disclosures.vocabulary.LinkType;

/** How one claim bears on another. */
@Entity
@Table(name = "claim_link")
public class ClaimLink {

    @Id
    @GeneratedValue(generator = "claim_link_seq")
    @SequenceGenerator(name = "claim_link_seq", sequenceName = "claim_link_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "from_claim_id")
    private Claim from;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "to_claim_id")
    private Claim to;

    @Enumerated(EnumType.STRING)
    private LinkType type;

    protected ClaimLink() {}

    public ClaimLink(Claim from, Claim to, LinkType type) {
        this.from = from;
        this.to = to;
        this.type = type;
    }

    public Long id() {
        return id;
    }

    public Claim from() {
        return from;
    }

    public Claim to() {
        return to;
    }

    public LinkType type() {
        return type;
    }
}
