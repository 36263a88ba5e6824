package org.disclosures.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.disclosures.country.Country;
import org.disclosures.record.CatalogueRecord;
import org.disclosures.record.RecordReferences;
import org.disclosures.vocabulary.SourceKind;

/** An attributable voice. */
@Entity
public class Source extends CatalogueRecord<SourceEntry> {

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

    /** A source without content. */
    public Source(String id) {
        this.id = id;
    }

    @Override
    protected void describe(SourceEntry entry, RecordReferences references) {
        name = entry.name();
        kind = entry.kind();
        organisation = references.find("organisation", Organisation.class, entry.organisation());
        country = references.find("country", Country.class, entry.country());
    }

    @Override
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
