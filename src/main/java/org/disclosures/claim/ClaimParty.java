package org.disclosures.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.disclosures.source.Organisation;
import org.disclosures.vocabulary.PartyRole;

/** An organisation in a role of a claim. */
@Entity
@Table(name = "claim_party")
public class ClaimParty {

    @Id
    @GeneratedValue(generator = "claim_party_seq")
    @SequenceGenerator(name = "claim_party_seq", sequenceName = "claim_party_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Claim claim;

    private int position;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @Enumerated(EnumType.STRING)
    private PartyRole role;

    protected ClaimParty() {}

    public ClaimParty(Claim claim, int position, Organisation organisation, PartyRole role) {
        this.claim = claim;
        this.position = position;
        this.organisation = organisation;
        this.role = role;
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

    public Organisation organisation() {
        return organisation;
    }

    public PartyRole role() {
        return role;
    }
}
