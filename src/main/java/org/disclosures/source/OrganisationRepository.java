package org.disclosures.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.disclosures.access.PublicRepository;
import org.disclosures.access.Visibility;
import org.disclosures.http.page.QueryConditions;

/** Organisations. */
@ApplicationScoped
class OrganisationRepository extends PublicRepository<Organisation, String> {

    private final Visibility visibility;

    OrganisationRepository(Visibility visibility) {
        super(Organisation.class, visibility, visibility::organisation);
        this.visibility = visibility;
    }

    /** Loads the other names of organisations at hand: one query. */
    void fetchNames(List<Organisation> page) {
        ofPage("from Organisation o left join fetch o.names where o in :page", Organisation.class, page)
                .getResultList();
    }

    /** The public consortia that organisations at hand are named as members of, by the members' ids: one query. */
    Map<String, List<Organisation>> publicConsortia(List<Organisation> page) {
        QueryConditions conditions = visibility
                .conditions()
                .and(visibility.organisation("consortium"))
                .and("member in ?", page);
        return conditions
                .bind(getSession()
                        .createSelectionQuery(
                                "select member.id, consortium from Organisation member join member.memberOf consortium"
                                        + " where " + conditions.hql() + " order by consortium.name, consortium.id",
                                Object[].class))
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0], Collectors.mapping(row -> (Organisation) row[1], Collectors.toList())));
    }
}
