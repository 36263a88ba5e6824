package org.disclosures.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.disclosures.access.PublicService;
import org.disclosures.country.CountryNames;
import org.disclosures.http.Reference;
import org.disclosures.http.page.FullTextSearch;
import org.disclosures.http.page.SortField;
import org.disclosures.http.page.Sorting;
import org.disclosures.http.representation.KnownIds;
import org.disclosures.record.OtherName;
import org.disclosures.vocabulary.TermLabels;

/** Reads sources. */
@ApplicationScoped
@Transactional
public class SourceService extends PublicService<Source, SourceView> {

    private static final Sorting<Source> SORTING =
            Sorting.bySlug(Source.class, "name", new SortField("name", "nameOrder"), SortField.of("kind"));

    private final SourceRepository sources;
    private final CountryNames countryNames;
    private final TermLabels labels;

    SourceService(
            SourceRepository sources,
            CountryNames countryNames,
            TermLabels labels,
            KnownIds knownIds,
            FullTextSearch fullText) {
        super(sources, SORTING, SourceView::id, knownIds, fullText);
        this.sources = sources;
        this.countryNames = countryNames;
        this.labels = labels;
    }

    @Override
    public String collection() {
        return "sources";
    }

    @Override
    protected String name() {
        return "e.name";
    }

    @Override
    protected List<SourceView> views(List<Source> page) {
        sources.fetchDetails(page);
        return page.stream()
                .map(source -> new SourceView(
                        source.id(),
                        source.name(),
                        OtherName.views(source.names(), labels),
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
