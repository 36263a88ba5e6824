package org.disclosures.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.disclosures.access.PublicService;
import org.disclosures.claim.ClaimService;
import org.disclosures.country.CountryService;
import org.disclosures.http.filter.FilterCriteria;
import org.disclosures.http.filter.FilterParameters;
import org.disclosures.http.page.ListRows;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.TextPageParameters;
import org.disclosures.record.CatalogueKind;
import org.disclosures.record.RecordKinds;
import org.disclosures.report.ReportService;
import org.disclosures.report.ReportView;
import org.disclosures.statistics.CategoryBoundsService;

/** The list of everything in each collection, as the caller sees it. */
@ApplicationScoped
class WholeDataset {

    private final Map<FlatTable<?, ?>, Function<TextPageParameters, Page<?>>> lists = new LinkedHashMap<>();

    /** For client proxies. */
    protected WholeDataset() {}

    @Inject
    WholeDataset(
            ReportService reports,
            ClaimService claims,
            CategoryBoundsService categories,
            CountryService countries,
            @Any Instance<PublicService<?, ?>> services) {
        for (FlatTable<?, ?> table : FlatTables.ALL) {
            RecordKinds.find(table.collection())
                    .filter(CatalogueKind.class::isInstance)
                    .map(CatalogueKind.class::cast)
                    .ifPresent(kind -> lists.put(table, page -> list(services, kind, page)));
        }
        lists.put(FlatTables.of(ReportView.class).orElseThrow(), page -> reports.list(FilterParameters.NONE, page));
        lists.put(ClaimTable.TABLE, page -> claims.list(FilterCriteria.NONE, FilterParameters.NONE, page));
        lists.put(DerivedTables.CATEGORIES, categories::list);
        lists.put(FlatTables.COUNTRIES, page -> countries.list(FilterParameters.NONE, page));
    }

    private static Page<?> list(
            Instance<PublicService<?, ?>> services, CatalogueKind<?, ?, ?> kind, TextPageParameters page) {
        return services.select(kind.service()).get().list(FilterParameters.NONE, page);
    }

    /** The tables that it has. */
    List<FlatTable<?, ?>> tables() {
        return List.copyOf(lists.keySet());
    }

    /** Begins to read all of a table. */
    ListRows<?> rows(FlatTable<?, ?> table) {
        return lists.get(table).apply(new TextPageParameters()).all().get();
    }
}
