package org.disclosures.editorial.change;

import org.disclosures.country.IsoCountries;
import org.hibernate.Session;

/** The countries, which no entry makes. */
public final class CountryLookup {

    private CountryLookup() {}

    /** Makes them where they are not there yet. */
    public static void ensure(Session session) {
        long there = session.createSelectionQuery("select count(c) from Country c", Long.class)
                .getSingleResult();
        if (there == 0) {
            IsoCountries.all().forEach(session::persist);
            session.flush();
        }
    }
}
