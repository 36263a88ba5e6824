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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.disclosures.vocabulary.LinkType;
import org.disclosures.vocabulary.PublicEventType;
import org.hibernate.Session;

/**
 * Announces that the public sees a claim otherwise because another one changed: a link between two claims shows while both are public,
 * so it appears with the later one and goes with the first that is retracted. What happens at the end of an embargo is announced
 * beforehand, and taken back with the embargo.
 */
@ApplicationScoped
class AffectedClaims {

    private static final int BATCH = 1_000;
    /** What the claim that a link leads to shows of it, by the type of the link; no other type shows there. */
    private static final Map<LinkType, PublicEventType> SHOWN = new EnumMap<>(Map.of(
            LinkType.CORRECTS,
            PublicEventType.CLAIM_STATUS_CHANGED,
            LinkType.SUPERSEDES,
            PublicEventType.CLAIM_STATUS_CHANGED,
            LinkType.CONTRADICTS,
            PublicEventType.CLAIM_LINKS_CHANGED));

    private static final String PRESENT = links("", "", "");
    private static final String BEFORE = links("_version", " and %1$s.valid_to = ?", " and l.valid_to = ?");

    private final Session session;
    private final PublicEvents events;

    AffectedClaims(Session session, PublicEvents events) {
        this.session = session;
        this.events = events;
    }

    private record End(UUID claim, Instant publicFrom, int revision) {}

    /** A link between two published claims. */
    private record Link(UUID from, UUID to, LinkType type) {}

    private record Ends(End from, End to) {

        /** When both are public. */
        Instant shownFrom() {
            return from.publicFrom().isAfter(to.publicFrom()) ? from.publicFrom() : to.publicFrom();
        }
    }

    /**
     * Announces what a change of claims and reports changes in others. It is asked when the rows are written and before the versions
     * are, which tell what was before.
     *
     * @param written what was written, by kind
     */
    void announce(Map<Recorded, Set<Object>> written, Instant moment) {
        Set<UUID> changed = new LinkedHashSet<>();
        Map<Link, Ends> before = new LinkedHashMap<>();
        Map<Link, Ends> after = new LinkedHashMap<>();
        written.getOrDefault(Recorded.CLAIM, Set.of()).forEach(id -> changed.add((UUID) Recorded.CLAIM.id(id)));
        session.doWork(connection -> {
            changed.addAll(withReports(connection, written.getOrDefault(Recorded.REPORT, Set.of())));
            List<UUID> all = List.copyOf(changed);
            for (int from = 0; from < all.size(); from += BATCH) {
                List<UUID> some = all.subList(from, Math.min(from + BATCH, all.size()));
                withdraw(connection, some);
                read(connection, BEFORE, some, true, before);
                read(connection, PRESENT, some, false, after);
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

    private static boolean isShown(Ends ends, Instant moment) {
        return ends != null && !ends.shownFrom().isAfter(moment);
    }

    // What was written itself has an event of its own.
    private void announceNow(Link link, Ends ends, Set<UUID> changed, Instant moment, Set<String> told) {
        if (!changed.contains(link.from())) {
            announce(PublicEventType.CLAIM_LINKS_CHANGED, ends.from(), moment, link.to(), told);
        }
        if (!changed.contains(link.to()) && SHOWN.containsKey(link.type())) {
            announce(SHOWN.get(link.type()), ends.to(), moment, link.from(), told);
        }
    }

    // The later one has an event of its own then.
    private void announceLater(Link link, Ends ends, Set<String> told) {
        Instant due = ends.shownFrom();
        if (ends.from().publicFrom().isBefore(due)) {
            announce(PublicEventType.CLAIM_LINKS_CHANGED, ends.from(), due, link.to(), told);
        }
        if (ends.to().publicFrom().isBefore(due) && SHOWN.containsKey(link.type())) {
            announce(SHOWN.get(link.type()), ends.to(), due, link.from(), told);
        }
    }

    private void announce(PublicEventType type, End end, Instant due, UUID cause, Set<String> told) {
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

    private static void read(
            Connection connection, String query, List<UUID> claims, boolean versions, Map<Link, Ends> links)
            throws SQLException {
        for (String end : List.of("from", "to")) {
            try (PreparedStatement statement =
                    connection.prepareStatement(query + " and l." + end + "_claim_id = any(?)")) {
                int next = 1;
                for (; versions && next <= 5; next++) {
                    statement.setObject(next, VersionTables.NEVER);
                }
                statement.setArray(next, connection.createArrayOf("uuid", claims.toArray()));
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        End from = end(row, "from");
                        End to = end(row, "to");
                        links.put(
                                new Link(from.claim(), to.claim(), LinkType.valueOf(row.getString("type"))),
                                new Ends(from, to));
                    }
                }
            }
        }
    }

    private static End end(ResultSet row, String end) throws SQLException {
        return new End(
                row.getObject(end + "_claim_id", UUID.class),
                row.getObject(end + "_public", OffsetDateTime.class).toInstant(),
                row.getInt(end + "_revision"));
    }

    private static String links(String version, String valid, String validLink) {
        StringBuilder query = new StringBuilder(
                "select l.from_claim_id, l.to_claim_id, l.type, f.public_from as from_public, t.public_from as to_public,"
                        + " f.revision as from_revision, t.revision as to_revision from claim_link" + version + " l");
        for (String end : List.of("from", "to")) {
            String claim = end.substring(0, 1);
            query.append(
                    " join claim%s %s on %s.id = l.%s_claim_id%s and %s.state = 'PUBLISHED' and %s.public_from is not null"
                            .formatted(version, claim, claim, end, valid.formatted(claim), claim, claim));
            query.append(" join report%s %sr on %sr.id = %s.report_id%s and %sr.state = 'PUBLISHED'"
                    .formatted(version, claim, claim, claim, valid.formatted(claim + "r"), claim));
        }
        return query + " where 1 = 1" + validLink;
    }
}
