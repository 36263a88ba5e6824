package org.disclosures.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.disclosures.claim.BoundsService;
import org.disclosures.claim.BoundsService.BoundsGrouping;
import org.disclosures.claim.ClaimFilter;
import org.disclosures.claim.ClaimService;
import org.disclosures.claim.ClaimView;
import org.disclosures.country.CountryService;
import org.disclosures.country.CountryView;
import org.disclosures.disclosure.DisclosureService;
import org.disclosures.disclosure.DisclosureView;
import org.disclosures.http.Reference;
import org.disclosures.http.filter.FilterCriteria;
import org.disclosures.http.language.Language;
import org.disclosures.http.language.Messages;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageParameters;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.problem.RequestErrors;
import org.disclosures.http.representation.KnownIds;
import org.disclosures.report.ReportService;
import org.disclosures.report.ReportView;
import org.disclosures.source.SourceService;
import org.disclosures.source.SourceView;
import org.disclosures.target.CategoryService;
import org.disclosures.technology.TechnologyService;
import org.disclosures.technology.TechnologyView;
import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.TermLabels;

/** Computes bounds on how many were targeted. */
@ApplicationScoped
@Transactional
public class TargetStatisticsService {

    private final BoundsService bounds;
    private final ClaimService claims;
    private final CategoryService categories;
    private final CountryService countries;
    private final SourceService sources;
    private final TechnologyService technologies;
    private final ReportService reports;
    private final DisclosureService disclosures;
    private final TermLabels labels;
    private final Messages messages;
    private final Language language;
    private final KnownIds knownIds;

    TargetStatisticsService(
            BoundsService bounds,
            ClaimService claims,
            CategoryService categories,
            CountryService countries,
            SourceService sources,
            TechnologyService technologies,
            ReportService reports,
            DisclosureService disclosures,
            TermLabels labels,
            Messages messages,
            Language language,
            KnownIds knownIds) {
        this.bounds = bounds;
        this.claims = claims;
        this.categories = categories;
        this.countries = countries;
        this.sources = sources;
        this.technologies = technologies;
        this.reports = reports;
        this.disclosures = disclosures;
        this.labels = labels;
        this.messages = messages;
        this.language = language;
        this.knownIds = knownIds;
    }

    /**
     * The bounds over the public claims of targeting that meet the filters of the list of claims, and those of each group of a dimension;
     * bounds of money, licences and days over claims of every kind but answers.
     *
     * @param by the dimension; the category if there is none
     * @param given all parameters that were given, for the lists of claims below the bounds
     */
    public TargetStatistics by(List<String> by, ClaimFilter filter, Map<String, List<String>> given) {
        ParameterValues values = new ParameterValues(new RequestErrors());
        Dimension named = values.term("by", by, Dimension.class);
        FilterCriteria criteria = filter.read(values, knownIds);
        values.faults().throwIfAny();
        Dimension dimension = named == null ? Dimension.CATEGORY : named;
        Map<String, List<String>> narrowing = new TreeMap<>(given);
        narrowing.keySet().retainAll(ClaimFilter.declared().names());
        List<BoundsService.GroupMinimums> minimums = bounds.minimums(
                criteria,
                BoundsGrouping.all().under(narrowing),
                dimension.grouping().under(narrowing));
        BoundsService.GroupMinimums overall = minimums.get(0);
        BoundsService.GroupMinimums grouped = minimums.get(1);
        return new TargetStatistics(
                dimension,
                overall.bounds().getOrDefault(1, List.of()),
                overall.named().getOrDefault(1, List.of()),
                groups(dimension, grouped),
                grouped.bounds().size() <= BoundsService.MOST_GROUPS,
                messages.text("statistics.overlap"),
                messages.text("statistics.single-place"));
    }

    /**
     * The minimums of each group of a dimension, over the same claims. If these name places, technologies, parties or categories, a figure for several of them together sets no minimum.
     */
    public List<TargetStatistics.TargetStatisticsGroup> groups(Dimension dimension, ClaimFilter filter) {
        ParameterValues values = new ParameterValues(new RequestErrors());
        FilterCriteria criteria = filter.read(values, knownIds);
        values.faults().throwIfAny();
        return groups(dimension, bounds.minimums(criteria, dimension.grouping()).get(0));
    }

    /**
     * A page of the claims that the minimums of a group rest on.
     *
     * @param by the dimension; the category if there is none
     * @param group a value of the dimension; null for the minimums of all claims
     */
    public Page<ClaimView> claims(List<String> by, List<String> group, ClaimFilter filter, PageParameters page) {
        ParameterValues values = new ParameterValues(new RequestErrors());
        Dimension named = values.term("by", by, Dimension.class);
        Dimension dimension = named == null ? Dimension.CATEGORY : named;
        Object key = dimension.key(group, values, knownIds);
        FilterCriteria criteria = filter.read(values, knownIds);
        BoundsGrouping grouping = key == null ? BoundsGrouping.all() : dimension.grouping();
        return claims.list(
                values,
                page,
                () -> bounds.restedOn(
                        grouping.within(criteria), bounds.counted(criteria).andIf(grouping.key() + " = ?", key)));
    }

    /** A page of the standing claims with a figure that is about the values of filters alone, without repetitions. */
    public Page<ClaimView> claims(ClaimFilter filter, PageParameters page) {
        ParameterValues values = new ParameterValues(new RequestErrors());
        FilterCriteria criteria = filter.read(values, knownIds);
        return claims.list(
                values, page, () -> bounds.restedOn(BoundsGrouping.all().within(criteria), bounds.asserting(criteria)));
    }

    private List<TargetStatistics.TargetStatisticsGroup> groups(
            Dimension dimension, BoundsService.GroupMinimums minimums) {
        return references(dimension, minimums.bounds().keySet()).entrySet().stream()
                .limit(BoundsService.MOST_GROUPS)
                .map(group -> new TargetStatistics.TargetStatisticsGroup(
                        group.getValue(),
                        minimums.bounds().get(group.getKey()),
                        minimums.named().getOrDefault(group.getKey(), List.of())))
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
            case TECHNOLOGY ->
                technologies.views(ids).values().stream()
                        .sorted(Comparator.comparing(TechnologyView::name, language.collator())
                                .thenComparing(TechnologyView::id))
                        .forEach(view -> references.put(view.id(), new Reference(view.id(), view.name(), view.href())));
            case REPORT ->
                reports.views(ids).values().stream()
                        .sorted(Comparator.comparing(ReportView::publishedOn)
                                .reversed()
                                .thenComparing(ReportView::id))
                        .forEach(
                                view -> references.put(view.id(), new Reference(view.id(), view.title(), view.href())));
            case DISCLOSURE ->
                disclosures.views(ids).values().stream()
                        .sorted(Comparator.comparing(DisclosureView::title, language.collator())
                                .thenComparing(DisclosureView::id))
                        .forEach(
                                view -> references.put(view.id(), new Reference(view.id(), view.title(), view.href())));
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
