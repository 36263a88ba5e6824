package org.disclosures.target;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.LinkedHashSet;
import java.util.Set;
import org.disclosures.access.Versioned;
import org.disclosures.country.Country;
import org.disclosures.source.Organisation;
import org.disclosures.vocabulary.NameVisibility;
import org.disclosures.vocabulary.TargetKind;

/** A person, or a group described collectively, that claims allege was targeted. */
@Entity
@Table(name = "alleged_target")
public class AllegedTarget extends Versioned {

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private TargetKind kind;

    private String name;

    private String description;

    @Column(name = "display_name")
    private String displayName;

    // Written with every version of the name, beside the entity.
    @Column(name = "name_order", insertable = false, updatable = false)
    private String nameOrder;

    @Enumerated(EnumType.STRING)
    @Column(name = "name_visibility")
    private NameVisibility nameVisibility;

    @ManyToOne(fetch = FetchType.LAZY)
    private Category category;

    @ManyToMany
    @JoinTable(
            name = "target_country",
            joinColumns = @JoinColumn(name = "target_id"),
            inverseJoinColumns = @JoinColumn(name = "country_id"))
    private Set<Country> countries = new LinkedHashSet<>();

    @ManyToMany
    @JoinTable(
            name = "target_affiliation",
            joinColumns = @JoinColumn(name = "target_id"),
            inverseJoinColumns = @JoinColumn(name = "organisation_id"))
    private Set<Organisation> affiliations = new LinkedHashSet<>();

    protected AllegedTarget() {}

    public AllegedTarget(
            String id,
            TargetKind kind,
            String name,
            String description,
            NameVisibility nameVisibility,
            Category category) {
        this.id = id;
        describe(kind, name, description, nameVisibility, category);
    }

    /** Replaces everything but its id, its countries and its affiliations. */
    public void revise(
            TargetKind newKind,
            String newName,
            String newDescription,
            NameVisibility newVisibility,
            Category newCategory) {
        describe(newKind, newName, newDescription, newVisibility, newCategory);
        changed();
    }

    private void describe(
            TargetKind newKind,
            String newName,
            String newDescription,
            NameVisibility newVisibility,
            Category newCategory) {
        this.kind = newKind;
        this.name = newName;
        this.description = newDescription;
        this.nameVisibility = newVisibility;
        this.displayName = newVisibility == NameVisibility.PUBLIC ? newName : newDescription;
        this.category = newCategory;
    }

    public String id() {
        return id;
    }

    public TargetKind kind() {
        return kind;
    }

    /** Its name, even if withheld. */
    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    public String displayName() {
        return displayName;
    }

    public NameVisibility nameVisibility() {
        return nameVisibility;
    }

    public Category category() {
        return category;
    }

    public Set<Country> countries() {
        return countries;
    }

    public Set<Organisation> affiliations() {
        return affiliations;
    }
}
