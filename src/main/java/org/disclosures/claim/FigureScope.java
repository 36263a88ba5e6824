package org.disclosures.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosures.http.filter.Filter;
import org.disclosures.http.filter.FilterCondition;
import org.disclosures.http.filter.FilterCriteria;
import org.disclosures.http.page.QueryConditions;
import org.disclosures.vocabulary.PartyRole;
import org.disclosures.vocabulary.PlaceRole;

/**
 * The figures that are about each value of a filter alone. A figure of a claim that names several places, technologies, parties or categories
 * together is about none of them; all other filters ask for properties of the claim as a whole.
 */
public final class FigureScope {

    private static final String ONE_TECHNOLOGY =
            "(select count(used) from ClaimTechnology used where used.claim = e) <= 1";

    private static final Map<Filter<?>, FilterCondition<?>> ALONE = new HashMap<>();

    static {
        alone(
                ClaimFilter.COUNTRY,
                (where, codes, criteria, visible) -> inCountries(where, codes, criteria.all(ClaimFilter.PLACE_ROLE)));
        alone(
                ClaimFilter.TARGET_COUNTRY,
                (where, codes, criteria, visible) -> inCountries(where, codes, EnumSet.of(PlaceRole.TARGETS)));
        alone(
                ClaimFilter.REGION,
                (where, ids, criteria, visible) -> where.and(
                        "not exists (select 1 from ClaimPlace named join ClaimPlace other on other.claim = named.claim"
                                + " and other.role = named.role and other.id <> named.id where named.claim = e"
                                + " and named.role in ? and named.region.id in ?)",
                        anyOr(criteria.all(ClaimFilter.PLACE_ROLE), PlaceRole.class),
                        ids));
        alone(
                ClaimFilter.PARTY,
                (where, ids, criteria, visible) -> where.and(
                        "not exists (select 1 from ClaimParty named join ClaimParty other on other.claim = named.claim"
                                + " and other.role = named.role and other.id <> named.id where named.claim = e"
                                + " and named.role in ? and named.organisation.id in ?)",
                        anyOr(criteria.all(ClaimFilter.PARTY_ROLE), PartyRole.class),
                        ids));
        alone(ClaimFilter.TECHNOLOGY, (where, ids, criteria, visible) -> where.and(ONE_TECHNOLOGY));
        alone(ClaimFilter.VENDOR, (where, ids, criteria, visible) -> where.and(ONE_TECHNOLOGY));
        alone(
                ClaimFilter.ORGANISATION,
                (where, ids, criteria, visible) -> where.and(ONE_TECHNOLOGY)
                        .and(
                                "not exists (select 1 from ClaimParty named join ClaimParty other on other.claim = named.claim"
                                        + " and other.role = named.role and other.id <> named.id where named.claim = e)"));
        alone(
                ClaimFilter.CATEGORY,
                (where, codes, criteria, visible) -> where.and(BoundsService.BoundsGrouping.OF_EACH_CATEGORY));
    }

    private FigureScope() {}

    private static <T> void alone(Filter<T> filter, FilterCondition<T> condition) {
        ALONE.put(filter, condition);
    }

    /** The names of the filters under which a figure for several values sets no minimum. */
    public static Set<String> filters() {
        return ALONE.keySet().stream().map(Filter::name).collect(Collectors.toSet());
    }

    /** Adds the conditions under which the figure of a claim {@code e} that meets criteria is about their values alone. */
    static void add(QueryConditions where, FilterCriteria criteria) {
        criteria.filters().stream().filter(ALONE::containsKey).forEach(filter -> add(where, filter, criteria));
    }

    @SuppressWarnings("unchecked")
    private static <T> void add(QueryConditions where, Filter<T> filter, FilterCriteria criteria) {
        ((FilterCondition<T>) ALONE.get(filter)).add(where, criteria.get(filter), criteria, null);
    }

    /**
     * The groups that the index knows of whose figures are about the values of criteria alone; empty if the criteria have a filter of
     * others.
     *
     * @see FigureGroups
     */
    static Optional<List<ScopedGroup>> indexed(FilterCriteria criteria) {
        List<ScopedGroup> groups = new ArrayList<>();
        for (Filter<?> filter : criteria.filters()) {
            if (filter == ClaimFilter.COUNTRY) {
                anyOr(criteria.all(ClaimFilter.PLACE_ROLE), PlaceRole.class)
                        .forEach(role -> criteria.all(ClaimFilter.COUNTRY)
                                .forEach(code -> groups.add(new ScopedGroup(code, role.code()))));
            } else if (filter == ClaimFilter.TARGET_COUNTRY) {
                add(groups, FigureGroups.COUNTRY, criteria.all(ClaimFilter.TARGET_COUNTRY));
            } else if (filter == ClaimFilter.TECHNOLOGY) {
                add(groups, FigureGroups.TECHNOLOGY, criteria.all(ClaimFilter.TECHNOLOGY));
            } else if (filter == ClaimFilter.CATEGORY) {
                add(groups, FigureGroups.CATEGORY, criteria.all(ClaimFilter.CATEGORY));
            } else if (ALONE.containsKey(filter)) {
                return Optional.empty();
            }
        }
        return Optional.of(groups);
    }

    private static void add(List<ScopedGroup> groups, FigureGroups scope, Set<String> values) {
        values.forEach(value -> groups.add(new ScopedGroup(scope.name(), value)));
    }

    /**
     * A group of claims in the index.
     *
     * @param scope the code of a country, whose groups are its roles by code, or the name of {@link FigureGroups}
     */
    public record ScopedGroup(String scope, String group) {}

    private static void inCountries(QueryConditions where, Set<String> codes, Set<PlaceRole> roles) {
        where.and(
                "not exists (select 1 from ClaimPlace named where named.claim = e and named.role in ?"
                        + " and named.country.id in ? and not ("
                        + BoundsService.BoundsGrouping.ofCountryAlone("named") + "))",
                anyOr(roles, PlaceRole.class),
                codes);
    }

    private static <E extends Enum<E>> Set<E> anyOr(Set<E> roles, Class<E> all) {
        return roles.isEmpty() ? EnumSet.allOf(all) : roles;
    }
}
