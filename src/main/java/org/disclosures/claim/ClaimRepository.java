package org.disclosures.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.disclosures.access.PublicRepository;
import org.disclosures.access.Visibility;
import org.disclosures.http.filter.FilterCriteria;
import org.disclosures.http.page.QueryConditions;
import org.disclosures.source.Source;
import org.disclosures.target.AllegedTarget;
import org.disclosures.technology.Technology;
import org.disclosures.vocabulary.LinkType;

/** Reads claims and their parts, each kind of part in one query for a whole page. */
@ApplicationScoped
class ClaimRepository extends PublicRepository<Claim, UUID> {

    private static final String WITH_DETAILS =
            "from Claim e join fetch e.report r left join fetch r.publishers left join fetch e.target"
                    + " left join fetch e.evidence where ";

    private static final int MOST_CORRECTIONS = 10;
    private static final Set<LinkType> TAKING =
            EnumSet.of(LinkType.CORRECTS, LinkType.SUPERSEDES, LinkType.CONTRADICTS, LinkType.CONFIRMS);
    private static final Comparator<Claim> LATEST_FIRST = Comparator.comparing(
                    Claim::assertedOn, Comparator.reverseOrder())
            .thenComparing(claim -> claim.id().toString());

    private final Visibility visibility;

    ClaimRepository(Visibility visibility) {
        super(Claim.class, visibility, visibility::claim);
        this.visibility = visibility;
    }

    /** The claims among some ids that an audience may see, with their details as {@link #fetchDetails} loads them. */
    List<Claim> seen(Collection<UUID> ids, Visibility by) {
        QueryConditions conditions = by.conditions().and(by.claim(ALIAS)).and("e.id in ?", ids);
        return conditions
                .bind(getSession().createSelectionQuery(WITH_DETAILS + conditions.hql(), Claim.class))
                .getResultList();
    }

    /** Loads the reports, publishers, targets and evidence of claims. */
    void fetchDetails(Collection<Claim> page) {
        ofPage(WITH_DETAILS + "e in :page", Claim.class, page).getResultList();
    }

    /** The chains of claims, by claim, each in order. */
    Map<UUID, List<Attribution>> chains(Collection<Claim> page) {
        return ofPage(
                        "from Attribution a join fetch a.source where a.claim in :page order by a.position",
                        Attribution.class,
                        page)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(link -> link.claim().id()));
    }

    /** The places of claims, by claim, each in order. */
    Map<UUID, List<ClaimPlace>> places(Collection<Claim> page) {
        return ofPage(
                        "from ClaimPlace p left join fetch p.country left join fetch p.region where p.claim in :page"
                                + " order by p.position",
                        ClaimPlace.class,
                        page)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(place -> place.claim().id()));
    }

    /** The parties of claims, by claim, each in order. */
    Map<UUID, List<ClaimParty>> parties(Collection<Claim> page) {
        return ofPage(
                        "from ClaimParty p join fetch p.organisation where p.claim in :page order by p.position",
                        ClaimParty.class,
                        page)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(party -> party.claim().id()));
    }

    /** The technologies of claims, by claim, each in order. */
    Map<UUID, List<Technology>> technologies(Collection<Claim> page) {
        return ofPage(
                        "from ClaimTechnology u join fetch u.technology where u.claim in :page order by u.position",
                        ClaimTechnology.class,
                        page)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        used -> used.claim().id(),
                        Collectors.mapping(ClaimTechnology::technology, Collectors.toList())));
    }

    /** The targets that claims mention and that an audience may see, by claim, each in order. */
    Map<UUID, List<AllegedTarget>> mentions(Collection<Claim> page, Visibility by) {
        QueryConditions conditions = by.conditions().and(by.target("t")).and("m.claim in ?", page);
        return conditions
                .bind(getSession()
                        .createSelectionQuery(
                                "from ClaimMention m join fetch m.mentioned t where " + conditions.hql()
                                        + " order by m.position",
                                ClaimMention.class))
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        mention -> mention.claim().id(),
                        Collectors.mapping(ClaimMention::mentioned, Collectors.toList())));
    }

    /** The codes of the categories of the claims' targets, by claim, each in order. */
    Map<UUID, List<String>> categories(Collection<Claim> page) {
        return ofPage(
                        "select e.id, k.id from Claim e join e.target t join t.categories k where e in :page"
                                + " order by e.id, index(k)",
                        Object[].class,
                        page)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    /** The links from claims to claims that an audience may see, by the claim from which they lead. */
    Map<UUID, List<ClaimLink>> links(Collection<Claim> page, Visibility by) {
        QueryConditions conditions = by.conditions().and(by.claim("l.to")).and("l.from in ?", page);
        return conditions
                .bind(getSession()
                        .createSelectionQuery(
                                "from ClaimLink l join fetch l.to other left join fetch other.target where "
                                        + conditions.hql()
                                        + " order by l.type, other.assertedOn, other.reportId, other.position",
                                ClaimLink.class))
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(link -> link.from().id()));
    }

    /**
     * The claims that an audience may see and that correct, supersede, contradict or confirm given claims, or a claim that these are one
     * with by repetition: at most ten of each type, the latest. A correction of a claim is one of all that repeat it; a dispute or
     * confirmation of one is one of all of them. Takes two queries, and a third if any of the claims is repeated or repeats another.
     */
    ClaimCorrections corrections(Collection<Claim> some, Visibility by) {
        Map<UUID, Set<UUID>> originals = originals(some, by);
        Set<UUID> corrected = some.stream().map(Claim::id).collect(Collectors.toCollection(LinkedHashSet::new));
        originals.values().forEach(corrected::addAll);
        Map<UUID, List<Claim>> to = new HashMap<>();
        Map<LinkType, Set<UUID>> marked =
                Map.of(LinkType.CONTRADICTS, new HashSet<>(), LinkType.CONFIRMS, new HashSet<>());
        for (ClaimLink link : latestTaking(corrected, by)) {
            if (marked.containsKey(link.type())) {
                marked.get(link.type()).add(link.to().id());
            } else {
                to.computeIfAbsent(link.to().id(), any -> new ArrayList<>()).add(link.from());
            }
        }
        if (!originals.isEmpty()) {
            Set<UUID> all = originals.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
            Map<LinkType, Set<UUID>> inARepetition = markedInARepetition(all, by);
            originals.forEach((claim, of) -> inARepetition.forEach((type, repeated) -> {
                if (!Collections.disjoint(of, repeated)) {
                    marked.get(type).add(claim);
                }
            }));
        }
        Map<UUID, List<Claim>> corrections = new HashMap<>();
        some.forEach(claim -> {
            Set<UUID> said = new LinkedHashSet<>(originals.getOrDefault(claim.id(), Set.of()));
            said.add(claim.id());
            List<Claim> of = said.stream()
                    .flatMap(one -> to.getOrDefault(one, List.of()).stream())
                    .distinct()
                    .sorted(LATEST_FIRST)
                    .limit(MOST_CORRECTIONS)
                    .toList();
            if (!of.isEmpty()) {
                corrections.put(claim.id(), of);
            }
        });
        return new ClaimCorrections(corrections, marked.get(LinkType.CONTRADICTS), marked.get(LinkType.CONFIRMS));
    }

    // The claims that claims repeat, by claim; a claim that others repeat is among its own.
    private Map<UUID, Set<UUID>> originals(Collection<Claim> some, Visibility by) {
        QueryConditions conditions = by.conditions().and(by.original("r")).and("r.claim in ?", some);
        return conditions
                .bind(getSession()
                        .createSelectionQuery(
                                "select distinct r.claim.id, r.original.id from ClaimRepetition r where "
                                        + conditions.hql(),
                                Object[].class))
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toSet())));
    }

    // Those of the claims of which a repetition is disputed or confirmed, in whatever step.
    private Map<LinkType, Set<UUID>> markedInARepetition(Collection<UUID> originals, Visibility by) {
        QueryConditions conditions = by.conditions()
                .and("r.original.id in ?", originals)
                .and(by.repetition("r"))
                .and("l.type in (CONTRADICTS, CONFIRMS) and " + by.claim("l.from"));
        return conditions
                .bind(getSession()
                        .createSelectionQuery(
                                "select distinct l.type, r.original.id from ClaimRepetition r join ClaimLink l on l.to ="
                                        + " r.claim where " + conditions.hql(),
                                Object[].class))
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (LinkType) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toSet())));
    }

    // At most ten of each type to each claim. The query loads the targets of the claims from which they lead, too.
    private List<ClaimLink> latestTaking(Collection<UUID> to, Visibility by) {
        QueryConditions conditions =
                by.conditions().and(by.claim("k.from")).and("k.to.id in ?", to).and("k.type in ?", TAKING);
        return conditions
                .bind(getSession()
                        .createSelectionQuery(
                                "from ClaimLink l join fetch l.from other left join fetch other.target where l.id in"
                                        + " (select r.id from (select k.id as id, row_number() over (partition by k.to.id, k.type"
                                        + " order by k.from.assertedOn desc, k.from.id) as place from ClaimLink k where "
                                        + conditions.hql()
                                        + ") r where r.place <= :most)",
                                ClaimLink.class))
                .setParameter("most", MOST_CORRECTIONS)
                .getResultList();
    }

    /** The public note of a claim that was retracted after it was public, itself or with its report. */
    Optional<String> tombstone(UUID id) {
        QueryConditions conditions =
                visibility.conditions().and(visibility.retractedClaim("e")).and("e.id = ?", id);
        return conditions
                .bind(getSession()
                        .createSelectionQuery(
                                "select e from Claim e join fetch e.report where " + conditions.hql(), Claim.class))
                .uniqueResultOptional()
                .map(Claim::tombstone);
    }

    /** The ids of the first claims of a list, in its default order. */
    List<UUID> newest(FilterCriteria list, int most) {
        QueryConditions conditions = conditions(list);
        return conditions
                .bind(getSession()
                        .createSelectionQuery(
                                "select e.id from Claim e where " + conditions.hql()
                                        + " order by e.assertedOn desc, e.reportId, e.position",
                                UUID.class))
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * The original sources of claims, by name.
     *
     * @param but id of a source to leave out
     */
    List<Source> originators(List<UUID> some, String but, int most) {
        return getSession()
                .createSelectionQuery(
                        "from Source s where s.id <> :but and s.id in (select a.source.id from Attribution a"
                                + " where a.claim.id in :some and a.role = ORIGINATED) order by s.name, s.id",
                        Source.class)
                .setParameter("but", but)
                .setParameterList("some", some)
                .setMaxResults(most)
                .getResultList();
    }

    /** The public claims of these ids, in the order of the ids. */
    List<Claim> inOrder(List<UUID> ids) {
        Map<UUID, Claim> found = findPublic(ids).stream().collect(Collectors.toMap(Claim::id, claim -> claim));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }
}
