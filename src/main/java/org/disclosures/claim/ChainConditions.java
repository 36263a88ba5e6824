package org.disclosures.claim;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.disclosures.http.page.Conditions;
import org.disclosures.vocabulary.AttributionRole;

/**
 * Who said it. The publisher of a report is the last link of every chain in it, though it is not written into them: it
 * originates what the report says in its own voice and relays the rest.
 */
final class ChainConditions {

    private static final String IN_CHAIN =
            "exists (select 1 from Attribution a where a.claim = e and a.role in ? and a.source.id in ?)";
    private static final String ATTRIBUTED = "exists (select 1 from Attribution a where a.claim = e)";
    private static final String PUBLISHED = " or (e.report.publisher.id in ? and ";

    private ChainConditions() {}

    /** Claims with one of the sources in their chain, in one of the roles; no roles means any. */
    static void saidBy(Conditions where, Collection<String> sources, Set<AttributionRole> roles) {
        Set<AttributionRole> wanted = roles.isEmpty() ? EnumSet.allOf(AttributionRole.class) : roles;
        String published = wanted.size() == 2
                ? "1 = 1)"
                : (wanted.contains(AttributionRole.RELAYED) ? "" : "not ") + ATTRIBUTED + ")";
        where.and(IN_CHAIN + PUBLISHED + published, wanted, sources, sources);
    }
}
