package org.disclosures.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.disclosures.claim.BoundView;
import org.disclosures.claim.BoundsService;
import org.disclosures.claim.BoundsService.BoundsGrouping;
import org.disclosures.claim.ClaimFilter;
import org.disclosures.claim.NamedPeopleView;
import org.disclosures.country.CountryService;
import org.disclosures.country.CountryView;
import org.disclosures.http.Reference;
import org.disclosures.http.filter.FilterCriteria;
import org.disclosures.http.language.Messages;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.problem.RequestErrors;
import org.disclosures.http.representation.KnownIds;
import org.disclosures.source.SourceService;
import org.disclosures.source.SourceView;
import org.disclosures.target.CategoryService;
import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.TermLabels;

/** Computes bounds on how many were targeted. */
@ApplicationScoped
@Transactional
public class TargetStatisticsService {

    private static final BoundsGrouping ALL = BoundsGrouping.all();

    private final BoundsService bounds;
    private final CategoryService categories;
    private final CountryService countries;
    private final SourceService sources;
    private final TermLabels labels;
    private final Messages messages;
    private final KnownIds knownIds;

    TargetStatisticsService(
            BoundsService bounds,
            CategoryService categories,
            CountryService countries,
            SourceService sources,
            TermLabels labels,
            Messages messages,
            KnownIds knownIds) {
        this.bounds = bounds;
        this.categories = categories;
        this.countries = countries;
        this.sources = sources;
        this.labels = labels;
        this.messages = messages;
        this.knownIds = knownIds;
    }

    /** The bounds over all public claims of targeting, and those of each group of a dimension. */
    public TargetStatistics by(Dimension dimension) {
        List<BoundView> overall = bounds.bounds(ALL, bounds.targeting()).getOrDefault(1, List.of());
        Map<Object, List<BoundView>> grouped = bounds.bounds(dimension.grouping(), bounds.targeting());
        Map<Object, List<NamedPeopleView>> named = bounds.named(dimension.grouping(), bounds.targeting());
        boolean complete = grouped.size() <= BoundsService.MOST_GROUPS;
        List<TargetStatistics.TargetStatisticsGroup> groups =
                references(dimension, grouped.keySet()).entrySet().stream()
                        .limit(BoundsService.MOST_GROUPS)
                        .map(group -> new TargetStatistics.TargetStatisticsGroup(
                                group.getValue(),
                                grouped.get(group.getKey()),
                                named.getOrDefault(group.getKey(), List.of())))
                        .toList();
        return new TargetStatistics(
                dimension,
                overall,
                bounds.named(ALL, bounds.targeting()).getOrDefault(1, List.of()),
                groups,
                complete,
                messages.text("statistics.overlap"),
                messages.text("statistics.single-place"));
    }

    /**
     * The minimums of each category, over the public claims of selection or infection that meet the filters of the list of
     * claims. If these name places, technologies or parties, a figure for several of them together sets no minimum.
     */
    public List<TargetStatistics.TargetStatisticsGroup> byCategory(ClaimFilter filter) {
        ParameterValues values = new ParameterValues(new RequestErrors());
        FilterCriteria criteria = filter.read(values, knownIds);
        values.faults().throwIfAny();
        boolean countries = criteria.get(ClaimFilter.COUNTRY) != null;
        boolean regions = criteria.get(ClaimFilter.REGION) != null;
        boolean bodies = Stream.of(ClaimFilter.TECHNOLOGY, ClaimFilter.VENDOR, ClaimFilter.PARTY)
                .anyMatch(filtered -> criteria.get(filtered) != null);
        BoundsGrouping categories = Dimension.CATEGORY.grouping();
        BoundsGrouping ofOnePlace = countries || regions ? categories.ofSinglePlaces(!regions) : categories;
        Map<Object, List<BoundView>> grouped = bounds.bounds(
                bodies ? ofOnePlace.ofSingleTechnologiesAndParties() : ofOnePlace, bounds.targeting(criteria));
        Map<Object, List<NamedPeopleView>> named = bounds.named(categories, bounds.targeting(criteria));
        return references(Dimension.CATEGORY, grouped.keySet()).entrySet().stream()
                .map(group -> new TargetStatistics.TargetStatisticsGroup(
                        group.getValue(), grouped.get(group.getKey()), named.getOrDefault(group.getKey(), List.of())))
                .toList();
    }

    private Map<Object, Reference> references(Dimension dimension, Collection<Object> keys) {
        List<String> ids = keys.stream().map(Object::toString).toList();
        Map<Object, Reference> references = new LinkedHashMap<>();
        switch (dimension) {
            case CATEGORY ->
                categories
                        .views(ids)
                        .values()
                        .forEach(view -> references.put(view.id(), new Reference(view.id(), view.name(), view.href())));
            case COUNTRY ->
                countries.views(ids).values().stream()
                        .sorted(Comparator.comparing(CountryView::id))
                        .forEach(view -> references.put(view.id(), new Reference(view.id(), view.name(), view.href())));
            case SOURCE ->
                sources.views(ids).values().stream()
                        .sorted(Comparator.comparing(SourceView::name).thenComparing(SourceView::id))
                        .forEach(view -> references.put(view.id(), new Reference(view.id(), view.name(), view.href())));
            case ASSURANCE ->
                keys.stream()
                        .map(Assurance.class::cast)
                        .sorted(Comparator.reverseOrder())
                        .forEach(assurance -> references.put(
                                assurance,
                                new Reference(
                                        assurance.code(),
                                        labels.of(assurance),
                                        Reference.list("claims", "assurance", assurance.code()))));
        }
        return references;
    }
}
