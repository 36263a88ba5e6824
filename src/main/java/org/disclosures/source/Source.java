package org.disclosures.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.disclosures.access.Versioned;
import org.disclosures.country.Country;
import org.disclosures.vocabulary.SourceKind;

/** An attributable voice. */
@Entity
public class Source extends Versioned {

    @Id
    private String id;

    private String name;

    // Written with every version of the name, beside the entity.
    @Column(name = "name_order", insertable = false, updatable = false)
    private String nameOrder;

    @Enumerated(EnumType.STRING)
    private SourceKind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @ManyToOne(fetch = FetchType.LAZY)
    private Country country;

    protected Source() {}

    public Source(String id, String name, SourceKind kind, Organisation organisation, Country country) {
        this.id = id;
        this.name = name;
        this.kind = kind;
        this.organisation = organisation;
        this.country = country;
    }

    /** Replaces everything but its id. */
    public void revise(String newName, SourceKind newKind, Organisation newOrganisation, Country newCountry) {
        this.name = newName;
        this.kind = newKind;
        this.organisation = newOrganisation;
        this.country = newCountry;
        changed();
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public SourceKind kind() {
        return kind;
    }

    public Organisation organisation() {
        return organisation;
    }

    public Country country() {
        return country;
    }
}
