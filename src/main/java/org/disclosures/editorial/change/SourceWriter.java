package org.disclosures.editorial.change;

import org.disclosures.country.Country;
import org.disclosures.editorial.entry.SourceEntry;
import org.disclosures.history.Recorded;
import org.disclosures.source.Organisation;
import org.disclosures.source.Source;

/** Writes sources. */
public final class SourceWriter extends ThingWriter<SourceEntry, Source> {

    public SourceWriter(Change change) {
        super(change, Recorded.SOURCE, Source.class);
    }

    @Override
    public String id(SourceEntry entry) {
        return entry.id();
    }

    /** The entry of a record's current state. */
    public static SourceEntry entryOf(Source thing) {
        Organisation organisation = thing.organisation();
        Country country = thing.country();
        return new SourceEntry(
                thing.id(),
                thing.name(),
                thing.kind(),
                organisation == null ? null : organisation.id(),
                country == null ? null : country.id());
    }

    @Override
    SourceEntry entry(Source thing) {
        return entryOf(thing);
    }

    @Override
    Source make(SourceEntry entry) {
        return new Source(
                entry.id(),
                change().text(entry, "name", entry.name()),
                entry.kind(),
                organisation(entry),
                change().country(entry, "country", entry.country()));
    }

    @Override
    void revise(Source thing, SourceEntry entry) {
        thing.revise(
                change().text(entry, "name", entry.name()),
                entry.kind(),
                organisation(entry),
                change().country(entry, "country", entry.country()));
    }

    private Organisation organisation(SourceEntry entry) {
        return change().find(entry, "organisation", Organisation.class, OrganisationWriter.WHAT, entry.organisation());
    }
}
