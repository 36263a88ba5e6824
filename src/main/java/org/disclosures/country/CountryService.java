package org.disclosures.country;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import org.disclosures.access.PublicService;
import org.disclosures.http.Reference;
import org.disclosures.http.page.FullTextSearch;
import org.disclosures.http.page.SortField;
import org.disclosures.http.page.Sorting;
import org.disclosures.http.representation.KnownIds;

/** Reads countries. */
@ApplicationScoped
@Transactional
public class CountryService extends PublicService<Country, CountryView> {

    private static final Sorting<Country> SORTING =
            Sorting.bySlug(Country.class, "id", SortField.of("alpha3"), SortField.of("numeric"));

    private final CountryNames names;

    CountryService(CountryRepository countries, CountryNames names, KnownIds knownIds, FullTextSearch fullText) {
        super(countries, SORTING, CountryView::id, knownIds, fullText);
        this.names = names;
    }

    /** The country of an ISO 3166-1 alpha-2 code, in either case; 404 if there is none. */
    @Override
    public CountryView get(String code) {
        return super.get(code.toUpperCase(Locale.ROOT));
    }

    @Override
    public String collection() {
        return "countries";
    }

    @Override
    protected List<CountryView> views(List<Country> page) {
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
                        : new CountryView.M49Region(country.region(), names.of(country.region())),
                Reference.list("countries/" + country.id() + "/targets"),
                Reference.list("countries/" + country.id() + "/claims"));
    }
}
