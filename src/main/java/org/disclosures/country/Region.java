package org.disclosures.country;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.disclosures.record.CatalogueRecord;
import org.disclosures.record.RecordReferences;

/** A named area as a source used it, such as “Middle East”. */
@Entity
public class Region extends CatalogueRecord<RegionEntry> {

    @Id
    private String id;

    private String name;

    // Written with every version of the name, beside the entity.
    @Column(name = "name_order", insertable = false, updatable = false)
    private String nameOrder;

    @ManyToOne(fetch = FetchType.LAZY)
    private Country country;

    protected Region() {}

    /** A region without content. */
    public Region(String id) {
        this.id = id;
    }

    @Override
    protected void describe(RegionEntry entry, RecordReferences references) {
        name = entry.name();
        country = references.find("country", Country.class, entry.country());
    }

    @Override
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
