package org.disclosures.country;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.disclosures.record.Identified;

/** A country of ISO 3166-1, or Kosovo. Its names come from CLDR, in any language, and are not stored. */
@Entity
public class Country implements Identified {

    @Id
    private String id;

    private String alpha3;

    @Column(name = "numeric_code")
    private String numeric;

    @Column(name = "region_code")
    private String region;

    protected Country() {}

    public Country(String id, String alpha3, String numeric, String region) {
        this.id = id;
        this.alpha3 = alpha3;
        this.numeric = numeric;
        this.region = region;
    }

    @Override
    public String id() {
        return id;
    }

    public String alpha3() {
        return alpha3;
    }

    public String numeric() {
        return numeric;
    }

    public String region() {
        return region;
    }
}
