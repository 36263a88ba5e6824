package org.disclosures.technology;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/** Reads technologies. */
@ApplicationScoped
@Transactional
public class TechnologyService implements PublicResources {

    private static final Sorting<Technology> SORTING = Sorting.bySlug(Technology.class, "id", SortField.of("name"));

    private final TechnologyRepository technologies;
    private final KnownIds knownIds;

    TechnologyService(TechnologyRepository technologies, KnownIds knownIds) {
        this.technologies = technologies;
        this.knownIds = knownIds;
    }

    /** A page of technologies. */
    public Page<TechnologyView> list(TechnologyFilter filter, PageParameters page) {
        Values values = new Values(new Faults());
        PageRequest<Technology> request = page.read(values, SORTING);
        Conditions conditions = technologies.conditions();
        filter.apply(conditions, values, knownIds);
        values.faults().throwIfAny();
        return technologies.page(conditions, request).map(this::views);
    }

    /** What has this id; 404 if nothing public has. */
    public TechnologyView get(String id) {
        return views(technologies.findPublic(id).stream().toList()).stream()
                .findFirst()
                .orElseThrow(Problems::notFound);
    }

    @Override
    public String collection() {
        return "technologies";
    }

    @Override
    public Set<String> known(Collection<String> ids) {
        return technologies.known(ids);
    }

    @Override
    public List<String> all() {
        return technologies.ids(Values.MOST_VALUES);
    }

    @Override
    public Map<String, TechnologyView> views(Collection<String> ids) {
        return views(technologies.findPublic(ids)).stream()
                .collect(Collectors.toMap(TechnologyView::id, Function.identity()));
    }

    private List<TechnologyView> views(List<Technology> page) {
        technologies.fetchVendors(page);
        return page.stream()
                .map(technology -> new TechnologyView(
                        technology.id(),
                        technology.name(),
                        Reference.href("technologies", technology.id()),
                        Reference.to(
                                "organisations",
                                technology.vendor().id(),
                                technology.vendor().name())))
                .toList();
    }
}
