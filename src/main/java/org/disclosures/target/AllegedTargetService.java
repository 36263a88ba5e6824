package org.disclosures.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.disclosures.access.Visibility;
import org.disclosures.country.Country;
import org.disclosures.country.CountryNames;
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
import org.disclosures.source.Organisation;
import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.Labels;

/** Reads targets. */
@ApplicationScoped
@Transactional
public class AllegedTargetService implements PublicResources {

    private static final Sorting<AllegedTarget> SORTING =
            Sorting.bySlug(AllegedTarget.class, "name", new SortField("name", "displayName"), SortField.of("kind"));

    private final AllegedTargetRepository targets;
    private final CategoryService categories;
    private final CountryNames countryNames;
    private final Labels labels;
    private final KnownIds knownIds;
    private final Visibility visibility;

    AllegedTargetService(
            AllegedTargetRepository targets,
            CategoryService categories,
            CountryNames countryNames,
            Labels labels,
            KnownIds knownIds,
            Visibility visibility) {
        this.targets = targets;
        this.categories = categories;
        this.countryNames = countryNames;
        this.labels = labels;
        this.knownIds = knownIds;
        this.visibility = visibility;
    }

    /** A page of targets. */
    public Page<AllegedTargetView> list(AllegedTargetFilter filter, PageParameters page) {
        Values values = new Values(new Faults());
        PageRequest<AllegedTarget> request = page.read(values, SORTING);
        Conditions conditions = targets.conditions();
        filter.apply(conditions, values, knownIds, visibility);
        values.faults().throwIfAny();
        return targets.page(conditions, request).map(this::views);
    }

    /** What has this id; 404 if nothing public has. */
    public AllegedTargetView get(String id) {
        return views(targets.findPublic(id).stream().toList()).stream()
                .findFirst()
                .orElseThrow(Problems::notFound);
    }

    @Override
    public String collection() {
        return "targets";
    }

    @Override
    public Set<String> known(Collection<String> ids) {
        return targets.known(ids);
    }

    @Override
    public Map<String, AllegedTargetView> views(Collection<String> ids) {
        return views(targets.findPublic(ids)).stream()
                .collect(Collectors.toMap(AllegedTargetView::id, Function.identity()));
    }

    /** A page of the targets of a category; 404 if no such category is public. */
    public Page<AllegedTargetView> listOfCategory(String category, AllegedTargetFilter filter, PageParameters page) {
        categories.get(category);
        filter.restrictTo(category);
        return list(filter, page);
    }

    private List<AllegedTargetView> views(List<AllegedTarget> page) {
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
