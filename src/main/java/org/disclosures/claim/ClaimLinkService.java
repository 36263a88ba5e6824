package org.disclosures.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageParameters;
import org.disclosures.http.page.PageRequest;
import org.disclosures.http.page.QueryConditions;
import org.disclosures.http.page.SortField;
import org.disclosures.http.page.Sorting;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.problem.RequestErrors;
import org.disclosures.vocabulary.TermLabels;

/** Reads the links between claims. */
@ApplicationScoped
@Transactional
public class ClaimLinkService {

    private static final Sorting<ClaimLink> SORTING = Sorting.byUuid(ClaimLink.class, "type", SortField.of("type"));

    private final ClaimLinkRepository links;
    private final ClaimService claims;
    private final ClaimAssembler assembler;
    private final TermLabels labels;

    ClaimLinkService(ClaimLinkRepository links, ClaimService claims, ClaimAssembler assembler, TermLabels labels) {
        this.links = links;
        this.claims = claims;
        this.assembler = assembler;
        this.labels = labels;
    }

    /** A page of the links from and to a claim; 404 or 410 if the claim is not public. */
    public Page<ClaimLinkView> list(String claim, ClaimLinkFilter filter, PageParameters page) {
        UUID id = claims.get(claim).id();
        ParameterValues values = new ParameterValues(new RequestErrors());
        QueryConditions conditions = links.conditions().and("e.from.id = ? or e.to.id = ?", id, id);
        filter.addTo(conditions, values);
        PageRequest<ClaimLink> request = page.read(values, SORTING);
        return links.page(conditions, request).map(this::views);
    }

    private List<ClaimLinkView> views(List<ClaimLink> page) {
        links.fetchClaims(page);
        List<Claim> named = new ArrayList<>();
        page.forEach(link -> {
            named.add(link.from());
            named.add(link.to());
        });
        ClaimCorrections corrections = assembler.corrections(named);
        Map<String, String> names = assembler.names(corrections.with(named));
        return page.stream()
                .map(link -> new ClaimLinkView(
                        link.type(),
                        labels.of(link.type()),
                        assembler.reference(link.from(), names),
                        assembler.reference(link.to(), names),
                        assembler.references(corrections.of(link.from()), names),
                        assembler.references(corrections.of(link.to()), names)))
                .toList();
    }
}
