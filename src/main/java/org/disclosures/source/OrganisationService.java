package org.disclosures.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.disclosures.access.PublicService;
import org.disclosures.country.CountryNames;
import org.disclosures.http.Reference;
import org.disclosures.http.page.FullTextSearch;
import org.disclosures.http.page.SortField;
import org.disclosures.http.page.Sorting;
import org.disclosures.http.representation.KnownIds;
import org.disclosures.record.OtherName;
import org.disclosures.vocabulary.TermLabels;

/** Reads organisations. */
@ApplicationScoped
@Transactional
public class OrganisationService extends PublicService<Organisation, OrganisationView> {

    private static final Sorting<Organisation> SORTING =
            Sorting.bySlug(Organisation.class, "name", new SortField("name", "nameOrder"), SortField.of("kind"));

    private final OrganisationRepository organisations;
    private final CountryNames countryNames;
    private final TermLabels labels;

    OrganisationService(
            OrganisationRepository organisations,
            CountryNames countryNames,
            TermLabels labels,
            KnownIds knownIds,
            FullTextSearch fullText) {
        super(organisations, SORTING, OrganisationView::id, knownIds, fullText);
        this.organisations = organisations;
        this.countryNames = countryNames;
        this.labels = labels;
    }

    @Override
    public String collection() {
        return "organisations";
    }

    @Override
    protected String name() {
        return "e.name";
    }

    @Override
    protected List<OrganisationView> views(List<Organisation> page) {
        organisations.fetchNames(page);
        Map<String, List<Organisation>> consortia = organisations.publicConsortia(page);
        return page.stream()
                .map(organisation -> new OrganisationView(
                        organisation.id(),
                        organisation.name(),
                        OtherName.views(organisation.names(), labels),
                        Reference.href("organisations", organisation.id()),
                        organisation.kind(),
                        labels.of(organisation.kind()),
                        countryNames.reference(organisation.country()),
                        consortia.getOrDefault(organisation.id(), List.of()).stream()
                                .map(consortium -> Reference.to("organisations", consortium.id(), consortium.name()))
                                .toList(),
                        Reference.list("organisations/" + organisation.id() + "/claims")))
                .toList();
    }
}
