package org.disclosures.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.disclosures.access.PublicRepository;
import org.disclosures.access.Visibility;
import org.disclosures.source.Organisation;

/** Disclosures. */
@ApplicationScoped
class DisclosureRepository extends PublicRepository<Disclosure, String> {

    DisclosureRepository(Visibility visibility) {
        super(Disclosure.class, visibility, visibility::disclosure);
    }

    /** The partners of disclosures at hand, by the disclosures’ ids: one query. A partner is visible with its disclosure. */
    Map<String, List<Organisation>> partners(List<Disclosure> page) {
        return ofPage(
                        "select d.id, partner from Disclosure d join d.partners partner where d in :page"
                                + " order by partner.nameOrder, partner.id",
                        Object[].class,
                        page)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0], Collectors.mapping(row -> (Organisation) row[1], Collectors.toList())));
    }
}
