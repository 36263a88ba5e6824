package org.disclosures.technology;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.disclosures.access.PublicService;
import org.disclosures.http.Reference;
import org.disclosures.http.page.FullTextSearch;
import org.disclosures.http.page.SortField;
import org.disclosures.http.page.Sorting;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.representation.KnownIds;
import org.disclosures.record.OtherName;
import org.disclosures.source.Organisation;
import org.disclosures.vocabulary.TermLabels;

/** Reads technologies. */
@ApplicationScoped
@Transactional
public class TechnologyService extends PublicService<Technology, TechnologyView> {

    private static final Sorting<Technology> SORTING =
            Sorting.bySlug(Technology.class, "id", new SortField("name", "nameOrder"));

    private final TechnologyRepository technologies;
    private final TermLabels labels;

    TechnologyService(
            TechnologyRepository technologies, TermLabels labels, KnownIds knownIds, FullTextSearch fullText) {
        super(technologies, SORTING, TechnologyView::id, knownIds, fullText);
        this.technologies = technologies;
        this.labels = labels;
    }

    @Override
    public String collection() {
        return "technologies";
    }

    @Override
    public List<String> all() {
        return technologies.ids(ParameterValues.MOST_VALUES);
    }

    @Override
    protected String name() {
        return "e.name";
    }

    @Override
    protected List<TechnologyView> views(List<Technology> page) {
        technologies.fetchNames(page);
        Map<String, List<Organisation>> developers = technologies.developers(page);
        Map<String, List<Organisation>> sellers = technologies.sellers(page);
        Map<String, List<String>> cves = technologies.cves(page);
        return page.stream()
                .map(technology -> new TechnologyView(
                        technology.id(),
                        technology.name(),
                        OtherName.views(technology.names(), labels),
                        Reference.href("technologies", technology.id()),
                        technology.kind(),
                        labels.of(technology.kind()),
                        references(developers.get(technology.id())),
                        references(sellers.get(technology.id())),
                        cves.getOrDefault(technology.id(), List.of()),
                        Reference.list("technologies/" + technology.id() + "/claims")))
                .toList();
    }

    private static List<Reference> references(List<Organisation> some) {
        return some == null
                ? List.of()
                : some.stream()
                        .map(body -> Reference.to("organisations", body.id(), body.name()))
                        .toList();
    }
}
