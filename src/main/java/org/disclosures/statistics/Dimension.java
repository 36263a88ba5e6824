package org.disclosures.statistics;

import org.disclosures.claim.BoundsService.Grouping;
import org.disclosures.http.Term;

/** What statistics about targets can be grouped by. */
public enum Dimension implements Term {
    /** The target's category. */
    CATEGORY(Grouping.by("category.id", "join e.target target join target.category category")),
    /** The country a claim places its target in; a figure given for several places bounds none of them. */
    COUNTRY(new Grouping(
            "place.country.id",
            "join ClaimPlace place on place.claim = e and place.role = TARGETS and place.country is not null",
            "(select count(other) from ClaimPlace other where other.claim = e and other.role = TARGETS) = 1")),
    /** How sure the claims are. */
    ASSURANCE(Grouping.by("e.assurance", "")),
    /** Who said it first; in a report's own voice, where there is no chain, its publisher. */
    SOURCE(Grouping.by(
            "coalesce(said.source.id, e.report.publisher.id)",
            "left join Attribution said on said.claim = e and said.role = ORIGINATED"));

    private final Grouping grouping;

    Dimension(Grouping grouping) {
        this.grouping = grouping;
    }

    Grouping grouping() {
        return grouping;
    }
}
