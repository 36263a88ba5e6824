package org.disclosures.source;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import org.disclosures.country.Country;
import org.disclosures.record.CatalogueRecord;
import org.disclosures.record.OtherName;
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

    @ElementCollection
    @CollectionTable(name = "source_name", joinColumns = @JoinColumn(name = "source_id"))
    @OrderColumn(name = "position")
    private List<OtherName> names = new ArrayList<>();

    protected Source() {}

    /** A source without content. */
    public Source(String id) {
        this.id = id;
    }

    @Override
    protected void describe(SourceEntry entry, RecordReferences references) {
        name = entry.name();
        OtherName.replace(names, entry.names());
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

    public List<OtherName> names() {
        return names;
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
