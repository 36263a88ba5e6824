package org.disclosures.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.disclosures.access.PublicService;
import org.disclosures.country.CountryNames;
import org.disclosures.country.CountryService;
import org.disclosures.http.filter.FilterCriteria;
import org.disclosures.http.page.FullTextSearch;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.SortField;
import org.disclosures.http.page.Sorting;
import org.disclosures.http.page.TextPageParameters;
import org.disclosures.http.representation.KnownIds;
import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.TermLabels;

/** Reads targets. */
@ApplicationScoped
@Transactional
public class AllegedTargetService extends PublicService<AllegedTarget, AllegedTargetView> {

    private static final Sorting<AllegedTarget> SORTING =
            Sorting.bySlug(AllegedTarget.class, "name", new SortField("name", "nameOrder"), SortField.of("kind"));

    private final AllegedTargetRepository targets;
    private final CategoryService categories;
    private final CountryService countries;
    private final CountryNames countryNames;
    private final TermLabels labels;

    AllegedTargetService(
            AllegedTargetRepository targets,
            CategoryService categories,
            CountryService countries,
            CountryNames countryNames,
            TermLabels labels,
            KnownIds knownIds,
            FullTextSearch fullText) {
        super(targets, SORTING, AllegedTargetView::id, knownIds, fullText);
        this.targets = targets;
        this.categories = categories;
        this.countries = countries;
        this.countryNames = countryNames;
        this.labels = labels;
    }

    @Override
    public String collection() {
        return "targets";
    }

    /** A page of the targets of a category; 404 if no such category is public. */
    public Page<AllegedTargetView> listOfCategory(
            String category, AllegedTargetFilter filter, TextPageParameters page) {
        categories.get(category);
        return list(FilterCriteria.within(AllegedTargetFilter.CATEGORY, category), filter, page);
    }

    /** A page of the targets that sources place in a country; 404 if ISO 3166-1 has no such code. */
    public Page<AllegedTargetView> listOfCountry(String code, AllegedTargetFilter filter, TextPageParameters page) {
        String country = countries.get(code).id();
        return list(FilterCriteria.within(AllegedTargetFilter.COUNTRY, country), filter, page);
    }

    @Override
    protected List<AllegedTargetView> views(List<AllegedTarget> page) {
        Map<String, Assurance> strongest = targets.strongestAssurance(page);
        targets.fetchDetails(page);
        TargetRelations relations = new TargetRelations(
                targets.relations(page), targets.inverseRelations(page), labels::of, labels::inverse);
        return page.stream()
                .map(target -> view(target, relations, strongest.get(target.id())))
                .toList();
    }

    private AllegedTargetView view(AllegedTarget target, TargetRelations relations, Assurance assurance) {
        return AllegedTargetView.of(
                target, categories::reference, countryNames::reference, relations, assurance, labels);
    }
}
