package org.disclosures.editorial.change;

import java.util.Locale;
import java.util.Set;
import org.disclosures.country.Country;
import org.disclosures.editorial.entry.TargetEntry;
import org.disclosures.history.Recorded;
import org.disclosures.source.Organisation;
import org.disclosures.target.AllegedTarget;
import org.disclosures.target.Category;

/** Writes targets. */
public final class TargetWriter extends ThingWriter<TargetEntry, AllegedTarget> {

    private static final String NEUTRAL = "A person";
    private static final String NOBODY = "…";

    public TargetWriter(Change change) {
        super(change, Recorded.TARGET, AllegedTarget.class);
    }

    @Override
    public String id(TargetEntry entry) {
        return entry.id();
    }

    /** The entry of a record's current state. */
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

    // Another withheld name in place of the one before is not visible to anybody.
    @Override
    public boolean shows(TargetEntry before, TargetEntry after) {
        return super.shows(before, before.withheld() && after.withheld() ? after.called(before.name()) : after);
    }

    @Override
    public boolean takesDown(TargetEntry before, TargetEntry after) {
        return !before.withheld() && after.equals(before.withNameWithheld());
    }

    // Withholding takes effect at once, whatever else the change contains.
    @Override
    public TargetEntry atOnce(TargetEntry before, TargetEntry after) {
        return !before.withheld() && after.withheld() ? before.withNameWithheld() : null;
    }

    @Override
    public TargetEntry under(String id, TargetEntry entry) {
        return entry.under(id);
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

    // An id that reveals its own withheld name is replaced, so it is not an error.
    @Override
    void checkId(TargetEntry entry) {
        if (!entry.withheld()) {
            super.checkId(entry);
        }
    }

    @Override
    AllegedTarget make(TargetEntry entry) {
        Category category = category(entry);
        String description = description(entry, category);
        if (entry.withheld()) {
            change().hideNew(entry.id(), entry.name(), description);
        }
        return new AllegedTarget(entry.id(), entry.kind(), name(entry), description, entry.nameVisibility(), category);
    }

    @Override
    void revise(AllegedTarget thing, TargetEntry entry) {
        TargetEntry before = entryOf(thing);
        Category category = category(entry);
        String description = description(entry, category);
        thing.revise(entry.kind(), name(entry), description, entry.nameVisibility(), category);
        boolean renamed = !before.name().equals(entry.name());
        if (entry.withheld() && (renamed || !before.withheld())) {
            String shown = before.withheld() ? null : before.name();
            change().hide(entry.id(), shown, renamed ? Set.of(entry.name()) : Set.of(), description);
        }
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

    // A description that reveals the name is replaced by a generic one: withholding must never depend on a better one.
    private String description(TargetEntry entry, Category category) {
        if (!entry.withheld()) {
            return change().text(entry, "description", entry.description());
        }
        if (!change().givesAway(entry.id(), entry.description())) {
            return entry.description();
        }
        String label = category == null ? null : category.labels().get(Locale.ENGLISH.toLanguageTag());
        String neutral = label == null ? NEUTRAL : NEUTRAL + " (" + label + ")";
        return change().givesAway(entry.id(), neutral) ? NOBODY : neutral;
    }
}
