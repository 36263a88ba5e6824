package org.disclosures.statistics;

import java.util.List;
import java.util.Set;
import org.disclosures.claim.BoundsService.BoundsGrouping;
import org.disclosures.claim.BoundsService.ClaimList;
import org.disclosures.claim.ClaimFilter;
import org.disclosures.claim.FigureGroups;
import org.disclosures.http.Term;
import org.disclosures.http.filter.Filter;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.representation.KnownIds;
import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.AttributionRole;
import org.disclosures.vocabulary.PlaceRole;

/** The dimensions by which statistics about targets can be grouped. */
public enum Dimension implements Term {
    /**
     * A category of the target. A figure for a group whose members belong to one category or another is about none of them alone; a person
     * counts in each.
     */
    CATEGORY(
            ClaimFilter.CATEGORY,
            new BoundsGrouping(
                            "category.id",
                            "join e.target target join target.categories category",
                            key -> ClaimList.of("category", key.toString()),
                            BoundsGrouping.OF_EACH_CATEGORY)
                    .beside(key -> ClaimList.in("categories", key))
                    .indexedAs(FigureGroups.CATEGORY)),
    /**
     * The country a claim places its target in; a figure given for several places bounds none of them, but regions within the country
     * are no places beside it.
     */
    COUNTRY(
            ClaimFilter.TARGET_COUNTRY,
            new BoundsGrouping(
                            "place.country.id",
                            "join ClaimPlace place on place.claim = e and place.role = TARGETS and place.country is not null",
                            key -> ClaimList.of("country", key.toString(), "placeRole", PlaceRole.TARGETS.code()),
                            BoundsGrouping.ofCountryAlone("place"))
                    .beside(key -> ClaimList.of("targetCountry", key.toString()))
                    .indexedAs(FigureGroups.COUNTRY)),
    /** The evidence level of the claims. */
    ASSURANCE(
            ClaimFilter.ASSURANCE,
            BoundsGrouping.by("e.assurance", "", key -> ClaimList.of("assurance", ((Assurance) key).code()))
                    .indexedAs(FigureGroups.ASSURANCE)),
    /**
     * The original source of a claim; without a chain, each publisher of its report. A claim that repeats another sets no minimum, since its
     * original source is that of the other.
     */
    SOURCE(
            ClaimFilter.ORIGINAL_SOURCE,
            BoundsGrouping.by(
                            "coalesce(said.source.id, issuer.id)",
                            "left join Attribution said on said.claim = e and said.role = ORIGINATED join e.report issued"
                                    + " left join issued.publishers issuer on said.id is null",
                            key -> ClaimList.of(
                                    "source", key.toString(), "sourceRole", AttributionRole.ORIGINATED.code()))
                    .beside(key -> ClaimList.of("originalSource", key.toString()))
                    .ofOriginals()),
    /** A product that the claim is about; a figure for several products together is about none of them alone. */
    TECHNOLOGY(
            ClaimFilter.TECHNOLOGY,
            new BoundsGrouping(
                            "used.technology.id",
                            "join ClaimTechnology used on used.claim = e",
                            key -> ClaimList.of("technology", key.toString()),
                            "not exists (select 1 from ClaimTechnology other where other.claim = e and other.id <> used.id)")
                    .beside(key -> ClaimList.in("technologies", key))
                    .indexedAs(FigureGroups.TECHNOLOGY)),
    /** The report that makes the claim. */
    REPORT(ClaimFilter.REPORT, BoundsGrouping.by("e.reportId", "", key -> ClaimList.of("report", key.toString()))),
    /** A disclosure that the report belongs to; a claim counts in each of them. */
    DISCLOSURE(
            ClaimFilter.DISCLOSURE,
            BoundsGrouping.by(
                            "whole.id",
                            "join e.report grouped join grouped.disclosures whole",
                            key -> ClaimList.of("disclosure", key.toString()))
                    .beside(key -> ClaimList.in("disclosures", key))
                    .indexedAs(FigureGroups.DISCLOSURE));

    private static final String GROUP = "group";

    private final Filter<? extends Set<?>> filter;
    private final BoundsGrouping grouping;

    Dimension(Filter<? extends Set<?>> filter, BoundsGrouping grouping) {
        this.filter = filter;
        this.grouping = grouping.restingOn(group -> ClaimList.behindTargets(
                "by", code(), GROUP, group instanceof Term term ? term.code() : group.toString()));
    }

    /** Reads the key of a group; null if none is given. */
    Object key(List<String> given, ParameterValues values, KnownIds knownIds) {
        String group = values.text(GROUP, given);
        Set<?> keys = group == null ? Set.of() : filter.type().reader().read(GROUP, List.of(group), values, knownIds);
        if (keys.size() > 1) {
            values.faults().add(GROUP, group, "Several groups have no minimum in common; use one of them.");
        }
        return keys.stream().findFirst().orElse(null);
    }

    BoundsGrouping grouping() {
        return grouping;
    }
}
