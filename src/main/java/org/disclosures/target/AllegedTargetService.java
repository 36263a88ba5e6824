package org.disclosures.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.disclosures.access.PublicService;
import org.disclosures.country.Country;
import org.disclosures.country.CountryNames;
import org.disclosures.http.Reference;
import org.disclosures.http.filter.FilterCriteria;
import org.disclosures.http.page.FullText;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.SortField;
import org.disclosures.http.page.Sorting;
import org.disclosures.http.page.TextPageParameters;
import org.disclosures.http.representation.KnownIds;
import org.disclosures.source.Organisation;
import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.Labels;

/** Reads targets. */
@ApplicationScoped
@Transactional
public class AllegedTargetService extends PublicService<AllegedTarget, AllegedTargetView> {

    private static final Sorting<AllegedTarget> SORTING =
            Sorting.bySlug(AllegedTarget.class, "name", new SortField("name", "nameOrder"), SortField.of("kind"));

    private final AllegedTargetRepository targets;
    private final CategoryService categories;
    private final CountryNames countryNames;
    private final Labels labels;

    AllegedTargetService(
            AllegedTargetRepository targets,
            CategoryService categories,
            CountryNames countryNames,
            Labels labels,
            KnownIds knownIds,
            FullText fullText) {
        super(targets, SORTING, AllegedTargetView::id, knownIds, fullText);
        this.targets = targets;
        this.categories = categories;
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

    @Override
    protected List<AllegedTargetView> views(List<AllegedTarget> page) {
        Map<String, Assurance> strongest = targets.strongestAssurance(page);
        targets.fetchDetails(page);
        return page.stream()
                .map(target -> view(target, strongest.get(target.id())))
                .toList();
    }

    private AllegedTargetView view(AllegedTarget target, Assurance assurance) {
        return new AllegedTargetView(
                target.id(),
                target.displayName(),
                Reference.href("targets", target.id()),
                target.kind(),
                labels.of(target.kind()),
                target.description(),
                target.nameVisibility(),
                categories.reference(target.category()),
                target.countries().stream()
                        .sorted(Comparator.comparing(Country::id))
                        .map(countryNames::reference)
                        .toList(),
                target.affiliations().stream()
                        .sorted(Comparator.comparing(Organisation::name).thenComparing(Organisation::id))
                        .map(body -> Reference.to("organisations", body.id(), body.name()))
                        .toList(),
                assurance,
                assurance == null ? null : labels.of(assurance));
    }
}
