package org.disclosures.country;

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
import org.disclosures.http.representation.PublicResources;

/** Reads regions. */
@ApplicationScoped
@Transactional
public class RegionService implements PublicResources {

    private static final Sorting<Region> SORTING = Sorting.bySlug(Region.class, "id", SortField.of("name"));

    private final RegionRepository regions;

    RegionService(RegionRepository regions) {
        this.regions = regions;
    }

    /** A page of regions. */
    public Page<RegionView> list(RegionFilter filter, PageParameters page) {
        Values values = new Values(new Faults());
        PageRequest<Region> request = page.read(values, SORTING);
        Conditions conditions = regions.conditions();
        filter.apply(conditions, values);
        values.faults().throwIfAny();
        return regions.page(conditions, request).map(this::views);
    }

    /** What has this id; 404 if nothing public has. */
    public RegionView get(String id) {
        return views(regions.findPublic(id).stream().toList()).stream()
                .findFirst()
                .orElseThrow(Problems::notFound);
    }

    @Override
    public String collection() {
        return "regions";
    }

    @Override
    public Set<String> known(Collection<String> ids) {
        return regions.known(ids);
    }

    @Override
    public List<String> all() {
        return regions.ids(Values.MOST_VALUES);
    }

    @Override
    public Map<String, RegionView> views(Collection<String> ids) {
        return views(regions.findPublic(ids)).stream().collect(Collectors.toMap(RegionView::id, Function.identity()));
    }

    private List<RegionView> views(List<Region> page) {
        return page.stream()
                .map(region -> new RegionView(region.id(), region.name(), Reference.href("regions", region.id())))
                .toList();
    }
}
