package org.disclosures.technology;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.disclosures.record.CatalogueRecord;
import org.disclosures.record.OtherName;
import org.disclosures.record.RecordReferences;
import org.disclosures.source.Organisation;
import org.disclosures.vocabulary.TechnologyKind;

/** A spyware product or an exploit. */
@Entity
public class Technology extends CatalogueRecord<TechnologyEntry> {

    @Id
    private String id;

    private String name;

    // Written with every version of the name, beside the entity.
    @Column(name = "name_order", insertable = false, updatable = false)
    private String nameOrder;

    @Enumerated(EnumType.STRING)
    private TechnologyKind kind;

    @ManyToMany
    @JoinTable(
            name = "technology_developer",
            joinColumns = @JoinColumn(name = "technology_id"),
            inverseJoinColumns = @JoinColumn(name = "organisation_id"))
    private Set<Organisation> developers = new LinkedHashSet<>();

    @ManyToMany
    @JoinTable(
            name = "technology_seller",
            joinColumns = @JoinColumn(name = "technology_id"),
            inverseJoinColumns = @JoinColumn(name = "organisation_id"))
    private Set<Organisation> sellers = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "technology_cve", joinColumns = @JoinColumn(name = "technology_id"))
    @Column(name = "cve")
    private Set<String> cves = new LinkedHashSet<>();

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
        kind = entry.kind();
        cves.retainAll(entry.cves());
        cves.addAll(entry.cves());
    }

    @Override
    public void connect(TechnologyEntry entry, RecordReferences references) {
        references.replace(developers, "developers", Organisation.class, entry.developers());
        references.replace(sellers, "sellers", Organisation.class, entry.sellers());
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

    public TechnologyKind kind() {
        return kind;
    }

    /** The organisations that make it. */
    public Set<Organisation> developers() {
        return developers;
    }

    /** The organisations that sell it. */
    public Set<Organisation> sellers() {
        return sellers;
    }

    /** The CVE ids of the vulnerabilities that it uses. */
    public Set<String> cves() {
        return cves;
    }
}
