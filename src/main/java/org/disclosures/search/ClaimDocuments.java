package org.disclosures.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.disclosures.claim.FigureGroups;
import org.disclosures.claim.NamedTargets;
import org.disclosures.claim.Placeholders;
import org.disclosures.country.CountryNames;
import org.disclosures.http.Term;
import org.disclosures.report.Report;
import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.AttributionRole;
import org.disclosures.vocabulary.Basis;
import org.disclosures.vocabulary.CategoryCoverage;
import org.disclosures.vocabulary.ClaimKind;
import org.disclosures.vocabulary.FigureUnit;
import org.disclosures.vocabulary.LinkType;
import org.disclosures.vocabulary.NameVisibility;
import org.disclosures.vocabulary.PlaceRole;
import org.disclosures.vocabulary.ResourceType;
import org.disclosures.vocabulary.TargetKind;

/**
 * Makes the documents of claims, with a number of queries that does not depend on the number of claims. Each document holds the
 * claim as the first audience that may see it sees it.
 */
@ApplicationScoped
class ClaimDocuments {

    private static final String COLUMNS = "select e.id as id, r as reportItself,"
            + " e.statement as statement, t.displayName as targetName, e.publication as publication,"
            + " e.key as key, e.locator as locator, e.quote as quote, e.basisBits as basis,"
            + " t.kind as targetKind, t.nameVisibility as nameVisibility, t.categoryCoverage as categoryCoverage, "
            + ClaimIndexFields.columns() + ", ";
    private static final String ROWS = " from Claim e join e.report r left join e.target t where ";

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
                false,
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
                true,
                categories,
                now);
    }

    private String columns() {
        return COLUMNS + tiers.of(Visibility::claim, "e");
    }

    // A page has all claims between its first and its last: a range is one statement for all pages, where a list is
    // another for each.
    private List<IndexDocument> documents(List<Tuple> rows, boolean page, CategoryLabels categories, Instant now) {
        if (rows.isEmpty()) {
            return List.of();
        }
        SelectedClaims ids = new SelectedClaims(
                rows.stream().map(row -> row.get("id", UUID.class)).toList(), page);
        Map<UUID, List<Tuple>> evidence = byClaim(
                "select e.id as claim, p.kind as kind, p.title as title, p.url as url, p.archivedUrl as archivedUrl,"
                        + " p.identifier as identifier from Claim e join e.evidence p where e.id in :ids"
                        + " order by e.id, index(p)",
                now,
                ids);
        // Read once: a name may be hidden meanwhile.
        Map<UUID, ScreenedClaim> screened = new HashMap<>();
        Map<UUID, String> statements = new HashMap<>();
        for (Tuple row : rows) {
            UUID id = row.get("id", UUID.class);
            screened.put(id, screened(row, ClaimRelations.of(evidence, id)));
            statements.put(id, statement(row, screened.get(id)));
        }
        ClaimRelations related = new ClaimRelations(
                screened,
                evidence,
                byClaim(
                        "select a.claim.id as claim, a.role as role, s.id as source, s.name as name, o.id as organisation from Attribution a"
                                + " join a.source s left join s.organisation o where a.claim.id in :ids order by a.position",
                        now,
                        ids),
                byClaim(
                        "select e.id as claim, s.id as source, s.name as name, o.id as organisation from Claim e"
                                + " join e.report r join r.publishers s left join s.organisation o where e.id in :ids",
                        now,
                        ids),
                byClaim(
                        "select e.id as claim, d.id as disclosure from Claim e join e.report r join r.disclosures d"
                                + " where e.id in :ids",
                        now,
                        ids),
                byClaim(
                        "select p.claim.id as claim, p.role as role, p.country.id as country, g.id as region,"
                                + " g.name as name, g.country.id as within from ClaimPlace p left join p.region g where p.claim.id in :ids"
                                + " order by p.position",
                        now,
                        ids),
                byClaim(
                        "select p.claim.id as claim, p.role as role, o.id as organisation, o.name as name from ClaimParty p"
                                + " join p.organisation o where p.claim.id in :ids order by p.position",
                        now,
                        ids),
                byClaim(
                        "select m.claim.id as claim, t.id as target, t.displayName as name, "
                                + tiers.of(Visibility::target, "t")
                                + " from ClaimMention m join m.mentioned t where m.claim.id in :ids order by m.position",
                        now,
                        ids),
                byClaim(
                        "select u.claim.id as claim, x.id as technology, x.name as name from"
                                + " ClaimTechnology u join u.technology x where u.claim.id in :ids order by u.position",
                        now,
                        ids),
                vendors(ids, now),
                byClaim(
                        "select e.id as claim, k.id as category from Claim e join e.target t join t.categories k"
                                + " where e.id in :ids order by e.id, index(k)",
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
                byClaim(
                        "select r.claim.id as claim, r.original.id as original, r.steps as steps, "
                                + tiers.of(Visibility::repeated, "r")
                                + " from ClaimRepetition r where r.claim.id in :ids and r.steps > 0 order by r.steps desc",
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
            Map<UUID, ScreenedClaim> screened,
            Map<UUID, List<Tuple>> evidence,
            Map<UUID, List<Tuple>> chains,
            Map<UUID, List<Tuple>> publishers,
            Map<UUID, List<Tuple>> disclosures,
            Map<UUID, List<Tuple>> places,
            Map<UUID, List<Tuple>> parties,
            Map<UUID, List<Tuple>> mentions,
            Map<UUID, List<Tuple>> technologies,
            Map<UUID, List<Tuple>> vendors,
            Map<UUID, List<Tuple>> categories,
            Map<UUID, List<Tuple>> linksFrom,
            Map<UUID, List<Tuple>> linksTo,
            Map<UUID, List<Tuple>> linksToSame,
            Map<UUID, List<Tuple>> repeated,
            Map<String, String> names,
            Map<UUID, List<Tuple>> otherNames,
            Map<UUID, BytesRef> json) {

        static List<Tuple> of(Map<UUID, List<Tuple>> some, UUID claim) {
            return some.getOrDefault(claim, List.of());
        }
    }

    /** The ids of claims, in order; {@code range} if no other claim has an id between them. */
    private record SelectedClaims(List<UUID> ids, boolean range) {}

    private Map<UUID, List<Tuple>> byClaim(String hql, Instant now, SelectedClaims claims) {
        List<UUID> ids = claims.ids();
        List<Tuple> rows = claims.range()
                ? tiers.rows(
                        hql.replace(" in :ids", " between :first and :last"),
                        now,
                        Map.of("first", ids.get(0), "last", ids.get(ids.size() - 1)),
                        Integer.MAX_VALUE)
                : tiers.rows(hql, now, ids);
        return rows.stream().collect(Collectors.groupingBy(row -> row.get("claim", UUID.class)));
    }

    // Those who make or sell its technologies.
    private Map<UUID, List<Tuple>> vendors(SelectedClaims claims, Instant now) {
        return byClaim(
                Stream.of("developers", "sellers")
                        .map(trade ->
                                "select u.claim.id as claim, o.id as vendor from ClaimTechnology u join u.technology x"
                                        + " join x." + trade + " o where u.claim.id in :ids"),
                now,
                claims);
    }

    // A claim is found by every name of its target, its sources, its technologies and its parties, and by the CVE ids
    // of
    // its exploits.
    private Map<UUID, List<Tuple>> otherNames(SelectedClaims claims, Instant now) {
        Stream<String> names = Stream.of(
                        "Claim e join e.target t join t.names other where t.nameVisibility = PUBLIC and ",
                        "Claim e join e.report r join r.publishers p join p.names other where ",
                        "Attribution a join a.claim e join a.source s join s.names other where ",
                        "ClaimTechnology u join u.claim e join u.technology x join x.names other where ",
                        "ClaimParty y join y.claim e join y.organisation o join o.names other where ")
                .map(from -> "select e.id as claim, other.name as name from " + from
                        + "e.id in :ids order by e.id, other.name");
        String cves =
                "select u.claim.id as claim, cve as name from ClaimTechnology u join u.technology x join x.cves cve"
                        + " where u.claim.id in :ids order by u.claim.id, cve";
        return byClaim(Stream.concat(names, Stream.of(cves)), now, claims);
    }

    // The rows of several queries.
    private Map<UUID, List<Tuple>> byClaim(Stream<String> queries, Instant now, SelectedClaims claims) {
        Map<UUID, List<Tuple>> all = new HashMap<>();
        queries.map(query -> byClaim(query, now, claims))
                .forEach(some -> some.forEach((claim, rows) ->
                        all.computeIfAbsent(claim, none -> new ArrayList<>()).addAll(rows)));
        return all;
    }

    private static ScreenedClaim screened(Tuple row, List<Tuple> evidence) {
        Publication publication = row.get("publication", Publication.class);
        return ScreenedClaim.of(
                        row.get("id", UUID.class),
                        row.get(IndexFields.TARGET, String.class),
                        row.get("statement", String.class),
                        row.get("key", String.class),
                        row.get("locator", String.class),
                        row.get("quote", String.class),
                        publication.note(),
                        publication.correctionNote())
                .with(evidence.stream()
                        .flatMap(piece -> Stream.of("title", "url", "archivedUrl", "identifier")
                                .map(text -> piece.get(text, String.class)))
                        .filter(Objects::nonNull));
    }

    // Drafts are not screened.
    private static boolean isScreened(Tuple row) {
        return row.get("publication", Publication.class).isPublished();
    }

    private static String statement(Tuple row, ScreenedClaim screened) {
        return isScreened(row) ? TextScreen.statement(screened) : row.get("statement", String.class);
    }

    private static String quote(Tuple row, ScreenedClaim screened) {
        String quote = row.get("quote", String.class);
        return isScreened(row) ? TextScreen.text(screened, quote) : quote;
    }

    private static void evidence(IndexDocument document, Tuple row, ScreenedClaim screened, List<Tuple> evidence) {
        for (Tuple piece : evidence) {
            String title = piece.get("title", String.class);
            String identifier = piece.get("identifier", String.class);
            if (isScreened(row)) {
                title = TextScreen.text(screened, title);
                identifier = TextScreen.address(screened, identifier);
            }
            document.word(IndexFields.EVIDENCE_KIND, piece.get("kind"))
                    .word(IndexFields.IDENTIFIER, identifier)
                    .text(IndexFields.TEXT, title)
                    .text(IndexFields.TEXT, identifier);
        }
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
                .text(IndexFields.TEXT, quote(row, related.screened().get(id)))
                .text(IndexFields.TEXT, row.get("reportItself", Report.class).title())
                // As unsigned numbers they have the order of their digits.
                .order(IndexFields.ID_HIGH, id.getMostSignificantBits() ^ Long.MIN_VALUE)
                .order(IndexFields.ID_LOW, id.getLeastSignificantBits() ^ Long.MIN_VALUE);
        ClaimRelations.of(related.otherNames(), id)
                .forEach(name -> document.nameOfAnother(name.get("name", String.class)));
        ClaimIndexFields.addTo(document, row);
        Placeholders.others(statement).forEach(named -> document.word(IndexFields.NAMED, named));
        Basis.of(row.get("basis", Integer.class)).forEach(one -> document.word(IndexFields.BASIS, one));
        chain(document, ClaimRelations.of(related.chains(), id), ClaimRelations.of(related.publishers(), id));
        ClaimRelations.of(related.disclosures(), id)
                .forEach(whole -> document.word(IndexFields.DISCLOSURE, whole.get("disclosure")));
        ClaimRelations.of(related.places(), id).forEach(place -> place(document, place));
        ClaimRelations.of(related.parties(), id).forEach(party -> party(document, party));
        document.word(IndexFields.CONCERNED, row.get(IndexFields.TARGET));
        mentions(document, tier, ClaimRelations.of(related.mentions(), id));
        evidence(document, row, related.screened().get(id), ClaimRelations.of(related.evidence(), id));
        ClaimRelations.of(related.technologies(), id).forEach(used -> technology(document, used));
        ClaimRelations.of(related.vendors(), id)
                .forEach(vendor -> document.word(IndexFields.VENDOR, vendor.get("vendor"))
                        .word(IndexFields.ORGANISATION, vendor.get("vendor")));
        categories(document, ClaimRelations.of(related.categories(), id), categories);
        links(
                document,
                shown(ClaimRelations.of(related.linksFrom(), id), tier),
                shown(ClaimRelations.of(related.linksTo(), id), tier),
                shown(ClaimRelations.of(related.linksToSame(), id), tier));
        figures(
                document,
                row,
                ClaimRelations.of(related.places(), id),
                shown(ClaimRelations.of(related.repeated(), id), tier));
        return document.json(related.json().get(id));
    }

    private static void categories(IndexDocument document, List<Tuple> ofTarget, CategoryLabels labels) {
        List<String> codes = ofTarget.stream()
                .map(category -> category.get("category", String.class))
                .toList();
        codes.forEach(code -> document.word(IndexFields.CATEGORY, code).texts(IndexFields.TEXT, labels.labels(code)));
        document.shown(IndexFields.CATEGORIES, codes);
    }

    // The publishers are the last link of every chain: they are the original sources of what their report says in its
    // own voice, and relay the rest.
    private static void chain(IndexDocument document, List<Tuple> chain, List<Tuple> publishers) {
        chain.forEach(link -> source(document, link.get("role", AttributionRole.class), link));
        AttributionRole role = chain.isEmpty() ? AttributionRole.ORIGINATED : AttributionRole.RELAYED;
        publishers.stream()
                .filter(publisher ->
                        chain.stream().noneMatch(link -> link.get("source").equals(publisher.get("source"))))
                .forEach(publisher -> source(document, role, publisher));
    }

    private static void source(IndexDocument document, AttributionRole role, Tuple said) {
        document.word(IndexFields.SOURCE, said.get("source"))
                .word(IndexFields.ROLE_OF_SOURCE, IndexFields.in(role.code(), said.get("source")))
                .word(IndexFields.ORGANISATION, said.get("organisation"))
                .nameOfAnother(said.get("name", String.class));
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

    // As in BoundsGrouping and FigureGroups. What repeats another claim is noted in any case: it may count instead of a
    // further one.
    private static void figures(IndexDocument document, Tuple row, List<Tuple> places, List<Tuple> furthestFirst) {
        ClaimKind kind = row.get(IndexFields.KIND, ClaimKind.class);
        boolean targeting =
                row.get(IndexFields.TARGET) != null && ClaimKind.aboutTargets().contains(kind);
        // As in BoundsService.namedPerson.
        if (targeting
                && row.get("targetKind") == TargetKind.PERSON
                && row.get("nameVisibility") != NameVisibility.UNNAMED) {
            document.word(IndexFields.NAMED_PERSON, row.get(IndexFields.TARGET));
        }
        FigureUnit unit = row.get(IndexFields.UNIT, FigureUnit.class);
        if (unit == null
                || !kind.asserts(unit)
                || !document.words(IndexFields.STANDING).contains("true")) {
            return;
        }
        // As in BoundsService.counted.
        boolean counted = targeting || FigureUnit.targetingNobody().contains(unit);
        FigureNote note = (scope, group, alone) -> {
            if (alone || !furthestFirst.isEmpty()) {
                document.word(
                        IndexFields.FIGURE,
                        new FigureWord(
                                        scope,
                                        group,
                                        kind,
                                        unit,
                                        row.get(IndexFields.CURRENCY, String.class),
                                        furthestFirst.stream()
                                                .findFirst()
                                                .map(repeated -> new FigureWord.FigureRepetition(
                                                        repeated.get("steps", Integer.class),
                                                        repeated.get("original").toString(),
                                                        alone))
                                                .orElse(null))
                                .spelled());
            }
        };
        for (Tuple place : places) {
            String country = place.get("country", String.class);
            PlaceRole role = place.get("role", PlaceRole.class);
            boolean alone = places.stream()
                    .noneMatch(other -> other != place
                            && other.get("role") == role
                            && (country == null || !country.equals(other.get("within"))));
            if (country != null) {
                note.of(country, role.code(), alone);
            }
            if (country != null && counted && role == PlaceRole.TARGETS) {
                note.of(FigureGroups.COUNTRY.name(), country, alone);
            }
        }
        if (counted) {
            Set<String> categories = document.words(IndexFields.CATEGORY);
            Object coverage = row.get("categoryCoverage");
            boolean ofEach = coverage == CategoryCoverage.EACH
                    || coverage == null && (row.get("targetKind") != TargetKind.GROUP || categories.size() <= 1);
            Set<String> technologies = document.words(IndexFields.TECHNOLOGY);
            note.of(FigureGroups.ALL.name(), "", true);
            note.of(
                    FigureGroups.ASSURANCE.name(),
                    row.get(IndexFields.ASSURANCE, Assurance.class).code(),
                    true);
            categories.forEach(category -> note.of(FigureGroups.CATEGORY.name(), category, ofEach));
            technologies.forEach(used -> note.of(FigureGroups.TECHNOLOGY.name(), used, technologies.size() == 1));
            document.words(IndexFields.DISCLOSURE)
                    .forEach(whole -> note.of(FigureGroups.DISCLOSURE.name(), whole, true));
        }
    }

    /** Notes that a claim's figure counts for the minimum of a group. */
    private interface FigureNote {

        void of(String scope, String group, boolean alone);
    }

    private static void party(IndexDocument document, Tuple party) {
        String role = party.get("role", Term.class).code();
        document.word(IndexFields.PARTY_ROLE, role)
                .word(IndexFields.PARTY, party.get("organisation"))
                .word(IndexFields.ROLE_OF_PARTY, IndexFields.in(role, party.get("organisation")))
                .word(IndexFields.ORGANISATION, party.get("organisation"))
                .nameOfAnother(party.get("name", String.class));
    }

    // Nobody searches for the name of a target that they do not see.
    private static void mentions(IndexDocument document, Audience tier, List<Tuple> mentions) {
        mentions.forEach(mention -> document.word(IndexFields.MENTIONED, mention.get("target"))
                .word(IndexFields.CONCERNED, mention.get("target")));
        shown(mentions, tier).forEach(mention -> document.nameOfAnother(mention.get("name", String.class)));
    }

    private static void technology(IndexDocument document, Tuple used) {
        document.word(IndexFields.TECHNOLOGY, used.get("technology")).nameOfAnother(used.get("name", String.class));
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
