package org.disclosures.technology;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.disclosures.access.PublicRepository;
import org.disclosures.access.Visibility;
import org.disclosures.source.Organisation;

/** Technologies. */
@ApplicationScoped
class TechnologyRepository extends PublicRepository<Technology, String> {

    TechnologyRepository(Visibility visibility) {
        super(Technology.class, visibility, visibility::technology);
    }

    /** Loads the other names of technologies at hand: one query. */
    void fetchNames(List<Technology> page) {
        ofPage("from Technology t left join fetch t.names where t in :page", Technology.class, page)
                .getResultList();
    }

    /** The developers of technologies at hand, by the technologies’ ids: one query. A developer is visible with its technology. */
    Map<String, List<Organisation>> developers(List<Technology> page) {
        return organisations(page, "developers");
    }

    /** The sellers of technologies at hand, by the technologies’ ids: one query. A seller is visible with its technology. */
    Map<String, List<Organisation>> sellers(List<Technology> page) {
        return organisations(page, "sellers");
    }

    /** The CVE ids of technologies at hand, by the technologies’ ids: one query. */
    Map<String, List<String>> cves(List<Technology> page) {
        return ofPage(
                        "select t.id, cve from Technology t join t.cves cve where t in :page order by cve",
                        Object[].class,
                        page)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    private Map<String, List<Organisation>> organisations(List<Technology> page, String attribute) {
        return ofPage(
                        "select t.id, body from Technology t join t." + attribute
                                + " body where t in :page order by body.nameOrder, body.id",
                        Object[].class,
                        page)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0], Collectors.mapping(row -> (Organisation) row[1], Collectors.toList())));
    }
}
