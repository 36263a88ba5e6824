package org.disclosures.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.disclosures.access.PublicRepository;
import org.disclosures.access.Visibility;
import org.disclosures.http.page.QueryConditions;
import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.RelationKind;

/** Alleged targets. */
@ApplicationScoped
class AllegedTargetRepository extends PublicRepository<AllegedTarget, String> {

    private final Visibility visibility;

    AllegedTargetRepository(Visibility visibility) {
        super(AllegedTarget.class, visibility, visibility::target);
        this.visibility = visibility;
    }

    /** Loads the associations that views of targets need, in four queries. */
    void fetchDetails(List<AllegedTarget> page) {
        fetch("left join fetch t.categories c left join fetch c.labels", page);
        fetch("left join fetch t.countries", page);
        fetch("left join fetch t.affiliations", page);
        fetch("left join fetch t.names", page);
    }

    /** What targets at hand are to others, as far as the caller sees these: one query. */
    Map<String, List<TargetRelations.RelatedTarget>> relations(List<AllegedTarget> page) {
        return relations("one", "other", page);
    }

    /** What others are to targets at hand, as far as the caller sees these: one query. */
    Map<String, List<TargetRelations.RelatedTarget>> inverseRelations(List<AllegedTarget> page) {
        return relations("other", "one", page);
    }

    // A relation identifies people, so it is withheld with the name of either.
    private Map<String, List<TargetRelations.RelatedTarget>> relations(
            String here, String there, List<AllegedTarget> page) {
        QueryConditions conditions = visibility
                .conditions()
                .and("one.nameVisibility <> WITHHELD and other.nameVisibility <> WITHHELD")
                .and(visibility.target(there))
                .and(here + " in ?", page);
        return conditions
                .bind(getSession()
                        .createSelectionQuery(
                                "select " + here + ".id, relation.kind, " + there
                                        + " from AllegedTarget one join one.relations relation"
                                        + " join AllegedTarget other on other.id = relation.target where "
                                        + conditions.hql(),
                                Object[].class))
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        Collectors.mapping(
                                row -> new TargetRelations.RelatedTarget((RelationKind) row[1], (AllegedTarget) row[2]),
                                Collectors.toList())));
    }

    /** The strongest assurance among the claims that targets at hand were selected, targeted or infected: one query. */
    Map<String, Assurance> strongestAssurance(List<AllegedTarget> page) {
        QueryConditions conditions = visibility.conditions().and(visibility.targeting("c"));
        return QueryConditions.bind(
                        conditions.bind(getSession()
                                .createSelectionQuery(
                                        "select t.id, (select c.assurance from Claim c where c.target = t and "
                                                + conditions.hql()
                                                + " order by c.assurance desc limit 1) from AllegedTarget t where t in :page",
                                        Object[].class)),
                        "page",
                        page)
                .getResultList()
                .stream()
                .filter(row -> row[1] != null)
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Assurance) row[1]));
    }

    private void fetch(String joins, List<AllegedTarget> page) {
        ofPage("from AllegedTarget t " + joins + " where t in :page", AllegedTarget.class, page)
                .getResultList();
    }
}
