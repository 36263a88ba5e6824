package org.disclosures.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.disclosures.access.Audience;
import org.disclosures.access.Publication;
import org.disclosures.access.ScreenedClaim;
import org.disclosures.access.TextScreen;
import org.disclosures.access.Visibility;
import org.disclosures.claim.NamedTargets;
import org.disclosures.claim.Placeholders;
import org.disclosures.country.CountryNames;
import org.disclosures.http.Term;
import org.disclosures.report.Report;
import org.disclosures.vocabulary.AttributionRole;
import org.disclosures.vocabulary.Basis;
import org.disclosures.vocabulary.LinkType;
import org.disclosures.vocabulary.ResourceType;

/**
 * Makes the documents of claims, with a number of queries that does not depend on the number of claims. Each document holds the
 * claim as the first audience that may see it sees it.
 */
@ApplicationScoped
class ClaimDocuments {

    private static final String COLUMNS =
            "select e.id as id, r as reportItself, p.id as publisher, p.name as publisherName, po.id as publishersOrganisation,"
                    + " e.statement as statement, t.displayName as targetName, e.publication as publication,"
                    + " e.key as key, e.locator as locator, e.quote as quote, e.basisBits as basis, "
                    + ClaimIndexFields.columns() + ", ";
    private static final String ROWS =
            " from Claim e join e.report r join r.publisher p left join p.organisation po left join e.target t"
                    + " left join t.category k where ";

    private final AudienceTiers tiers;
    private final NamedTargets named;
    private final ClaimJson json;

    ClaimDocuments(AudienceTiers tiers, NamedTargets named, ClaimJson json) {
        this.tiers = tiers;
        this.named = named;
        this.json = json;
    }

    /** The documents of claims; a claim that no longer exists has none. */
    List<IndexDocument> of(Collection<String> ids, CategoryLabels categories, Instant now) {
        return documents(
                tiers.rows(
                        columns() + ROWS + "e.id in :ids",
                        now,
                        ids.stream().map(UUID::fromString).toList()),
                categories,
                now);
    }

    /** The documents of the next claims behind an id, in order. */
    List<IndexDocument> page(String after, int most, CategoryLabels categories, Instant now) {
        return documents(
                tiers.rows(
                        columns() + ROWS + "e.id > :after order by e.id",
                        now,
                        Map.of("after", after == null ? new UUID(0, 0) : UUID.fromString(after)),
                        most),
                categories,
                now);
    }

    private String columns() {
        return COLUMNS + tiers.of(Visibility::claim, "e");
    }

    private List<IndexDocument> documents(List<Tuple> rows, CategoryLabels categories, Instant now) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = rows.stream().map(row -> row.get("id", UUID.class)).toList();
        // Read once: a name may be hidden meanwhile.
        Map<UUID, String> statements =
                rows.stream().collect(Collectors.toMap(row -> row.get("id", UUID.class), ClaimDocuments::statement));
        ClaimRelations related = new ClaimRelations(
                byClaim(
                        "select a.claim.id as claim, a.role as role, s.id as source, s.name as name, o.id as organisation from Attribution a"
                                + " join a.source s left join s.organisation o where a.claim.id in :ids order by a.position",
                        now,
                        ids),
                byClaim(
                        "select e.id as claim, d.id as disclosure from Claim e join e.report r join r.disclosures d"
                                + " where e.id in :ids",
                        now,
                        ids),
                byClaim(
                        "select p.claim.id as claim, p.role as role, p.country.id as country, g.id as region,"
                                + " g.name as name from ClaimPlace p left join p.region g where p.claim.id in :ids"
                                + " order by p.position",
                        now,
                        ids),
                byClaim(
                        "select p.claim.id as claim, p.role as role, o.id as organisation, o.name as name from ClaimParty p"
                                + " join p.organisation o where p.claim.id in :ids order by p.position",
                        now,
                        ids),
                byClaim(
                        "select u.claim.id as claim, x.id as technology, x.name as name, x.vendor.id as vendor from"
                                + " ClaimTechnology u join u.technology x where u.claim.id in :ids order by u.position",
                        now,
                        ids),
                byClaim(
                        "select l.from.id as claim, l.to.id as other, l.type as type, "
                                + tiers.of(Visibility::claim, "l.to") + " from ClaimLink l where l.from.id in :ids",
                        now,
                        ids),
                byClaim(
                        "select l.to.id as claim, l.from.id as other, l.type as type, "
                                + tiers.of(Visibility::claim, "l.from") + " from ClaimLink l where l.to.id in :ids",
                        now,
                        ids),
                // A correction of a claim is one of those that repeat it; any other link, one of all that are one with
                // it.
                byClaim(
                        "select own.claim.id as claim, l.type as type, "
                                + tiers.of(
                                        (by, link) -> by.claim(link) + " and " + by.original("own") + " and "
                                                + by.repetition("other"),
                                        "l.from")
                                + " from ClaimRepetition own join ClaimRepetition other on other.original = own.original"
                                + " join ClaimLink l on l.to = other.claim where own.claim.id in :ids and (l.type in"
                                + " (CONTRADICTS, CONFIRMS) or l.type in (CORRECTS, SUPERSEDES) and other.steps = 0)",
                        now,
                        ids),
                named.of(statements.values()),
                otherNames(ids, now),
                json.of(
                        rows.stream()
                                .filter(row -> AudienceTiers.of(row) == Audience.PUBLIC)
                                .map(row -> row.get("id", UUID.class))
                                .toList(),
                        now));
        return rows.stream()
                .map(row -> document(row, statements.get(row.get("id", UUID.class)), related, categories))
                .toList();
    }

    private record ClaimRelations(
            Map<UUID, List<Tuple>> chains,
            Map<UUID, List<Tuple>> disclosures,
            Map<UUID, List<Tuple>> places,
            Map<UUID, List<Tuple>> parties,
            Map<UUID, List<Tuple>> technologies,
            Map<UUID, List<Tuple>> linksFrom,
            Map<UUID, List<Tuple>> linksTo,
            Map<UUID, List<Tuple>> linksToSame,
            Map<String, String> names,
            Map<UUID, List<Tuple>> otherNames,
            Map<UUID, BytesRef> json) {

        static List<Tuple> of(Map<UUID, List<Tuple>> some, UUID claim) {
            return some.getOrDefault(claim, List.of());
        }
    }

    private Map<UUID, List<Tuple>> byClaim(String hql, Instant now, List<UUID> ids) {
        return tiers.rows(hql, now, ids).stream().collect(Collectors.groupingBy(row -> row.get("claim", UUID.class)));
    }

    // A claim is found by every name of its target, its sources, its technologies and its parties.
    private Map<UUID, List<Tuple>> otherNames(List<UUID> claims, Instant now) {
        Map<UUID, List<Tuple>> names = new HashMap<>();
        Stream.of(
                        "Claim e join e.target t join t.names other where t.nameVisibility = PUBLIC and ",
                        "Claim e join e.report r join r.publisher p join p.names other where ",
                        "Attribution a join a.claim e join a.source s join s.names other where ",
                        "ClaimTechnology u join u.claim e join u.technology x join x.names other where ",
                        "ClaimParty y join y.claim e join y.organisation o join o.names other where ")
                .map(from -> byClaim(
                        "select e.id as claim, other.name as name from " + from
                                + "e.id in :ids order by e.id, other.name",
                        now,
                        claims))
                .forEach(some -> some.forEach((claim, rows) ->
                        names.computeIfAbsent(claim, none -> new ArrayList<>()).addAll(rows)));
        return names;
    }

    private static ScreenedClaim screened(Tuple row) {
        Publication publication = row.get("publication", Publication.class);
        return ScreenedClaim.of(
                row.get("id", UUID.class),
                row.get(IndexFields.TARGET, String.class),
                row.get("statement", String.class),
                row.get("key", String.class),
                row.get("locator", String.class),
                row.get("quote", String.class),
                publication.note(),
                publication.correctionNote());
    }

    // Drafts are not screened.
    private static boolean isScreened(Tuple row) {
        return row.get("publication", Publication.class).isPublished();
    }

    private static String statement(Tuple row) {
        return isScreened(row) ? TextScreen.statement(screened(row)) : row.get("statement", String.class);
    }

    private static String quote(Tuple row) {
        String quote = row.get("quote", String.class);
        return isScreened(row) ? TextScreen.text(screened(row), quote) : quote;
    }

    private static IndexDocument document(
            Tuple row, String statement, ClaimRelations related, CategoryLabels categories) {
        UUID id = row.get("id", UUID.class);
        Audience tier = AudienceTiers.of(row);
        IndexDocument document = new IndexDocument(ResourceType.CLAIM, id, tier)
                .text(
                        IndexFields.STATEMENT,
                        Placeholders.fill(statement, row.get("targetName", String.class), related.names()))
                .nameOfAnother(row.get("targetName", String.class))
                .text(IndexFields.TEXT, quote(row))
                .text(IndexFields.TEXT, row.get("reportItself", Report.class).title())
                .texts(IndexFields.TEXT, categories.labels(row.get(IndexFields.CATEGORY, String.class)))
                // As unsigned numbers they have the order of their digits.
                .order(IndexFields.ID_HIGH, id.getMostSignificantBits() ^ Long.MIN_VALUE)
                .order(IndexFields.ID_LOW, id.getLeastSignificantBits() ^ Long.MIN_VALUE);
        ClaimRelations.of(related.otherNames(), id)
                .forEach(name -> document.nameOfAnother(name.get("name", String.class)));
        ClaimIndexFields.addTo(document, row);
        Placeholders.others(statement).forEach(named -> document.word(IndexFields.NAMED, named));
        Basis.of(row.get("basis", Integer.class)).forEach(one -> document.word(IndexFields.BASIS, one));
        chain(document, row, ClaimRelations.of(related.chains(), id));
        ClaimRelations.of(related.disclosures(), id)
                .forEach(whole -> document.word(IndexFields.DISCLOSURE, whole.get("disclosure")));
        ClaimRelations.of(related.places(), id).forEach(place -> place(document, place));
        ClaimRelations.of(related.parties(), id).forEach(party -> party(document, party));
        ClaimRelations.of(related.technologies(), id).forEach(used -> technology(document, used));
        links(
                document,
                shown(ClaimRelations.of(related.linksFrom(), id), tier),
                shown(ClaimRelations.of(related.linksTo(), id), tier),
                shown(ClaimRelations.of(related.linksToSame(), id), tier));
        return document.json(related.json().get(id));
    }

    // The publisher is the last link of every chain: it is the original source of what its report says in its own voice
    // and
    // relays the rest.
    private static void chain(IndexDocument document, Tuple row, List<Tuple> chain) {
        for (Tuple link : chain) {
            source(
                    document,
                    link.get("role", AttributionRole.class),
                    link.get("source"),
                    link.get("name", String.class),
                    link.get("organisation"));
        }
        source(
                document,
                chain.isEmpty() ? AttributionRole.ORIGINATED : AttributionRole.RELAYED,
                row.get("publisher"),
                row.get("publisherName", String.class),
                row.get("publishersOrganisation"));
    }

    private static void source(
            IndexDocument document, AttributionRole role, Object source, String name, Object organisation) {
        document.word(IndexFields.SOURCE, source)
                .word(IndexFields.ROLE_OF_SOURCE, IndexFields.in(role.code(), source))
                .word(IndexFields.ORGANISATION, organisation)
                .nameOfAnother(name);
    }

    private static void place(IndexDocument document, Tuple place) {
        String role = place.get("role", Term.class).code();
        String country = place.get("country", String.class);
        document.word(IndexFields.PLACE_ROLE, role);
        if (country != null) {
            document.word(IndexFields.COUNTRY, country)
                    .word(IndexFields.ROLE_OF_COUNTRY, IndexFields.in(role, country))
                    .texts(IndexFields.TEXT, CountryNames.inEveryLanguage(country));
        } else {
            document.word(IndexFields.REGION, place.get("region"))
                    .word(IndexFields.ROLE_OF_REGION, IndexFields.in(role, place.get("region")))
                    .nameOfAnother(place.get("name", String.class));
        }
    }

    private static void party(IndexDocument document, Tuple party) {
        String role = party.get("role", Term.class).code();
        document.word(IndexFields.PARTY_ROLE, role)
                .word(IndexFields.PARTY, party.get("organisation"))
                .word(IndexFields.ROLE_OF_PARTY, IndexFields.in(role, party.get("organisation")))
                .word(IndexFields.ORGANISATION, party.get("organisation"))
                .nameOfAnother(party.get("name", String.class));
    }

    private static void technology(IndexDocument document, Tuple used) {
        document.word(IndexFields.TECHNOLOGY, used.get("technology"))
                .word(IndexFields.VENDOR, used.get("vendor"))
                .word(IndexFields.ORGANISATION, used.get("vendor"))
                .nameOfAnother(used.get("name", String.class));
    }

    private static void links(
            IndexDocument document, List<Tuple> outgoing, List<Tuple> incoming, List<Tuple> ofRepetitions) {
        for (Tuple link : outgoing) {
            String type = link.get("type", LinkType.class).code();
            document.word(IndexFields.LINKED_TO, link.get("other"))
                    .word(IndexFields.LINK_TYPE, type)
                    .word(IndexFields.TYPE_OF_LINKED_TO, IndexFields.in(type, link.get("other")));
        }
        Set<LinkType> taking = Stream.concat(incoming.stream(), ofRepetitions.stream())
                .map(link -> link.get("type", LinkType.class))
                .collect(Collectors.toSet());
        document.word(IndexFields.LINKED, !outgoing.isEmpty() || !incoming.isEmpty())
                .word(IndexFields.DISPUTED, taking.contains(LinkType.CONTRADICTS))
                .word(IndexFields.CONFIRMED, taking.contains(LinkType.CONFIRMS))
                .word(IndexFields.STANDING, taking.stream().noneMatch(LinkType::isCorrecting));
    }

    // A link shows to whoever sees both ends, and all claims between them.
    private static List<Tuple> shown(List<Tuple> links, Audience tier) {
        List<Tuple> shown = new ArrayList<>();
        for (Tuple link : links) {
            Audience other = AudienceTiers.of(link);
            if (tier != null && other != null && other.compareTo(tier) <= 0) {
                shown.add(link);
            }
        }
        return shown;
    }
}
