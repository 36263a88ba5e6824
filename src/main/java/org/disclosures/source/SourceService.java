package org.disclosures.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.disclosures.country.CountryNames;
import org.disclosures.http.Reference;
import org.disclosures.http.page.Conditions;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageParameters;
import org.disclosures.http.page.PageRequest;
import org.disclosures.http.page.SortField;
import org.disclosures.http.page.Sorting;
import org.disclosures.http.param.Values;
import org.disclosures.http.problem.Faults;
import org.disclosures.http.problem.Problems;
import org.disclosures.http.representation.KnownIds;
import org.disclosures.http.representation.PublicResources;
import org.disclosures.vocabulary.Labels;

/** Reads sources. */
@ApplicationScoped
@Transactional
public class SourceService implements PublicResources {

    private static final Sorting<Source> SORTING =
            Sorting.bySlug(Source.class, "name", SortField.of("name"), SortField.of("kind"));

    private final SourceRepository sources;
    private final CountryNames countryNames;
    private final Labels labels;
    private final KnownIds knownIds;

    SourceService(SourceRepository sources, CountryNames countryNames, Labels labels, KnownIds knownIds) {
        this.sources = sources;
        this.countryNames = countryNames;
        this.labels = labels;
        this.knownIds = knownIds;
    }

    /** A page of sources. */
    public Page<SourceView> list(SourceFilter filter, PageParameters page) {
        Values values = new Values(new Faults());
        PageRequest<Source> request = page.read(values, SORTING);
        Conditions conditions = sources.conditions();
        filter.apply(conditions, values, knownIds);
        values.faults().throwIfAny();
        return sources.page(conditions, request).map(this::views);
    }

    /** What has this id; 404 if nothing public has. */
    public SourceView get(String id) {
        return views(sources.findPublic(id).stream().toList()).stream()
                .findFirst()
                .orElseThrow(Problems::notFound);
    }

    @Override
    public String collection() {
        return "sources";
    }

    @Override
    public Set<String> known(Collection<String> ids) {
        return sources.known(ids);
    }

    @Override
    public Map<String, SourceView> views(Collection<String> ids) {
        return views(sources.findPublic(ids)).stream().collect(Collectors.toMap(SourceView::id, Function.identity()));
    }

    private List<SourceView> views(List<Source> page) {
        sources.fetchOrganisations(page);
        return page.stream()
                .map(source -> new SourceView(
                        source.id(),
                        source.name(),
                        Reference.href("sources", source.id()),
                        source.kind(),
                        labels.of(source.kind()),
                        source.organisation() == null
                                ? null
                                : Reference.to(
                                        "organisations",
                                        source.organisation().id(),
                                        source.organisation().name()),
                        countryNames.reference(source.country())))
                .toList();
    }
}
