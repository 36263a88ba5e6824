package org.disclosures.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;
import org.disclosures.vocabulary.LinkType;
import org.disclosures.vocabulary.PublicEventType;
import org.hibernate.Session;

/**
 * Announces public effects of a change on claims other than the one changed. A link between two claims is visible while both are public, so
 * it appears with the later one and disappears with the first that is retracted. Effects at the end of an embargo are announced beforehand,
 * and taken back with the embargo.
 */
@ApplicationScoped
class AffectedClaims {

    private static final int BATCH = 1_000;
    /** The event shown on the claim that a link leads to, by type of link; other types change nothing there. */
    private static final Map<LinkType, PublicEventType> SHOWN = new EnumMap<>(Map.of(
            LinkType.CORRECTS,
            PublicEventType.CLAIM_STATUS_CHANGED,
            LinkType.SUPERSEDES,
            PublicEventType.CLAIM_STATUS_CHANGED,
            LinkType.CONTRADICTS,
            PublicEventType.CLAIM_LINKS_CHANGED));

    private static final String PRESENT = "";
    private static final String BEFORE = "_version";

    private final Session session;
    private final PublicEvents events;

    AffectedClaims(Session session, PublicEvents events) {
        this.session = session;
        this.events = events;
    }

    private record LinkEnd(UUID claim, Instant publicFrom, int revision) {}

    /** A link between two published claims. */
    private record PublishedLink(UUID from, UUID to, LinkType type) {}

    private record LinkEnds(LinkEnd from, LinkEnd to) {

        /** The moment from which both claims are public. */
        Instant shownFrom() {
            return from.publicFrom().isAfter(to.publicFrom()) ? from.publicFrom() : to.publicFrom();
        }
    }

    /**
     * Announces the effects of changed claims and reports on other claims. Called after the rows are written and before their versions are,
     * since the versions still hold the state before.
     *
     * @param written ids of the records written, by kind
     */
    void announce(Map<RecordKind, Set<Object>> written, Instant moment) {
        Set<UUID> changed = new LinkedHashSet<>();
        Map<PublishedLink, LinkEnds> before = new LinkedHashMap<>();
        Map<PublishedLink, LinkEnds> after = new LinkedHashMap<>();
        written.getOrDefault(RecordKinds.CLAIM, Set.of()).forEach(id -> changed.add((UUID) RecordKinds.CLAIM.id(id)));
        session.doWork(connection -> {
            changed.addAll(withReports(connection, written.getOrDefault(RecordKinds.REPORT, Set.of())));
            List<UUID> all = List.copyOf(changed);
            for (int from = 0; from < all.size(); from += BATCH) {
                List<UUID> some = all.subList(from, Math.min(from + BATCH, all.size()));
                withdraw(connection, some);
                read(connection, BEFORE, some, before);
                read(connection, PRESENT, some, after);
            }
        });
        Set<String> told = new HashSet<>();
        before.forEach((link, ends) -> {
            if (isShown(ends, moment) && !isShown(after.get(link), moment)) {
                announceNow(link, ends, changed, moment, told);
            }
        });
        after.forEach((link, ends) -> {
            if (!isShown(ends, moment)) {
                announceLater(link, ends, told);
            } else if (!isShown(before.get(link), moment)) {
                announceNow(link, ends, changed, moment, told);
            }
        });
    }

    private static boolean isShown(LinkEnds ends, Instant moment) {
        return ends != null && !ends.shownFrom().isAfter(moment);
    }

    // The claims written have events of their own.
    private void announceNow(PublishedLink link, LinkEnds ends, Set<UUID> changed, Instant moment, Set<String> told) {
        if (!changed.contains(link.from())) {
            announce(PublicEventType.CLAIM_LINKS_CHANGED, ends.from(), moment, link.to(), told);
        }
        if (!changed.contains(link.to()) && SHOWN.containsKey(link.type())) {
            announce(SHOWN.get(link.type()), ends.to(), moment, link.from(), told);
        }
    }

    // The later claim then has an event of its own.
    private void announceLater(PublishedLink link, LinkEnds ends, Set<String> told) {
        Instant due = ends.shownFrom();
        if (ends.from().publicFrom().isBefore(due)) {
            announce(PublicEventType.CLAIM_LINKS_CHANGED, ends.from(), due, link.to(), told);
        }
        if (ends.to().publicFrom().isBefore(due) && SHOWN.containsKey(link.type())) {
            announce(SHOWN.get(link.type()), ends.to(), due, link.from(), told);
        }
    }

    private void announce(PublicEventType type, LinkEnd end, Instant due, UUID cause, Set<String> told) {
        if (told.add(type + "/" + end.claim() + "/" + cause)) {
            events.announceAffected(type, end.claim(), end.revision(), due, cause);
        }
    }

    // The claims of reports that were published or retracted.
    private static List<UUID> withReports(Connection connection, Collection<?> reports) throws SQLException {
        List<UUID> claims = new ArrayList<>();
        if (reports.isEmpty()) {
            return claims;
        }
        try (PreparedStatement query = connection.prepareStatement(
                "select c.id from claim c join report r on r.id = c.report_id"
                        + " join report_version v on v.id = r.id where r.id = any(?) and v.valid_to = ? and r.state <> v.state")) {
            query.setArray(1, connection.createArrayOf("varchar", reports.toArray()));
            query.setObject(2, VersionTables.NEVER);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    claims.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return claims;
    }

    private static void withdraw(Connection connection, List<UUID> claims) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from public_event where change_number is null and not handed_on and cause_id is not null"
                        + " and (cause_id = any(?) or subject = any(?))")) {
            delete.setArray(1, connection.createArrayOf("uuid", claims.toArray()));
            delete.setArray(
                    2,
                    connection.createArrayOf(
                            "varchar", claims.stream().map(UUID::toString).toArray()));
            delete.executeUpdate();
        }
    }

    // Two steps, links and then their ends, each with an index: in a single query PostgreSQL may join every pair of
    // two reports' claims.
    private static void read(
            Connection connection, String versions, List<UUID> claims, Map<PublishedLink, LinkEnds> links)
            throws SQLException {
        List<PublishedLink> found = new ArrayList<>();
        Set<UUID> ends = new LinkedHashSet<>();
        for (String end : List.of("from", "to")) {
            try (PreparedStatement query =
                    connection.prepareStatement("select l.from_claim_id, l.to_claim_id, l.type from claim_link"
                            + versions + " l where l." + end + "_claim_id = any(?)" + valid(versions, "l"))) {
                bind(connection, query, claims, versions.isEmpty() ? 0 : 1);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        UUID from = row.getObject(1, UUID.class);
                        UUID to = row.getObject(2, UUID.class);
                        found.add(new PublishedLink(from, to, LinkType.valueOf(row.getString(3))));
                        ends.add(from);
                        ends.add(to);
                    }
                }
            }
        }
        Map<UUID, LinkEnd> published = published(connection, versions, List.copyOf(ends));
        for (PublishedLink link : found) {
            LinkEnd from = published.get(link.from());
            LinkEnd to = published.get(link.to());
            if (from != null && to != null) {
                links.put(link, new LinkEnds(from, to));
            }
        }
    }

    private static Map<UUID, LinkEnd> published(Connection connection, String versions, List<UUID> claims)
            throws SQLException {
        Map<UUID, LinkEnd> published = new HashMap<>();
        for (int from = 0; from < claims.size(); from += BATCH) {
            try (PreparedStatement query = connection.prepareStatement(
                    "select c.id, c.public_from, c.revision from claim%1$s c join report%1$s r on r.id = c.report_id"
                                    .formatted(versions)
                            + " where c.id = any(?) and c.state = 'PUBLISHED' and c.public_from is not null"
                            + " and r.state = 'PUBLISHED'" + valid(versions, "c") + valid(versions, "r"))) {
                bind(
                        connection,
                        query,
                        claims.subList(from, Math.min(from + BATCH, claims.size())),
                        versions.isEmpty() ? 0 : 2);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        UUID id = row.getObject(1, UUID.class);
                        published.put(
                                id,
                                new LinkEnd(
                                        id,
                                        row.getObject(2, OffsetDateTime.class).toInstant(),
                                        row.getInt(3)));
                    }
                }
            }
        }
        return published;
    }

    private static String valid(String versions, String alias) {
        return versions.isEmpty() ? "" : " and " + alias + ".valid_to = ?";
    }

    private static void bind(Connection connection, PreparedStatement query, List<UUID> claims, int ends)
            throws SQLException {
        query.setArray(1, connection.createArrayOf("uuid", claims.toArray()));
        for (int i = 0; i < ends; i++) {
            query.setObject(i + 2, VersionTables.NEVER);
        }
    }
}
