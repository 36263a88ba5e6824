package org.disclosures.country;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.disclosures.access.Versioned;

/** A named area as a source used it, such as “Middle East”. */
@Entity
public class Region extends Versioned {

    @Id
    private String id;

    private String name;

    // Written with every version of the name, beside the entity.
    @Column(name = "name_order", insertable = false, updatable = false)
    private String nameOrder;

    @ManyToOne(fetch = FetchType.LAZY)
    private Country country;

    protected Region() {}

    /** @param country the country that wholly contains it; null if it spans several or that is not known */
    public Region(String id, String name, Country country) {
        this.id = id;
        this.name = name;
        this.country = country;
    }

    /** Gives it another name and country. */
    public void revise(String newName, Country newCountry) {
        this.name = newName;
        this.country = newCountry;
        changed();
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The country that it lies in as a whole; null if it lies in several, or that is not known. */
    public Country country() {
        return country;
    }
}
