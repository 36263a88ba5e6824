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
import org.disclosures.country.Country;
import org.disclosures.country.Region;
import org.disclosures.vocabulary.PlaceRole;

/** A place in a claim: a country or a region, never both. */
@Entity
@Table(name = "claim_place")
public class ClaimPlace {

    @Id
    @GeneratedValue(generator = "claim_place_seq")
    @SequenceGenerator(name = "claim_place_seq", sequenceName = "claim_place_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Claim claim;

    private int position;

    @ManyToOne(fetch = FetchType.LAZY)
    private Country country;

    @ManyToOne(fetch = FetchType.LAZY)
    private Region region;

    @Enumerated(EnumType.STRING)
    private PlaceRole role;

    protected ClaimPlace() {}

    public ClaimPlace(Claim claim, int position, Country country, Region region, PlaceRole role) {
        this.claim = claim;
        this.position = position;
        this.country = country;
        this.region = region;
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

    public Country country() {
        return country;
    }

    public Region region() {
        return region;
    }

    public PlaceRole role() {
        return role;
    }
}
