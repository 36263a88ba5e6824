package org.disclosures.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.disclosures.access.Visibility;
import org.disclosures.http.Reference;
import org.disclosures.http.filter.FilterCriteria;
import org.disclosures.http.page.QueryConditions;
import org.disclosures.vocabulary.ClaimKind;
import org.disclosures.vocabulary.FigureUnit;
import org.disclosures.vocabulary.TermLabels;
import org.hibernate.Session;

/**
 * Derives minimums from the figures of public claims. Only standing claims count, and claims of different kinds, units or currencies are
 * kept apart. The minimum for a union is the largest minimum of its parts; there is no other arithmetic. A claim and those that repeat
 * it are one: of those in a group, the one that the others repeat counts.
 */
@ApplicationScoped
@Transactional
public class BoundsService {

    /** Maximum number of groups shown; one more is fetched, to tell if there are more. */
    public static final int MOST_GROUPS = 200;

    /** Maximum number of claims shown for a minimum. */
    static final int MOST_BASES = 5;

    // One group of all claims; a bare number would refer to a column.
    private static final String TOGETHER = "cast(1 as Integer)";

    /** The filters that every list of claims below a minimum has. */
    private static final Set<String> TOLD_APART = Set.of(
            ClaimFilter.KIND.name(), ClaimFilter.UNIT.name(), ClaimFilter.CURRENCY.name(), ClaimFilter.STANDING.name());

    private final Session session;
    private final Visibility visibility;
    private final ClaimExcerpts excerpts;
    private final ClaimFinder finder;
    private final FigureWording wording;
    private final TermLabels labels;

    BoundsService(
            Session session,
            Visibility visibility,
            ClaimExcerpts excerpts,
            ClaimFinder finder,
            FigureWording wording,
            TermLabels labels) {
        this.session = session;
        this.visibility = visibility;
        this.excerpts = excerpts;
        this.finder = finder;
        this.wording = wording;
        this.labels = labels;
    }

    /**
     * A list of claims.
     *
     * @param path its path below the version, such as {@code claims} or {@code technologies/pegasus/claims}
     * @param filters names and values in turn
     */
    public record ClaimList(String path, List<String> filters) {

        /** The list of all claims with filters, names and values in turn. */
        public static ClaimList of(String... filters) {
            return new ClaimList("claims", List.of(filters));
        }

        /** The list of the claims that minimum numbers of targets rest on. */
        public static ClaimList behindTargets(String... filters) {
            return new ClaimList("statistics/targets/claims", List.of(filters));
        }

        /** The list of the claims that minimums rest on, whatever they are of. */
        static ClaimList behindMinimums(String... filters) {
            return new ClaimList("statistics/claims", List.of(filters));
        }

        /** The list of the claims of a record, such as a technology. */
        public static ClaimList in(String collection, Object id) {
            return new ClaimList(collection + "/" + id + "/claims", List.of());
        }

        private Set<String> names() {
            return IntStream.range(0, filters.size())
                    .filter(place -> place % 2 == 0)
                    .mapToObj(filters::get)
                    .collect(Collectors.toSet());
        }

        // Filters that tell kinds or units apart, or that the list has, narrow it already.
        private ClaimList under(Map<String, List<String>> given) {
            Set<String> own = names();
            List<String> all = new ArrayList<>();
            given.forEach((name, values) -> {
                if (!own.contains(name) && !TOLD_APART.contains(name)) {
                    all.addAll(List.of(name, String.join(",", values)));
                }
            });
            all.addAll(filters);
            return new ClaimList(path, all);
        }
    }

    /**
     * A property that claims are grouped by.
     *
     * @param key the grouping expression, on the claim {@code e} and the joins
     * @param joins joins after {@code from Claim e}, or an empty string
     * @param lists supplies, for a group's key, the list of its claims
     * @param besides supplies the same list without the filters that the other has, so that a request's own values of these narrow it
     *     further; the same as {@code lists} where a claim cannot have two values
     * @param basis supplies, for a group's key, the list of the claims that its minimums rest on
     * @param figure the conditions under which a claim's figure is about its group alone; otherwise the claim belongs to the group
     *     but sets no minimum
     * @param indexed the same groups in the index; null if it does not know them
     */
    public record BoundsGrouping(
            String key,
            String joins,
            Function<Object, ClaimList> lists,
            Function<Object, ClaimList> besides,
            Function<Object, ClaimList> basis,
            QueryConditions figure,
            FigureGroups indexed) {

        /** A grouping in which a claim is in one group only. */
        public BoundsGrouping(String key, String joins, Function<Object, ClaimList> lists, String figure) {
            this(key, joins, lists, lists, lists, new QueryConditions("f").and(figure), null);
        }

        /**
         * The condition under which a claim's figure is about each of its target's categories. That of a group whose members belong to
         * one category or another is about none of them alone.
         */
        public static final String OF_EACH_CATEGORY =
                "(e.target.categoryCoverage = EACH or e.target.categoryCoverage is null"
                        + " and (e.target.kind in (PERSON, ORGANISATION) or (select count(belonging) from AllegedTarget member"
                        + " join member.categories belonging where member = e.target) <= 1))";

        /** One group of all claims, with the key 1. */
        public static BoundsGrouping all() {
            return by(TOGETHER, "", key -> ClaimList.of())
                    .restingOn(key -> ClaimList.behindTargets())
                    .indexedAs(FigureGroups.ALL);
        }

        /** A grouping in which every figure is about its group alone. */
        public static BoundsGrouping by(String key, String joins, Function<Object, ClaimList> lists) {
            return new BoundsGrouping(key, joins, lists, "1 = 1");
        }

        /** This grouping with the lists of the claims that its minimums rest on. */
        public BoundsGrouping restingOn(Function<Object, ClaimList> claims) {
            return new BoundsGrouping(key, joins, lists, besides, claims, figure, indexed);
        }

        /** This grouping, which the index knows. */
        public BoundsGrouping indexedAs(FigureGroups groups) {
            return new BoundsGrouping(key, joins, lists, besides, basis, figure, groups);
        }

        /** This grouping of claims, each of which may be in several groups. */
        public BoundsGrouping beside(Function<Object, ClaimList> others) {
            return new BoundsGrouping(key, joins, lists, others, basis, figure, indexed);
        }

        /**
         * The condition under which a claim's figure is about one country alone: in the role in which it names the country, it
         * names no other place except regions within it.
         *
         * @param place the alias of the claim's place that is the country
         */
        public static String ofCountryAlone(String place) {
            return "not exists (select 1 from ClaimPlace other left join other.region area where other.claim = e"
                    + " and other.role = %1$s.role and other.id <> %1$s.id".formatted(place)
                    + " and (area.country is null or area.country <> %s.country))".formatted(place);
        }

        /**
         * These groups, whose lists of claims meet further filters.
         *
         * @param given the values of filters, by name
         */
        public BoundsGrouping under(Map<String, List<String>> given) {
            Function<Object, ClaimList> narrowed = group -> {
                ClaimList own = lists.apply(group);
                ClaimList list = Collections.disjoint(own.names(), given.keySet()) ? own : besides.apply(group);
                return list.under(given);
            };
            return new BoundsGrouping(
                    key, joins, narrowed, narrowed, group -> basis.apply(group).under(given), figure, indexed);
        }

        /** These groups, in which only figures that are about the values of criteria alone set a minimum. */
        public BoundsGrouping within(FilterCriteria criteria) {
            QueryConditions alone = figure.copy();
            FigureScope.add(alone, criteria);
            return new BoundsGrouping(key, joins, lists, besides, basis, alone, indexed);
        }

        /** These groups, in which claims that repeat others set no minimum. */
        public BoundsGrouping ofOriginals() {
            return new BoundsGrouping(
                    key, joins, lists, besides, basis, figure.copy().and("near.steps is null"), indexed);
        }
    }

    /**
     * One of the largest figures of a group.
     *
     * @param group key of the group
     * @param unit null if the figure is not about the group alone
     * @param currency null unless the unit is money
     * @param total number of the group’s figures of this kind, unit and currency
     */
    public record RankedFigure(
            Object group, ClaimKind kind, FigureUnit unit, String currency, UUID claim, long total) {}

    /**
     * The number of people named individually in a group’s claims of one kind.
     *
     * @param group key of the group
     */
    public record NamedCount(Object group, ClaimKind kind, long people) {}

    /** Starts the conditions on the claims {@code e} that count for minimums: those that stand. */
    public QueryConditions standing() {
        return visibility.conditions().and(visibility.standing("e"));
    }

    /** Starts the conditions on the standing claims whose figures assert a quantity. */
    QueryConditions asserting() {
        return standing()
                .and(
                        "e.kind in ? or e.kind = CONTEXT and e.figure.unit in ?",
                        ClaimKind.asserting(),
                        FigureUnit.targetingNobody());
    }

    /** Starts the conditions on the standing claims that someone was selected, targeted or infected. */
    public QueryConditions targeting() {
        return visibility.conditions().and(visibility.targeting("e")).and("e.target is not null");
    }

    /** Starts the conditions on the standing claims whose figures assert a quantity and that meet criteria. */
    public QueryConditions asserting(FilterCriteria criteria) {
        QueryConditions conditions = asserting();
        criteria.addTo(conditions, visibility);
        return conditions;
    }

    /**
     * Starts the conditions on the standing claims that meet criteria and that statistics count: those of targeting, and in units that
     * target nobody, such as money, those of every kind but answers.
     */
    public QueryConditions counted(FilterCriteria criteria) {
        QueryConditions conditions = standing()
                .and(
                        "e.kind in ? and e.target is not null or e.kind not in ? and e.figure.unit in ?",
                        ClaimKind.aboutTargets(),
                        ClaimKind.answers(),
                        FigureUnit.targetingNobody());
        criteria.addTo(conditions, visibility);
        return conditions;
    }

    /** Starts the conditions on the claims of targeting that meet criteria. */
    public QueryConditions targeting(FilterCriteria criteria) {
        QueryConditions conditions = targeting();
        criteria.addTo(conditions, visibility);
        return conditions;
    }

    /**
     * The minimums of groups, and the people named in their claims.
     *
     * @param bounds by group key, people first; an empty list for a group whose claims give no figure
     * @param named by group key; no entry for a group without such people
     */
    public record GroupMinimums(Map<Object, List<BoundView>> bounds, Map<Object, List<NamedPeopleView>> named) {}

    /**
     * The minimums of each grouping, in order, over the claims that meet criteria and that {@link #counted} counts: from the index if that is ready and knows
     * all groups, since the database has to rank every figure.
     */
    public List<GroupMinimums> minimums(FilterCriteria criteria, BoundsGrouping... groupings) {
        return indexed(criteria, List.of(groupings))
                .orElseGet(() -> Stream.of(groupings)
                        .map(grouping -> grouping.within(criteria))
                        .map(grouping -> new GroupMinimums(
                                bounds(grouping, counted(criteria)), named(grouping, targeting(criteria))))
                        .toList());
    }

    private Optional<List<GroupMinimums>> indexed(FilterCriteria criteria, List<BoundsGrouping> groupings) {
        List<FigureScope.ScopedGroup> alone = FigureScope.indexed(criteria).orElse(null);
        if (alone == null || groupings.stream().anyMatch(grouping -> grouping.indexed() == null)) {
            return Optional.empty();
        }
        Set<FigureGroups> groups =
                groupings.stream().map(BoundsGrouping::indexed).collect(Collectors.toSet());
        try (ClaimFinder.ClaimSearch finding = finder.beginIfReady().orElse(null)) {
            return Optional.ofNullable(finding)
                    .flatMap(ready -> ready.rankings(groups, criteria, alone, MOST_BASES))
                    .map(rankings -> groupings.stream()
                            .map(grouping -> minimums(grouping, rankings.get(grouping.indexed())))
                            .toList());
        }
    }

    /** The minimums of each group of a ranking. */
    GroupMinimums minimums(BoundsGrouping grouping, ClaimFinder.FigureRanking ranking) {
        return new GroupMinimums(
                bounds(grouping, ranking.figures(), ids -> ranking.claims()), named(grouping, ranking.people()));
    }

    /**
     * The minimums of each group; takes two queries and those that fill in the claims.
     *
     * @return the minimums by group key, people first; an empty list for a group whose claims give no figure
     */
    public Map<Object, List<BoundView>> bounds(BoundsGrouping grouping, QueryConditions conditions) {
        return bounds(grouping, ranked(grouping, conditions), excerpts::views);
    }

    /**
     * The minimums of each group.
     *
     * @param figures at most {@value #MOST_BASES} of each group, kind, unit and currency, the largest first
     * @param views reads claims by id
     */
    private Map<Object, List<BoundView>> bounds(
            BoundsGrouping grouping, List<RankedFigure> figures, Function<List<UUID>, Map<UUID, ClaimView>> views) {
        Map<Object, Map<BoundsUnit, List<UUID>>> ids = new LinkedHashMap<>();
        Map<UUID, Map<Object, Long>> totals = new HashMap<>();
        List<UUID> all = new ArrayList<>();
        for (RankedFigure figure : figures) {
            Map<BoundsUnit, List<UUID>> units = ids.computeIfAbsent(figure.group(), key -> new LinkedHashMap<>());
            if (figure.unit() != null) {
                BoundsUnit unit = new BoundsUnit(figure.kind(), figure.unit(), figure.currency());
                units.computeIfAbsent(unit, key -> new ArrayList<>()).add(figure.claim());
                all.add(figure.claim());
                totals.computeIfAbsent(figure.claim(), any -> new HashMap<>()).put(figure.group(), figure.total());
            }
        }
        Map<UUID, ClaimView> claims = views.apply(all.stream().distinct().toList());
        Map<Object, List<BoundView>> bounds = new LinkedHashMap<>();
        ids.forEach((key, units) -> bounds.put(
                key,
                units.entrySet().stream()
                        .map(unit -> bound(
                                unit.getKey(),
                                unit.getValue(),
                                claims,
                                totals.get(unit.getValue().get(0)).get(key).intValue(),
                                grouping.basis().apply(key)))
                        .flatMap(Optional::stream)
                        .sorted(Comparator.comparing(BoundView::kind)
                                .thenComparing(BoundView::unit)
                                .thenComparing(BoundView::currency, Comparator.nullsFirst(Comparator.naturalOrder())))
                        .toList()));
        return bounds;
    }

    private List<RankedFigure> ranked(BoundsGrouping grouping, QueryConditions conditions) {
        String ranked =
                "select v.grp as grp, v.kind as kind, v.unit as unit, v.currency as currency, v.id as id, row_number() over"
                        + " (partition by v.grp, v.kind, v.unit, v.currency order by v.lower desc, v.assurance desc, v.id) as place,"
                        + " count(v.id) over (partition by v.grp, v.kind, v.unit, v.currency) as total,"
                        + " dense_rank() over (order by v.grp) as grpPlace"
                        + " from (" + voices(grouping, conditions.hql()) + ") v where v.turn = 1";
        return grouping
                .figure()
                .bind(conditions.bind(session.createSelectionQuery(
                        "select r.grp, r.kind, r.unit, r.currency, r.id, r.total from (" + ranked
                                + ") r where r.place <= :most and r.grpPlace <= :groups order by r.grp, r.kind, r.unit,"
                                + " r.currency, r.place",
                        Object[].class)))
                .setParameter("most", MOST_BASES)
                .setParameter("groups", MOST_GROUPS + 1)
                .getResultList()
                .stream()
                .map(row -> new RankedFigure(
                        row[0], (ClaimKind) row[1], (FigureUnit) row[2], (String) row[3], (UUID) row[4], (Long) row[5]))
                .toList();
    }

    // Of each claim and those that repeat it, the first has the turn 1; without a unit it sets no minimum.
    private String voices(BoundsGrouping grouping, String conditions) {
        String unit = "case when " + grouping.figure().hql() + " then e.figure.unit end";
        // A chain of repetitions has at most two steps.
        String said = "coalesce(far.original.id, near.original.id, e.id)";
        String steps = "case when far.steps is not null then 2 when near.steps is not null then 1 else 0 end";
        return "select " + grouping.key() + " as grp, e.kind as kind, " + unit + " as unit,"
                + " e.figure.currency as currency, e.id as id, e.lowerBoundOrder as lower, e.assurance as assurance,"
                + " row_number() over (partition by " + grouping.key() + ", e.kind, e.figure.unit, e.figure.currency, "
                + said
                + " order by " + steps
                + ", e.lowerBoundOrder desc, e.assurance desc, e.id) as turn from Claim e " + grouping.joins()
                + repeated("near", 1) + repeated("far", 2) + " where " + conditions;
    }

    /**
     * The condition that a claim {@code e} is among those that the minimums of a group rest on.
     *
     * @param conditions on the claims of the group
     */
    public QueryConditions restedOn(BoundsGrouping grouping, QueryConditions conditions) {
        return conditions.within(
                hql -> {
                    String repeating = "(e.id in (select r.claim.id from ClaimRepetition r)"
                            + " or e.id in (select r.original.id from ClaimRepetition r))";
                    // Few claims are repeated, and only these have to be compared with each other.
                    return grouping.joins().isEmpty()
                            ? "(" + hql + ") and e.figure.unit is not null and ("
                                    + grouping.figure().hql() + ") and (not " + repeating + " or "
                                    + among(voices(grouping, "(" + hql + ") and " + repeating)) + ")"
                            : among(voices(grouping, hql));
                },
                grouping.figure());
    }

    private static String among(String voices) {
        return "e.id in (select v.id from (" + voices + ") v where v.turn = 1 and v.unit is not null)";
    }

    private String repeated(String alias, int steps) {
        return " left join ClaimRepetition %1$s on %1$s.claim = e and %1$s.steps = %2$d and ".formatted(alias, steps)
                + visibility.repeated(alias);
    }

    // Empty where every claim was retracted since its id was read.
    private Optional<BoundView> bound(
            BoundsUnit unit, List<UUID> ids, Map<UUID, ClaimView> views, int total, ClaimList list) {
        List<ClaimView> claims =
                ids.stream().map(views::get).filter(Objects::nonNull).toList();
        return claims.stream().findFirst().map(largest -> {
            long lower = largest.figure().lowerBound();
            // A minimum that rests on one figure, however often given, is worded as its source put it.
            boolean derived = total > claims.size()
                    || claims.stream().anyMatch(claim -> !claim.figure().equals(largest.figure()));
            return new BoundView(
                    unit.kind(),
                    labels.of(unit.kind()),
                    unit.unit(),
                    unit.currency(),
                    lower,
                    derived
                            ? wording.minimum(lower, largest.figure())
                            : largest.figure().text(),
                    claims.stream().map(BoundView.BoundBasis::of).toList(),
                    total,
                    list(list, unit.filters()));
        });
    }

    /** The condition that a target is a person whom a source names, be it withheld or not. */
    public static String namedPerson(String alias) {
        return "%1$s.kind = PERSON and %1$s.nameVisibility <> UNNAMED".formatted(alias);
    }

    /**
     * Numbers of people named individually in standing claims that someone was selected, targeted or infected, by group key and kind; takes one query.
     * Someone whom a source does not name may be one of those whom another names, and is not counted.
     *
     * @return no entry for a group without such people
     */
    public Map<Object, List<NamedPeopleView>> named(BoundsGrouping grouping, QueryConditions conditions) {
        conditions.and(namedPerson("e.target")).and("e.kind in ?", ClaimKind.aboutTargets());
        return named(
                grouping,
                conditions
                        .bind(session.createSelectionQuery(
                                "select " + grouping.key() + ", e.kind, count(distinct e.target.id) from Claim e "
                                        + grouping.joins() + " where " + conditions.hql() + " group by "
                                        + grouping.key()
                                        + ", e.kind order by " + grouping.key() + ", e.kind",
                                Object[].class))
                        .setMaxResults(ClaimKind.aboutTargets().size() * (MOST_GROUPS + 1))
                        .getResultList()
                        .stream()
                        .map(row -> new NamedCount(row[0], (ClaimKind) row[1], (Long) row[2]))
                        .toList());
    }

    /** Numbers of people named individually, by group key and kind. */
    private Map<Object, List<NamedPeopleView>> named(BoundsGrouping grouping, List<NamedCount> counts) {
        Map<Object, List<NamedPeopleView>> named = new LinkedHashMap<>();
        counts.forEach(count -> named.computeIfAbsent(count.group(), key -> new ArrayList<>())
                .add(named(count.kind(), count.people(), grouping.lists().apply(count.group()))));
        named.values().forEach(some -> some.sort(Comparator.comparing(NamedPeopleView::kind)));
        return named;
    }

    private NamedPeopleView named(ClaimKind kind, long people, ClaimList list) {
        return new NamedPeopleView(
                kind,
                labels.of(kind),
                (int) people,
                wording.named(people),
                list(list, "kind", kind.code(), "standing", "true"));
    }

    private String list(ClaimList list, String... others) {
        List<String> all = new ArrayList<>(list.filters());
        all.addAll(List.of(others));
        return Reference.list(list.path(), all.toArray(String[]::new));
    }

    private record BoundsUnit(ClaimKind kind, FigureUnit unit, String currency) {

        // Names and values in turn.
        String[] filters() {
            List<String> filters = new ArrayList<>(List.of("kind", kind.code(), "unit", unit.code()));
            if (currency != null) {
                filters.addAll(List.of("currency", currency));
            }
            return filters.toArray(String[]::new);
        }
    }
}
