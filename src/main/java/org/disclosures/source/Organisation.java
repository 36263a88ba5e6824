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
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.disclosures.country.Country;
import org.disclosures.record.CatalogueRecord;
import org.disclosures.record.OtherName;
import org.disclosures.record.RecordReferences;
import org.disclosures.vocabulary.OrganisationKind;

/** A body: a vendor, a reseller, an employer, an outlet, a government, an agency, an operator, an account, a consortium. */
@Entity
public class Organisation extends CatalogueRecord<OrganisationEntry> {

    @Id
    private String id;

    private String name;

    // Written with every version of the name, beside the entity.
    @Column(name = "name_order", insertable = false, updatable = false)
    private String nameOrder;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    private Country country;

    @ManyToMany
    @JoinTable(
            name = "organisation_membership",
            joinColumns = @JoinColumn(name = "member_id"),
            inverseJoinColumns = @JoinColumn(name = "consortium_id"))
    private Set<Organisation> memberOf = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "organisation_name", joinColumns = @JoinColumn(name = "organisation_id"))
    @OrderColumn(name = "position")
    private List<OtherName> names = new ArrayList<>();

    protected Organisation() {}

    /** An organisation without content. */
    public Organisation(String id) {
        this.id = id;
    }

    @Override
    protected void describe(OrganisationEntry entry, RecordReferences references) {
        name = entry.name();
        OtherName.replace(names, entry.names());
        kind = entry.kind();
        country = references.find("country", Country.class, entry.country());
    }

    @Override
    public void connect(OrganisationEntry entry, RecordReferences references) {
        references.replace(memberOf, "memberOf", Organisation.class, entry.memberOf());
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

    public OrganisationKind kind() {
        return kind;
    }

    public Country country() {
        return country;
    }

    public Set<Organisation> memberOf() {
        return memberOf;
    }
}
