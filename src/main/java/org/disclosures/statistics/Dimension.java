package org.disclosures.statistics;

import java.util.List;
import org.disclosures.claim.BoundsService.BoundsGrouping;
import org.disclosures.http.Term;
import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.AttributionRole;
import org.disclosures.vocabulary.PlaceRole;

/** The dimensions by which statistics about targets can be grouped. */
public enum Dimension implements Term {
    /** The target's category. */
    CATEGORY(BoundsGrouping.by(
            "category.id",
            "join e.target target join target.category category",
            key -> List.of("category", key.toString()))),
    /**
     * The country a claim places its target in; a figure given for several places bounds none of them, but regions within the country
     * are no places beside it.
     */
    COUNTRY(new BoundsGrouping(
            "place.country.id",
            "join ClaimPlace place on place.claim = e and place.role = TARGETS and place.country is not null",
            key -> List.of("country", key.toString(), "placeRole", PlaceRole.TARGETS.code()),
            BoundsGrouping.ofCountryAlone("place"))),
    /** The evidence level of the claims. */
    ASSURANCE(BoundsGrouping.by("e.assurance", "", key -> List.of("assurance", ((Assurance) key).code()))),
    /**
     * The original source of a claim; without a chain, the publisher of its report. A claim that repeats another sets no minimum, since its
     * original source is that of the other.
     */
    SOURCE(BoundsGrouping.by(
                    "coalesce(said.source.id, e.report.publisher.id)",
                    "left join Attribution said on said.claim = e and said.role = ORIGINATED",
                    key -> List.of("source", key.toString(), "sourceRole", AttributionRole.ORIGINATED.code()))
            .ofOriginals()),
    /** A product that the claim is about; a figure for several products together is about none of them alone. */
    TECHNOLOGY(new BoundsGrouping(
            "used.technology.id",
            "join ClaimTechnology used on used.claim = e",
            key -> List.of("technology", key.toString()),
            "not exists (select 1 from ClaimTechnology other where other.claim = e and other.id <> used.id)")),
    /** The report that makes the claim. */
    REPORT(BoundsGrouping.by("e.reportId", "", key -> List.of("report", key.toString()))),
    /** A disclosure that the report belongs to; a claim counts in each of them. */
    DISCLOSURE(BoundsGrouping.by(
            "whole.id",
            "join e.report grouped join grouped.disclosures whole",
            key -> List.of("disclosure", key.toString())));

    private final BoundsGrouping grouping;

    Dimension(BoundsGrouping grouping) {
        this.grouping = grouping;
    }

    BoundsGrouping grouping() {
        return grouping;
    }
}
