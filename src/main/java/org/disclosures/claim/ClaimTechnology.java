package org.disclosures.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.disclosures.technology.Technology;

/** A technology that a claim is about. */
@Entity
@Table(name = "claim_technology")
public class ClaimTechnology {

    @Id
    @GeneratedValue(generator = "claim_technology_seq")
    @SequenceGenerator(name = "claim_technology_seq", sequenceName = "claim_technology_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Claim claim;

    private int position;

    @ManyToOne(fetch = FetchType.LAZY)
    private Technology technology;

    protected ClaimTechnology() {}

    public ClaimTechnology(Claim claim, int position, Technology technology) {
        this.claim = claim;
        this.position = position;
        this.technology = technology;
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

    public Technology technology() {
        return technology;
    }
}
