package org.disclosures.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.disclosures.claim.ClaimService;
import org.disclosures.country.CountryService;
import org.disclosures.country.RegionService;
import org.disclosures.http.filter.FilterCriteria;
import org.disclosures.http.filter.FilterParameters;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.Rows;
import org.disclosures.http.page.TextPageParameters;
import org.disclosures.report.ReportService;
import org.disclosures.source.OrganisationService;
import org.disclosures.source.SourceService;
import org.disclosures.statistics.CategoryBoundsService;
import org.disclosures.target.AllegedTargetService;
import org.disclosures.technology.TechnologyService;

/** The list of everything in each collection, as the caller sees it. */
@ApplicationScoped
class WholeDataset {

    private final Map<Table<?, ?>, Function<TextPageParameters, Page<?>>> lists = new LinkedHashMap<>();

    /** For client proxies. */
    protected WholeDataset() {}

    @Inject
    WholeDataset(
            ReportService reports,
            ClaimService claims,
            AllegedTargetService targets,
            CategoryBoundsService categories,
            CountryService countries,
            RegionService regions,
            SourceService sources,
            OrganisationService organisations,
            TechnologyService technologies) {
        lists.put(ThingTables.REPORTS, page -> reports.list(FilterParameters.NONE, page));
        lists.put(ClaimTable.TABLE, page -> claims.list(FilterCriteria.NONE, FilterParameters.NONE, page));
        lists.put(ThingTables.TARGETS, page -> targets.list(FilterParameters.NONE, page));
        lists.put(DerivedTables.CATEGORIES, categories::list);
        lists.put(ThingTables.COUNTRIES, page -> countries.list(FilterParameters.NONE, page));
        lists.put(ThingTables.REGIONS, page -> regions.list(FilterParameters.NONE, page));
        lists.put(ThingTables.SOURCES, page -> sources.list(FilterParameters.NONE, page));
        lists.put(ThingTables.ORGANISATIONS, page -> organisations.list(FilterParameters.NONE, page));
        lists.put(ThingTables.TECHNOLOGIES, page -> technologies.list(FilterParameters.NONE, page));
    }

    /** The tables that it has. */
    List<Table<?, ?>> tables() {
        return List.copyOf(lists.keySet());
    }

    /** Begins to read all of a table. */
    Rows<?> rows(Table<?, ?> table) {
        return lists.get(table).apply(new TextPageParameters()).all().get();
    }
}
