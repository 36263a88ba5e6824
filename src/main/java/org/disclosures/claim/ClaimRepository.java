package org.disclosures.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.disclosures.access.PublicRepository;
import org.disclosures.access.Visibility;
import org.disclosures.http.page.Conditions;
import org.disclosures.source.Source;
import org.disclosures.vocabulary.LinkType;

/** Claims, and what hangs on them: each kind of it in one query for a whole page. */
@ApplicationScoped
class ClaimRepository extends PublicRepository<Claim, UUID> {

    private static final String WITH_DETAILS = "from Claim e join fetch e.report r join fetch r.publisher"
            + " left join fetch e.target left join fetch e.technology where ";

    private final Visibility visibility;

    ClaimRepository(Visibility visibility) {
        super(Claim.class, visibility, visibility::claim);
        this.visibility = visibility;
    }

    /** Those of some claims that someone sees, with their details as {@link #fetchDetails} loads them. */
    List<Claim> seen(Collection<UUID> ids, Visibility by) {
        Conditions conditions = by.conditions().and(by.claim(ALIAS)).and("e.id in ?", ids);
        return conditions
                .bind(getSession().createSelectionQuery(WITH_DETAILS + conditions.hql(), Claim.class))
                .getResultList();
    }

    /** Loads the reports, publishers, targets and technologies of claims at hand. */
    void fetchDetails(Collection<Claim> page) {
        getSession()
                .createSelectionQuery(WITH_DETAILS + "e in :page", Claim.class)
                .setParameterList("page", page)
                .getResultList();
    }

    /** The chains of claims at hand, by claim, each in order. */
    Map<UUID, List<Attribution>> chains(Collection<Claim> page) {
        return getSession()
                .createSelectionQuery(
                        "from Attribution a join fetch a.source where a.claim in :page order by a.position",
                        Attribution.class)
                .setParameterList("page", page)
                .getResultStream()
                .collect(Collectors.groupingBy(link -> link.claim().id()));
    }

    /** The places of claims at hand, by claim, each in order. */
    Map<UUID, List<ClaimPlace>> places(Collection<Claim> page) {
        return getSession()
                .createSelectionQuery(
                        "from ClaimPlace p left join fetch p.country left join fetch p.region where p.claim in :page"
                                + " order by p.position",
                        ClaimPlace.class)
                .setParameterList("page", page)
                .getResultStream()
                .collect(Collectors.groupingBy(place -> place.claim().id()));
    }

    /** The links from claims at hand to claims that someone sees, by the claim they start from. */
    Map<UUID, List<ClaimLink>> links(Collection<Claim> page, Visibility by) {
        Conditions conditions = by.conditions().and(by.claim("l.to")).and("l.from in ?", page);
        return conditions
                .bind(getSession()
                        .createSelectionQuery(
                                "from ClaimLink l join fetch l.to other left join fetch other.target where "
                                        + conditions.hql()
                                        + " order by l.type, other.assertedOn, other.reportId, other.position",
                                ClaimLink.class))
                .getResultStream()
                .collect(Collectors.groupingBy(link -> link.from().id()));
    }

    /** How claims that someone sees bear on claims at hand: the types of the links to them, by claim. */
    Map<UUID, Set<LinkType>> bearingsOn(Collection<Claim> page, Visibility by) {
        Conditions conditions = by.conditions().and(by.claim("l.from")).and("l.to in ?", page);
        return conditions
                .bind(getSession()
                        .createSelectionQuery(
                                "select distinct l.to.id, l.type from ClaimLink l where " + conditions.hql(),
                                Object[].class))
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (LinkType) row[1], Collectors.toSet())));
    }

    /** The public note of a claim that was public and was retracted, itself or with its report. */
    Optional<String> tombstone(UUID id) {
        Conditions conditions =
                visibility.conditions().and(visibility.retractedClaim("e")).and("e.id = ?", id);
        return conditions
                .bind(getSession()
                        .createSelectionQuery(
                                "select coalesce(e.publication.note, e.report.publication.note) from Claim e where "
                                        + conditions.hql(),
                                String.class))
                .uniqueResultOptional();
    }

    /**
     * The first ids of each group of claims.
     *
     * @param group what groups them, an expression on the claim {@code e} and the joins
     * @param joins joins behind {@code from Claim e}, or an empty string
     * @param most how many of each group, newest first
     * @return group and id, the greatest group first, each group in order
     */
    List<Object[]> first(String group, String joins, int most, Conditions conditions) {
        return conditions
                .bind(getSession()
                        .createSelectionQuery(
                                "select r.grp, r.id from (select " + group + " as grp, e.id as id, row_number() over"
                                        + " (partition by " + group + " order by e.assertedOn desc, e.position, e.id)"
                                        + " as place from Claim e " + joins + " where " + conditions.hql()
                                        + ") r where r.place <= :most order by r.grp desc, r.place",
                                Object[].class))
                .setParameter("most", most)
                .getResultList();
    }

    /**
     * Who said first what claims say, by name.
     *
     * @param conditions which claims, {@code e}
     * @param but the id of a source to leave out
     */
    List<Source> originators(Conditions conditions, String but, int most) {
        conditions.and("o.role = ORIGINATED and s.id <> ?", but);
        return conditions
                .bind(getSession()
                        .createSelectionQuery(
                                "from Source s where exists (select 1 from Attribution o join o.claim e where o.source = s"
                                        + " and " + conditions.hql() + ") order by s.name, s.id",
                                Source.class))
                .setMaxResults(most)
                .getResultList();
    }

    /** The public claims of these ids, in the order of the ids. */
    List<Claim> inOrder(List<UUID> ids) {
        Map<UUID, Claim> found = findPublic(ids).stream().collect(Collectors.toMap(Claim::id, claim -> claim));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }
}
