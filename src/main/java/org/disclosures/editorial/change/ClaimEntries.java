package org.disclosures.editorial.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.disclosures.access.Publication;
import org.disclosures.claim.Claim;
import org.disclosures.claim.Figure;
import org.disclosures.claim.Placeholders;
import org.disclosures.country.Country;
import org.disclosures.country.Region;
import org.disclosures.editorial.entry.AttributionEntry;
import org.disclosures.editorial.entry.ClaimContent;
import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.editorial.entry.FigureEntry;
import org.disclosures.editorial.entry.LinkEntry;
import org.disclosures.editorial.entry.PartyEntry;
import org.disclosures.editorial.entry.PlaceEntry;
import org.disclosures.editorial.entry.PublicationEntry;
import org.disclosures.http.record.RecordAssembly;
import org.disclosures.http.record.RecordCopy;
import org.disclosures.record.OccurredDate;
import org.disclosures.report.Report;
import org.disclosures.vocabulary.AttributionRole;
import org.disclosures.vocabulary.LinkType;
import org.disclosures.vocabulary.PartyRole;
import org.disclosures.vocabulary.PlaceRole;
import org.hibernate.Session;

/** Converts claims to entries with all defaults written out. */
public final class ClaimEntries {

    private static final RecordAssembly<StoredClaimParts, ClaimContent> CONTENT =
            RecordAssembly.<StoredClaimParts, ClaimContent>of(ClaimContent.class)
                    .from(StoredClaimParts.class, stored -> stored)
                    .from(Claim.class, StoredClaimParts::claim)
                    .build();

    /** The fields of an entry that the claim itself does not have in the entry's form. */
    private record StoredClaimParts(
            Claim claim,
            List<String> mentioned,
            List<String> technologies,
            List<AttributionEntry> attributions,
            List<PlaceEntry> places,
            List<PartyEntry> parties,
            List<LinkEntry> links) {

        FigureEntry figure() {
            Figure figure = claim.figure();
            return figure == null
                    ? null
                    : new FigureEntry(
                            figure.qualifier(),
                            figure.amount(),
                            figure.upperAmount(),
                            figure.unit(),
                            figure.currency());
        }

        String target() {
            return claim.target() == null ? null : claim.target().id();
        }

        List<String> mentions() {
            return mentioned == null ? null : besidePlaceholders(mentioned, claim.statement());
        }

        String occurred() {
            return claim.occurred() == null ? null : claim.occurred().edtf();
        }
    }

    private final Session session;

    public ClaimEntries(Session session) {
        this.session = session;
    }

    /** The entries of claims, by id, in their order, with a number of queries that does not depend on the number of claims. */
    public Map<UUID, ClaimEntry> of(Collection<Claim> claims) {
        if (claims.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = claims.stream().map(Claim::id).toList();
        session.createSelectionQuery("from Claim c left join fetch c.evidence where c.id in :ids", Claim.class)
                .setParameterList("ids", ids)
                .getResultList();
        Map<UUID, List<AttributionEntry>> chains = new HashMap<>();
        rows(
                        "select a.claim.id, a.source.id, a.role from Attribution a where a.claim.id in :ids order by a.position",
                        ids)
                .forEach(row -> chains.computeIfAbsent((UUID) row[0], any -> new ArrayList<>())
                        .add(new AttributionEntry((String) row[1], (AttributionRole) row[2])));
        Map<UUID, List<PlaceEntry>> places = new HashMap<>();
        rows(
                        "select p.claim.id, c, r, p.role from ClaimPlace p left join p.country c left join p.region r"
                                + " where p.claim.id in :ids order by p.position",
                        ids)
                .forEach(row -> places.computeIfAbsent((UUID) row[0], any -> new ArrayList<>())
                        .add(new PlaceEntry(
                                row[1] == null ? null : ((Country) row[1]).id(),
                                row[2] == null ? null : ((Region) row[2]).id(),
                                (PlaceRole) row[3])));
        Map<UUID, List<PartyEntry>> parties = new HashMap<>();
        rows(
                        "select p.claim.id, p.organisation.id, p.role from ClaimParty p where p.claim.id in :ids"
                                + " order by p.position",
                        ids)
                .forEach(row -> parties.computeIfAbsent((UUID) row[0], any -> new ArrayList<>())
                        .add(new PartyEntry((String) row[1], (PartyRole) row[2])));
        Map<UUID, List<String>> technologies = new HashMap<>();
        rows(
                        "select u.claim.id, u.technology.id from ClaimTechnology u where u.claim.id in :ids"
                                + " order by u.position",
                        ids)
                .forEach(row -> technologies
                        .computeIfAbsent((UUID) row[0], any -> new ArrayList<>())
                        .add((String) row[1]));
        Map<UUID, List<String>> mentioned = new HashMap<>();
        rows(
                        "select m.claim.id, m.mentioned.id from ClaimMention m where m.claim.id in :ids"
                                + " order by m.position",
                        ids)
                .forEach(row -> mentioned
                        .computeIfAbsent((UUID) row[0], any -> new ArrayList<>())
                        .add((String) row[1]));
        Map<UUID, List<LinkEntry>> links = links(ids, "");
        Map<UUID, ClaimEntry> entries = new LinkedHashMap<>();
        claims.forEach(claim -> entries.put(
                claim.id(),
                entry(new StoredClaimParts(
                        claim,
                        mentioned.get(claim.id()),
                        technologies.get(claim.id()),
                        chains.get(claim.id()),
                        places.get(claim.id()),
                        parties.get(claim.id()),
                        links.get(claim.id())))));
        return entries;
    }

    /**
     * The links of claims to retracted ones, by the claim from which they lead. Tables do not show them, so a row that nobody has
     * edited lacks them.
     */
    public Map<UUID, List<LinkEntry>> linksToRetracted(Collection<Claim> claims) {
        return claims.isEmpty()
                ? Map.of()
                : links(
                        claims.stream().map(Claim::id).toList(),
                        " and (t.publication.state = RETRACTED or t.report.publication.state = RETRACTED)");
    }

    private Map<UUID, List<LinkEntry>> links(List<UUID> claims, String condition) {
        Map<UUID, List<LinkEntry>> links = new HashMap<>();
        rows(
                        "select l.from.id, l.type, t.reportId, t from ClaimLink l join l.to t where l.from.id in :ids"
                                + condition + " order by l.type, t.reportId, t.key",
                        claims)
                .forEach(row -> links.computeIfAbsent((UUID) row[0], any -> new ArrayList<>())
                        .add(new LinkEntry((LinkType) row[1], row[2] + "/" + ((Claim) row[3]).key())));
        return links;
    }

    /** A copy of an entry with those of the given links that it lacks. */
    public static ClaimEntry with(List<LinkEntry> links, ClaimEntry entry, String report, ClaimWriter writer) {
        Map<UUID, Set<LinkType>> there = links(report, entry, writer);
        List<LinkEntry> all = new ArrayList<>(entry.content().links());
        links.stream()
                .filter(link ->
                        !there.getOrDefault(writer.id(report, link), Set.of()).contains(link.type()))
                .forEach(all::add);
        return all.size() == entry.content().links().size() ? entry : entry.linkedTo(all);
    }

    /** Compares two entries of a claim after filling in defaults; links are not compared. */
    public static boolean saysSame(ClaimEntry now, ClaimEntry entry, Report report) {
        ClaimContent says = entry.content();
        ClaimContent complete = RecordCopy.of(says)
                .with("language", says.language() == null ? report.language() : says.language())
                .with("quoteLanguage", quoteLanguage(says, report))
                .with("occurred", occurred(says.occurred()))
                .with("mentions", besidePlaceholders(says.mentions(), says.statement()))
                .with("assertedOn", says.assertedOn() == null ? report.publishedOn() : says.assertedOn())
                .with("links", now.content().links())
                .make();
        return now.content().equals(complete);
    }

    /** Compares the links of two entries of a claim, whatever their order and however they name the other claims. */
    public static boolean drawsSame(ClaimEntry now, ClaimEntry entry, Report report, ClaimWriter writer) {
        return links(report.id(), now, writer).equals(links(report.id(), entry, writer));
    }

    private static Map<UUID, Set<LinkType>> links(String report, ClaimEntry entry, ClaimWriter writer) {
        Map<UUID, Set<LinkType>> links = new HashMap<>();
        for (LinkEntry link : entry.content().links()) {
            links.computeIfAbsent(writer.id(report, link), any -> new HashSet<>())
                    .add(link.type());
        }
        return links;
    }

    /** The targets among some that a statement does not name by a placeholder, which mentions them anyway. */
    static List<String> besidePlaceholders(List<String> mentioned, String statement) {
        Set<String> named = Placeholders.others(statement);
        return mentioned.stream().filter(id -> !named.contains(id)).toList();
    }

    /** The language of a quotation, which is the report’s unless the entry says otherwise; null without a quotation. */
    static String quoteLanguage(ClaimContent says, Report report) {
        return says.quote() == null || says.quoteLanguage() != null ? says.quoteLanguage() : report.language();
    }

    private static String occurred(String edtf) {
        try {
            return edtf == null ? null : OccurredDate.parse(edtf).edtf();
        } catch (IllegalArgumentException malformed) {
            // reported when it is written
            return edtf;
        }
    }

    private static ClaimEntry entry(StoredClaimParts stored) {
        Claim claim = stored.claim();
        Publication publication = claim.publication();
        return new ClaimEntry(
                claim.id().toString(),
                claim.key(),
                CONTENT.make(stored),
                publication.state(),
                PublicationEntry.of(publication));
    }

    private List<Object[]> rows(String hql, List<UUID> ids) {
        return session.createSelectionQuery(hql, Object[].class)
                .setParameterList("ids", ids)
                .getResultList();
    }
}
