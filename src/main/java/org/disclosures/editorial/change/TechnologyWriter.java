package org.disclosures.editorial.change;

import org.disclosures.editorial.entry.TechnologyEntry;
import org.disclosures.history.Recorded;
import org.disclosures.source.Organisation;
import org.disclosures.technology.Technology;

/** Writes technologies. */
public final class TechnologyWriter extends ThingWriter<TechnologyEntry, Technology> {

    public TechnologyWriter(Change change) {
        super(change, Recorded.TECHNOLOGY, Technology.class);
    }

    @Override
    public String id(TechnologyEntry entry) {
        return entry.id();
    }

    /** The entry of a record's current state. */
    public static TechnologyEntry entryOf(Technology thing) {
        return new TechnologyEntry(thing.id(), thing.name(), thing.vendor().id());
    }

    @Override
    TechnologyEntry entry(Technology thing) {
        return entryOf(thing);
    }

    @Override
    Technology make(TechnologyEntry entry) {
        Organisation vendor = vendor(entry);
        String name = change().text(entry, "name", entry.name());
        return vendor == null ? null : new Technology(entry.id(), name, vendor);
    }

    @Override
    void revise(Technology thing, TechnologyEntry entry) {
        thing.revise(change().text(entry, "name", entry.name()), vendor(entry));
    }

    private Organisation vendor(TechnologyEntry entry) {
        return change().find(entry, "vendor", Organisation.class, OrganisationWriter.WHAT, entry.vendor());
    }
}
