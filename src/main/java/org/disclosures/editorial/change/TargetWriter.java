package org.disclosures.editorial.change;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.disclosures.country.Country;
import org.disclosures.editorial.entry.TargetEntry;
import org.disclosures.history.Recorded;
import org.disclosures.source.Organisation;
import org.disclosures.target.AllegedTarget;
import org.disclosures.target.Category;

/** Writes targets. */
public final class TargetWriter extends ThingWriter<TargetEntry, AllegedTarget> {

    public TargetWriter(Change change) {
        super(change, Recorded.TARGET, AllegedTarget.class);
    }

    @Override
    public String id(TargetEntry entry) {
        return entry.id();
    }

    /** The entry that says what a thing is. */
    public static TargetEntry entryOf(AllegedTarget thing) {
        Category category = thing.category();
        return new TargetEntry(
                thing.id(),
                thing.kind(),
                thing.name(),
                thing.description(),
                category == null ? null : category.id(),
                thing.countries().stream().map(Country::id).toList(),
                thing.affiliations().stream().map(Organisation::id).toList(),
                thing.nameVisibility());
    }

    /** The names that a change takes out of every text there is and was. */
    public static Set<String> namesToWithhold(TargetEntry before, TargetEntry after) {
        if (!after.withheld()) {
            return Set.of();
        }
        Set<String> names = new LinkedHashSet<>(List.of(before.name(), after.name()));
        if (before.withheld()) {
            names.remove(before.name());
        }
        return names;
    }

    // Another name that is withheld as the one before shows nobody anything.
    @Override
    public boolean shows(TargetEntry before, TargetEntry after) {
        return super.shows(before, before.withheld() && after.withheld() ? after.called(before.name()) : after);
    }

    @Override
    public boolean takesDown(TargetEntry before, TargetEntry after) {
        return !before.withheld() && after.equals(before.withNameWithheld());
    }

    @Override
    boolean isSecret(TargetEntry entry) {
        return entry.withheld();
    }

    @Override
    void announce(TargetEntry entry) {
        if (entry.withheld()) {
            change().withhold(entry.id(), entry.name());
        } else {
            change().reveal(entry.id());
        }
    }

    @Override
    String query() {
        return "from AllegedTarget e left join fetch e.countries left join fetch e.affiliations where e.id in :ids";
    }

    @Override
    TargetEntry entry(AllegedTarget thing) {
        return entryOf(thing);
    }

    @Override
    AllegedTarget make(TargetEntry entry) {
        AllegedTarget made = new AllegedTarget(
                entry.id(),
                entry.kind(),
                name(entry),
                change().text(entry, "description", entry.description()),
                entry.nameVisibility(),
                category(entry));
        check(entry);
        return made;
    }

    @Override
    void revise(AllegedTarget thing, TargetEntry entry) {
        thing.revise(
                entry.kind(),
                name(entry),
                change().text(entry, "description", entry.description()),
                entry.nameVisibility(),
                category(entry));
        check(entry);
    }

    @Override
    public void connect(TargetEntry entry, AllegedTarget thing) {
        thing.countries().removeIf(country -> !entry.countries().contains(country.id()));
        entry.countries().forEach(code -> Change.add(thing.countries(), change().country(entry, "countries", code)));
        thing.affiliations().removeIf(body -> !entry.affiliations().contains(body.id()));
        entry.affiliations()
                .forEach(body -> Change.add(
                        thing.affiliations(),
                        change().find(entry, "affiliations", Organisation.class, OrganisationWriter.WHAT, body)));
    }

    private Category category(TargetEntry entry) {
        return change().find(entry, "category", Category.class, "category", entry.category());
    }

    private String name(TargetEntry entry) {
        return entry.withheld() ? entry.name() : change().text(entry, "name", entry.name());
    }

    private void check(TargetEntry entry) {
        if (entry.withheld()
                && (change().givesAway(entry.id(), entry.id())
                        || change().givesAway(entry.id(), entry.description()))) {
            change().conceal(
                            entry,
                            "description",
                            "The id and the description of a target give nothing of its withheld name away.");
        }
    }
}
