package org.disclosures.target;

import java.util.ArrayList;
import java.util.List;
import org.disclosures.access.Visibility;
import org.disclosures.http.page.Conditions;

/** Writes criteria as conditions on a target {@code e}. */
final class AllegedTargetConditions {

    // A report's publisher is the last link of every chain in it.
    private static final String SAID_BY =
            " and (about.report.publisher.id in ? or exists (select 1 from Attribution said"
                    + " where said.claim = about and said.source.id in ?))";

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
        about(where, criteria.about(), visibility);
    }

    private static void about(Conditions where, AllegedTargetCriteria.About about, Visibility visibility) {
        if (about.isAnything()) {
            return;
        }
        StringBuilder claim = new StringBuilder("exists (select 1 from Claim about where about.target = e and ")
                .append(visibility.claim("about"));
        List<Object> compared = new ArrayList<>();
        if (!about.sources().isEmpty()) {
            claim.append(SAID_BY);
            compared.add(about.sources());
            compared.add(about.sources());
        }
        if (!about.technologies().isEmpty()) {
            claim.append(" and about.technology.id in ?");
            compared.add(about.technologies());
        }
        if (about.asserted().from() != null) {
            claim.append(" and about.assertedOn >= ?");
            compared.add(about.asserted().from());
        }
        if (about.asserted().to() != null) {
            claim.append(" and about.assertedOn <= ?");
            compared.add(about.asserted().to());
        }
        where.and(claim.append(')').toString(), compared.toArray());
    }
}
