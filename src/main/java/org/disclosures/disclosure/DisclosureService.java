package org.disclosures.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.disclosures.access.PublicService;
import org.disclosures.http.Reference;
import org.disclosures.http.page.FullTextSearch;
import org.disclosures.http.page.SortField;
import org.disclosures.http.page.Sorting;
import org.disclosures.http.representation.KnownIds;
import org.disclosures.source.Organisation;

/** Reads disclosures. */
@ApplicationScoped
@Transactional
public class DisclosureService extends PublicService<Disclosure, DisclosureView> {

    private static final Sorting<Disclosure> SORTING =
            Sorting.bySlug(Disclosure.class, "title", new SortField("title", "titleOrder"));

    private final DisclosureRepository disclosures;

    DisclosureService(DisclosureRepository disclosures, KnownIds knownIds, FullTextSearch fullText) {
        super(disclosures, SORTING, DisclosureView::id, knownIds, fullText);
        this.disclosures = disclosures;
    }

    @Override
    public String collection() {
        return "disclosures";
    }

    @Override
    protected String name() {
        return "e.title";
    }

    @Override
    protected List<DisclosureView> views(List<Disclosure> page) {
        Map<String, List<Organisation>> partners = disclosures.partners(page);
        return page.stream()
                .map(disclosure -> new DisclosureView(
                        disclosure.id(),
                        disclosure.title(),
                        Reference.href("disclosures", disclosure.id()),
                        disclosure.summary(),
                        partners.getOrDefault(disclosure.id(), List.of()).stream()
                                .map(partner -> Reference.to("organisations", partner.id(), partner.name()))
                                .toList(),
                        disclosure.period(),
                        Reference.list("disclosures/" + disclosure.id() + "/reports"),
                        Reference.list("disclosures/" + disclosure.id() + "/claims")))
                .toList();
    }
}
