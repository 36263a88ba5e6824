package org.disclosures.editorial.change;

import org.disclosures.country.Country;
import org.disclosures.editorial.entry.OrganisationEntry;
import org.disclosures.history.Recorded;
import org.disclosures.source.Organisation;

/** Writes organisations. */
public final class OrganisationWriter extends ThingWriter<OrganisationEntry, Organisation> {

    static final String WHAT = "organisation";

    public OrganisationWriter(Change change) {
        super(change, Recorded.ORGANISATION, Organisation.class);
    }

    @Override
    public String id(OrganisationEntry entry) {
        return entry.id();
    }

    /** The entry of a record's current state. */
    public static OrganisationEntry entryOf(Organisation thing) {
        Country country = thing.country();
        return new OrganisationEntry(
                thing.id(),
                thing.name(),
                thing.kind(),
                country == null ? null : country.id(),
                thing.memberOf().stream().map(Organisation::id).toList());
    }

    @Override
    String query() {
        return "from Organisation e left join fetch e.memberOf where e.id in :ids";
    }

    @Override
    OrganisationEntry entry(Organisation thing) {
        return entryOf(thing);
    }

    @Override
    Organisation make(OrganisationEntry entry) {
        return new Organisation(
                entry.id(),
                change().text(entry, "name", entry.name()),
                entry.kind(),
                change().country(entry, "country", entry.country()));
    }

    @Override
    void revise(Organisation thing, OrganisationEntry entry) {
        thing.revise(
                change().text(entry, "name", entry.name()),
                entry.kind(),
                change().country(entry, "country", entry.country()));
    }

    @Override
    public void connect(OrganisationEntry entry, Organisation thing) {
        thing.memberOf().removeIf(consortium -> !entry.memberOf().contains(consortium.id()));
        for (String consortium : entry.memberOf()) {
            if (consortium.equals(entry.id())) {
                change().fault(
                                entry,
                                "memberOf",
                                "The organisation is listed as a member of itself; remove it from `memberOf`.");
            } else {
                Change.add(thing.memberOf(), change().find(entry, "memberOf", Organisation.class, WHAT, consortium));
            }
        }
    }
}
