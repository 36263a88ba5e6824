package org.disclosures.target;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.disclosures.http.param.Distinct;
import org.disclosures.http.param.UnmisleadingText;
import org.disclosures.http.record.ConstrainedField;
import org.disclosures.http.record.FormerName;
import org.disclosures.http.record.RecordCopy;
import org.disclosures.http.record.RecordFields;
import org.disclosures.record.EntryPatterns;
import org.disclosures.record.FreeText;
import org.disclosures.record.OtherName;
import org.disclosures.vocabulary.CategoryCoverage;
import org.disclosures.vocabulary.NameVisibility;
import org.disclosures.vocabulary.TargetKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person, or a group described collectively, that claims allege was targeted. */
@Schema(name = "TargetEntry", description = "A person, or a group described collectively, allegedly targeted")
public record TargetEntry(
        @Schema(description = "Id, which changes only when the name is withheld")
        @NotNull
        @Pattern(regexp = EntryPatterns.SLUG, message = EntryPatterns.NO_SLUG)
        @Size(max = 100)
        String id,

        @Schema(description = "Kind: a person, a group or an organisation") @NotNull
        TargetKind kind,

        @Schema(
                description = "Name, shown to nobody if it is withheld; required, except for a person whom the "
                        + "source does not name (`nameVisibility` is `unnamed`), who has none")
        @Size(max = 300)
        @FreeText(withheldWithName = true)
        @UnmisleadingText
        String name,

        @Schema(description = "Other names, in order; shown only while the name is, and absent if none")
        @NotNull
        @Size(max = OtherName.MOST)
        @FreeText(withheldWithName = true)
        @Distinct
        List<@NotNull @Valid OtherName> names,

        @Schema(description = "Description in words, shown in place of a withheld name")
        @NotBlank
        @Size(max = 1000)
        @FreeText
        @UnmisleadingText
        String description,

        @Schema(
                description =
                        "The person’s role at the time, in words, such as “editor of a weekly”; hidden while the name is withheld, and absent if not known")
        @Size(max = 300)
        @FreeText(withheldWithName = true)
        @UnmisleadingText
        String role,

        @Schema(description = "Codes of the categories, the main one first; absent if none")
        @FormerName("category")
        @NotNull
        @Size(max = 20)
        List<@NotNull @Pattern(regexp = EntryPatterns.SLUG, message = EntryPatterns.NO_SLUG) @Size(max = 100) String>
                categories,

        @Schema(
                description =
                        "Members of the group who belong to its categories, as far as the source says; only for groups with a category. Where absent, `each` for one category, and `some` for several")
        CategoryCoverage categoryCoverage,

        @Schema(
                description =
                        "ISO 3166-1 alpha-2 codes of the countries in which sources place the target; absent if none")
        @NotNull
        @Size(max = 100)
        List<@NotNull @Pattern(regexp = EntryPatterns.COUNTRY, message = EntryPatterns.NO_COUNTRY) String> countries,

        @Schema(description = "Ids of the organisations with which sources connect the target; absent if none")
        @NotNull
        @Size(max = 100)
        List<@NotNull @Pattern(regexp = EntryPatterns.SLUG, message = EntryPatterns.NO_SLUG) @Size(max = 100) String>
                affiliations,

        @Schema(
                description = "What the target is to other targets, according to sources; hidden while the name of "
                        + "either is withheld, and absent if none")
        @NotNull
        @Size(max = 200)
        @Distinct
        List<@NotNull @Valid TargetRelation> relations,

        @Schema(description = "Visibility of the name: shown, withheld or not given by the source; public where absent")
        NameVisibility nameVisibility) {

    public TargetEntry {
        name = EntryPatterns.orNull(name);
        role = EntryPatterns.orNull(role);
        names = EntryPatterns.orEmpty(names);
        categories = EntryPatterns.inOrder(categories);
        countries = EntryPatterns.set(countries);
        affiliations = EntryPatterns.set(affiliations);
        relations = EntryPatterns.sorted(relations);
        nameVisibility = nameVisibility == null ? NameVisibility.PUBLIC : nameVisibility;
    }

    @JsonIgnore
    @Schema(hidden = true)
    @ConstrainedField(value = "nameVisibility", with = "kind")
    @AssertTrue(message = "must be public unless the target is a person")
    public boolean isWithheldOnlyIfPerson() {
        return nameVisibility == NameVisibility.PUBLIC || kind == TargetKind.PERSON;
    }

    @JsonIgnore
    @Schema(hidden = true)
    @ConstrainedField(value = "name", with = "nameVisibility")
    @AssertTrue(message = "must not be blank")
    public boolean isNamedUnlessUnnamed() {
        return unnamed() || name != null;
    }

    // At the visibility, since errors repeat values, and a stored name may have been withheld.
    @JsonIgnore
    @Schema(hidden = true)
    @ConstrainedField(
            value = "nameVisibility",
            with = {"name", "names"})
    @AssertTrue(message = "must not be `unnamed` with a `name` or `names`; remove them, or the visibility")
    public boolean isUnnamedOnlyWithoutNames() {
        return !unnamed() || (name == null && names.isEmpty());
    }

    @JsonIgnore
    @Schema(hidden = true)
    @ConstrainedField(
            value = "categoryCoverage",
            with = {"kind", "categories"})
    @AssertTrue(message = "applies only to groups with a category; remove it, or name a category of a group")
    public boolean isCategoryCoverageOfGroup() {
        return categoryCoverage == null || (kind == TargetKind.GROUP && !categories.isEmpty());
    }

    @JsonIgnore
    @Schema(hidden = true)
    @ConstrainedField(value = "role", with = "kind")
    @AssertTrue(
            message =
                    "applies only to a person; remove it, or say in the description what the group or organisation is")
    public boolean isRoleOfPerson() {
        return role == null || kind == null || kind == TargetKind.PERSON;
    }

    /** A copy with another description. */
    public TargetEntry describedAs(String words) {
        return RecordCopy.of(this).with("description", words).make();
    }

    /** A copy without the texts and relations that are withheld with its name; the description stands in for the name. */
    public TargetEntry asThePublicReadsIt() {
        if (!withheld()) {
            return this;
        }
        RecordCopy<TargetEntry> copy = RecordCopy.of(this);
        RecordFields.of(TargetEntry.class).values().forEach(field -> {
            FreeText text = field.annotation(FreeText.class);
            if (text != null && text.withheldWithName()) {
                copy.with(field.name(), null);
            }
        });
        return copy.with("name", description).with("relations", List.of()).make();
    }

    /** The name, or the description where the name is not shown. */
    public String displayName() {
        return nameVisibility == NameVisibility.PUBLIC ? name : description;
    }

    /** A copy with only its relations to some of the other targets. */
    public TargetEntry relatedTo(Predicate<String> others) {
        return RecordCopy.of(this)
                .with(
                        "relations",
                        relations.stream()
                                .filter(relation -> others.test(relation.target()))
                                .toList())
                .make();
    }

    /** A copy with more relations. */
    public TargetEntry relatedAlso(List<TargetRelation> more) {
        return RecordCopy.of(this)
                .with(
                        "relations",
                        Stream.concat(relations.stream(), more.stream()).toList())
                .make();
    }

    /** A copy with another id. */
    public TargetEntry under(String otherId) {
        return RecordCopy.of(this).with("id", otherId).make();
    }

    /** The main name and all other names, even if withheld; none if the source does not name the person. */
    public Set<String> everyName() {
        Set<String> every = new LinkedHashSet<>();
        if (name != null) {
            every.add(name);
        }
        names.forEach(other -> every.add(other.name()));
        return every;
    }

    /** A copy with its name withheld. */
    public TargetEntry withNameWithheld() {
        return RecordCopy.of(this)
                .with("nameVisibility", NameVisibility.WITHHELD)
                .make();
    }

    /** True if it is a person whom the source does not name. */
    public boolean unnamed() {
        return nameVisibility == NameVisibility.UNNAMED;
    }

    /** True if its name is withheld. */
    public boolean withheld() {
        return nameVisibility == NameVisibility.WITHHELD;
    }
}
