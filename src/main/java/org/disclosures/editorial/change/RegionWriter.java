package org.disclosures.editorial.change;

import org.disclosures.country.Region;
import org.disclosures.editorial.entry.RegionEntry;
import org.disclosures.history.Recorded;

/** Writes regions. */
public final class RegionWriter extends ThingWriter<RegionEntry, Region> {

    public RegionWriter(Change change) {
        super(change, Recorded.REGION, Region.class);
    }

    @Override
    public String id(RegionEntry entry) {
        return entry.id();
    }

    /** The entry of a record's current state. */
    public static RegionEntry entryOf(Region thing) {
        return new RegionEntry(
                thing.id(),
                thing.name(),
                thing.country() == null ? null : thing.country().id());
    }

    @Override
    RegionEntry entry(Region thing) {
        return entryOf(thing);
    }

    @Override
    Region make(RegionEntry entry) {
        return new Region(
                entry.id(),
                change().text(entry, "name", entry.name()),
                change().country(entry, "country", entry.country()));
    }

    @Override
    void revise(Region thing, RegionEntry entry) {
        thing.revise(change().text(entry, "name", entry.name()), change().country(entry, "country", entry.country()));
    }
}
