package org.disclosures.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.disclosures.vocabulary.Labels;

/** Reads organisations. */
@ApplicationScoped
@Transactional
public class OrganisationService implements PublicResources {

    private static final Sorting<Organisation> SORTING =
            Sorting.bySlug(Organisation.class, "name", SortField.of("name"), SortField.of("kind"));

    private final OrganisationRepository organisations;
    private final CountryNames countryNames;
    private final Labels labels;
    private final KnownIds knownIds;

    OrganisationService(
            OrganisationRepository organisations, CountryNames countryNames, Labels labels, KnownIds knownIds) {
        this.organisations = organisations;
        this.countryNames = countryNames;
        this.labels = labels;
        this.knownIds = knownIds;
    }

    /** A page of organisations. */
    public Page<OrganisationView> list(OrganisationFilter filter, PageParameters page) {
        Values values = new Values(new Faults());
        PageRequest<Organisation> request = page.read(values, SORTING);
        Conditions conditions = organisations.conditions();
        filter.apply(conditions, values, knownIds);
        values.faults().throwIfAny();
        return organisations.page(conditions, request).map(this::views);
    }

    /** What has this id; 404 if nothing public has. */
    public OrganisationView get(String id) {
        return views(organisations.findPublic(id).stream().toList()).stream()
                .findFirst()
                .orElseThrow(Problems::notFound);
    }

    @Override
    public String collection() {
        return "organisations";
    }

    @Override
    public Set<String> known(Collection<String> ids) {
        return organisations.known(ids);
    }

    @Override
    public Map<String, OrganisationView> views(Collection<String> ids) {
        return views(organisations.findPublic(ids)).stream()
                .collect(Collectors.toMap(OrganisationView::id, Function.identity()));
    }

    private List<OrganisationView> views(List<Organisation> page) {
        Map<String, List<Organisation>> consortia = organisations.publicConsortia(page);
        return page.stream()
                .map(organisation -> new OrganisationView(
                        organisation.id(),
                        organisation.name(),
                        Reference.href("organisations", organisation.id()),
                        organisation.kind(),
                        labels.of(organisation.kind()),
                        countryNames.reference(organisation.country()),
                        consortia.getOrDefault(organisation.id(), List.of()).stream()
                                .map(consortium -> Reference.to("organisations", consortium.id(), consortium.name()))
                                .toList()))
                .toList();
    }
}
