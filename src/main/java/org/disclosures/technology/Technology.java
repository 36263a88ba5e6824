package org.disclosures.technology;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import org.disclosures.record.CatalogueRecord;
import org.disclosures.record.OtherName;
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

    @ElementCollection
    @CollectionTable(name = "technology_name", joinColumns = @JoinColumn(name = "technology_id"))
    @OrderColumn(name = "position")
    private List<OtherName> names = new ArrayList<>();

    protected Technology() {}

    /** A technology without content. */
    public Technology(String id) {
        this.id = id;
    }

    @Override
    protected void describe(TechnologyEntry entry, RecordReferences references) {
        name = entry.name();
        OtherName.replace(names, entry.names());
        vendor = references.find("vendor", Organisation.class, entry.vendor());
    }

    @Override
    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public List<OtherName> names() {
        return names;
    }

    public Organisation vendor() {
        return vendor;
    }
}
