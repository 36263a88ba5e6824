package org.disclosures.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import java.util.LinkedHashSet;
import java.util.Set;
import org.disclosures.record.CatalogueRecord;
import org.disclosures.record.RecordReferences;
import org.disclosures.source.Organisation;

/** A leak or investigation to which several reports belong. */
@Entity
public class Disclosure extends CatalogueRecord<DisclosureEntry> {

    @Id
    private String id;

    private String title;

    // Written with every version of the title, beside the entity.
    @Column(name = "title_order", insertable = false, updatable = false)
    private String titleOrder;

    private String summary;

    private String period;

    @ManyToMany
    @JoinTable(
            name = "disclosure_partner",
            joinColumns = @JoinColumn(name = "disclosure_id"),
            inverseJoinColumns = @JoinColumn(name = "organisation_id"))
    private Set<Organisation> partners = new LinkedHashSet<>();

    protected Disclosure() {}

    /** A disclosure without content. */
    public Disclosure(String id) {
        this.id = id;
    }

    @Override
    protected void describe(DisclosureEntry entry, RecordReferences references) {
        title = entry.title();
        summary = entry.summary();
        period = entry.period();
    }

    @Override
    public void connect(DisclosureEntry entry, RecordReferences references) {
        references.replace(partners, "partners", Organisation.class, entry.partners());
    }

    @Override
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** A few sentences about it; null if there are none. */
    public String summary() {
        return summary;
    }

    /** The time that it covers, in EDTF; null if not known. */
    public String period() {
        return period;
    }

    public Set<Organisation> partners() {
        return partners;
    }
}
