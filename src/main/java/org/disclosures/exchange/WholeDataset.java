package org.disclosures.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.disclosures.claim.ClaimFilter;
import org.disclosures.claim.ClaimScope;
import org.disclosures.claim.ClaimService;
import org.disclosures.country.CountryFilter;
import org.disclosures.country.CountryService;
import org.disclosures.country.RegionFilter;
import org.disclosures.country.RegionService;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.Rows;
import org.disclosures.http.page.TextPageParameters;
import org.disclosures.report.ReportFilter;
import org.disclosures.report.ReportService;
import org.disclosures.source.OrganisationFilter;
import org.disclosures.source.OrganisationService;
import org.disclosures.source.SourceFilter;
import org.disclosures.source.SourceService;
import org.disclosures.statistics.CategoryBoundsService;
import org.disclosures.target.AllegedTargetFilter;
import org.disclosures.target.AllegedTargetService;
import org.disclosures.technology.TechnologyFilter;
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
        lists.put(ThingTables.REPORTS, page -> reports.list(new ReportFilter(), page));
        lists.put(ClaimTable.TABLE, page -> claims.list(ClaimScope.ALL, new ClaimFilter(), page));
        lists.put(ThingTables.TARGETS, page -> targets.list(new AllegedTargetFilter(), page));
        lists.put(DerivedTables.CATEGORIES, categories::list);
        lists.put(ThingTables.COUNTRIES, page -> countries.list(new CountryFilter(), page));
        lists.put(ThingTables.REGIONS, page -> regions.list(new RegionFilter(), page));
        lists.put(ThingTables.SOURCES, page -> sources.list(new SourceFilter(), page));
        lists.put(ThingTables.ORGANISATIONS, page -> organisations.list(new OrganisationFilter(), page));
        lists.put(ThingTables.TECHNOLOGIES, page -> technologies.list(new TechnologyFilter(), page));
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
