package org.disclosures.target;

import org.disclosures.access.Visibility;
import org.disclosures.http.page.Conditions;

/** Writes criteria as conditions on a target {@code e}. */
final class AllegedTargetConditions {

    private AllegedTargetConditions() {}

    /** Adds conditions that a target meets the criteria. */
    static void add(Conditions where, AllegedTargetCriteria criteria, Visibility visibility) {
        where.andAny("e.category.id in ?", criteria.categories());
        where.andIf("e.category.id = ?", criteria.scope());
        where.andAny("e.kind in ?", criteria.kinds());
        where.andAny("exists (select 1 from e.countries country where country.id in ?)", criteria.countries());
        where.andAny("exists (select 1 from e.affiliations body where body.id in ?)", criteria.affiliations());
        where.andAny(
                "(select max(c.assurance) from Claim c where c.target = e and " + visibility.targeting("c") + ") in ?",
                criteria.assurances());
    }
}
