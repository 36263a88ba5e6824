package org.disclosures.country;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.disclosures.access.PublicService;
import org.disclosures.http.Reference;
import org.disclosures.http.page.FullTextSearch;
import org.disclosures.http.page.SortField;
import org.disclosures.http.page.Sorting;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.representation.KnownIds;

/** Reads regions. */
@ApplicationScoped
@Transactional
public class RegionService extends PublicService<Region, RegionView> {

    private static final Sorting<Region> SORTING =
            Sorting.bySlug(Region.class, "id", new SortField("name", "nameOrder"));

    private final RegionRepository regions;
    private final CountryNames countryNames;

    RegionService(RegionRepository regions, CountryNames countryNames, KnownIds knownIds, FullTextSearch fullText) {
        super(regions, SORTING, RegionView::id, knownIds, fullText);
        this.regions = regions;
        this.countryNames = countryNames;
    }

    @Override
    public String collection() {
        return "regions";
    }

    @Override
    public List<String> all() {
        return regions.ids(ParameterValues.MOST_VALUES);
    }

    @Override
    protected List<RegionView> views(List<Region> page) {
        return page.stream()
                .map(region -> new RegionView(
                        region.id(),
                        region.name(),
                        countryNames.reference(region.country()),
                        Reference.href("regions", region.id())))
                .toList();
    }
}
