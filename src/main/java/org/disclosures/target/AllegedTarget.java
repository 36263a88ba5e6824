package org.disclosures.target;

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
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosures.country.Country;
import org.disclosures.record.CatalogueRecord;
import org.disclosures.record.OtherName;
import org.disclosures.record.RecordReferences;
import org.disclosures.source.Organisation;
import org.disclosures.vocabulary.CategoryCoverage;
import org.disclosures.vocabulary.NameVisibility;
import org.disclosures.vocabulary.TargetKind;

/** A person, or a group described collectively, that claims allege was targeted. */
@Entity
@Table(name = "alleged_target")
public class AllegedTarget extends CatalogueRecord<TargetEntry> {

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private TargetKind kind;

    private String name;

    private String description;

    private String role;

    @Column(name = "display_name")
    private String displayName;

    // Written with every version of the name, beside the entity.
    @Column(name = "name_order", insertable = false, updatable = false)
    private String nameOrder;

    @Enumerated(EnumType.STRING)
    @Column(name = "name_visibility")
    private NameVisibility nameVisibility;

    @ManyToMany
    @JoinTable(
            name = "target_category",
            joinColumns = @JoinColumn(name = "target_id"),
            inverseJoinColumns = @JoinColumn(name = "category_id"))
    @OrderColumn(name = "position")
    private List<Category> categories = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    @Column(name = "category_coverage")
    private CategoryCoverage categoryCoverage;

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

    @ElementCollection
    @CollectionTable(name = "target_name", joinColumns = @JoinColumn(name = "target_id"))
    @OrderColumn(name = "position")
    private List<OtherName> names = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "target_relation", joinColumns = @JoinColumn(name = "target_id"))
    private Set<TargetRelation> relations = new LinkedHashSet<>();

    protected AllegedTarget() {}

    /** A target without content. */
    public AllegedTarget(String id) {
        this.id = id;
    }

    @Override
    protected void describe(TargetEntry entry, RecordReferences references) {
        kind = entry.kind();
        name = entry.name();
        OtherName.replace(names, entry.names());
        description = entry.description();
        role = entry.role();
        nameVisibility = entry.nameVisibility();
        displayName = entry.displayName();
        categoryCoverage = entry.categoryCoverage();
    }

    @Override
    public void connect(TargetEntry entry, RecordReferences references) {
        if (!categories.stream().map(Category::id).toList().equals(entry.categories())) {
            List<Category> named = entry.categories().stream()
                    .map(category -> references.find("categories", Category.class, category))
                    .filter(Objects::nonNull)
                    .toList();
            // The rows of a list with another content are all deleted first: in another order, a category would be
            // there twice for a moment.
            if (categories.isEmpty()) {
                categories.addAll(named);
            } else {
                categories = new ArrayList<>(named);
            }
        }
        references.replace(countries, "countries", Country.class, entry.countries());
        references.replace(affiliations, "affiliations", Organisation.class, entry.affiliations());
        Set<TargetRelation> known = entry.relations().stream()
                .filter(relation -> references.find("relations", AllegedTarget.class, relation.target()) != null)
                .collect(Collectors.toSet());
        relations.retainAll(known);
        relations.addAll(known);
    }

    @Override
    public String id() {
        return id;
    }

    public TargetKind kind() {
        return kind;
    }

    /** Its name, even if withheld; null for a person whom the source does not name. */
    public String name() {
        return name;
    }

    /** Its other names, even if withheld. */
    public List<OtherName> names() {
        return names;
    }

    public String description() {
        return description;
    }

    /** The role of the person at the time, even if the name is withheld; null if not known. */
    public String role() {
        return role;
    }

    public String displayName() {
        return displayName;
    }

    public NameVisibility nameVisibility() {
        return nameVisibility;
    }

    /** Its categories, the main one first. */
    public List<Category> categories() {
        return categories;
    }

    /** The members of a group that belong to its categories, if this was stated; null otherwise. */
    public CategoryCoverage categoryCoverage() {
        return categoryCoverage;
    }

    public Set<Country> countries() {
        return countries;
    }

    public Set<Organisation> affiliations() {
        return affiliations;
    }

    /** What it is to other targets, even if a name is withheld. */
    public Set<TargetRelation> relations() {
        return relations;
    }
}
