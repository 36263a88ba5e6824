package org.disclosures.technology;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.disclosures.record.CatalogueRecord;
import org.disclosures.record.RecordReferences;
import org.disclosures.source.Organisation;

/** A spyware product. */
@Entity
public class Technology extends CatalogueRecord<TechnologyEntry> {

    @Id
    private String id;

    private String name;

    // Written with every version of the name, beside the entity.
    @Column(name = "name_order", insertable = false, updatable = false)
    private String nameOrder;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation vendor;

    protected Technology() {}

    /** A technology without content. */
    public Technology(String id) {
        this.id = id;
    }

    @Override
    protected void describe(TechnologyEntry entry, RecordReferences references) {
        name = entry.name();
        vendor = references.find("vendor", Organisation.class, entry.vendor());
    }

    @Override
    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Organisation vendor() {
        return vendor;
    }
}
