package org.disclosures.technology;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.disclosures.access.Versioned;
import org.disclosures.source.Organisation;

/** A spyware product. */
@Entity
public class Technology extends Versioned {

    @Id
    private String id;

    private String name;

    // Written with every version of the name, beside the entity.
    @Column(name = "name_order", insertable = false, updatable = false)
    private String nameOrder;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation vendor;

    protected Technology() {}

    public Technology(String id, String name, Organisation vendor) {
        this.id = id;
        this.name = name;
        this.vendor = vendor;
    }

    /** Replaces everything but its id. */
    public void revise(String newName, Organisation newVendor) {
        this.name = newName;
        this.vendor = newVendor;
        changed();
    }

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
