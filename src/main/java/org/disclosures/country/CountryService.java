package org.disclosures.country;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.disclosures.access.Visibility;
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

/** Reads countries. */
@ApplicationScoped
@Transactional
public class CountryService implements PublicResources {

    private static final Sorting<Country> SORTING =
            Sorting.bySlug(Country.class, "id", SortField.of("alpha3"), SortField.of("numeric"));

    private final CountryRepository countries;
    private final CountryNames names;
    private final Visibility visibility;

    CountryService(CountryRepository countries, CountryNames names, Visibility visibility) {
        this.countries = countries;
        this.names = names;
        this.visibility = visibility;
    }

    /** A page of countries. */
    public Page<CountryView> list(CountryFilter filter, PageParameters page) {
        Values values = new Values(new Faults());
        PageRequest<Country> request = page.read(values, SORTING);
        Conditions conditions = countries.conditions();
        filter.apply(conditions, values, visibility);
        values.faults().throwIfAny();
        return countries.page(conditions, request).map(this::views);
    }

    /** The country of an ISO 3166-1 alpha-2 code, in either case; 404 if there is none. */
    public CountryView get(String code) {
        return countries
                .findPublic(code.toUpperCase(Locale.ROOT))
                .map(this::view)
                .orElseThrow(Problems::notFound);
    }

    @Override
    public String collection() {
        return "countries";
    }

    @Override
    public Set<String> known(Collection<String> ids) {
        return countries.known(ids);
    }

    @Override
    public Map<String, CountryView> views(Collection<String> ids) {
        return countries.findPublic(ids).stream()
                .map(this::view)
                .collect(Collectors.toMap(CountryView::id, Function.identity()));
    }

    private List<CountryView> views(List<Country> page) {
        return page.stream().map(this::view).toList();
    }

    private CountryView view(Country country) {
        return new CountryView(
                country.id(),
                names.of(country.id()),
                Reference.href("countries", country.id()),
                country.alpha3(),
                country.numeric(),
                country.region() == null
                        ? null
                        : new CountryView.M49Region(country.region(), names.of(country.region())));
    }
}
