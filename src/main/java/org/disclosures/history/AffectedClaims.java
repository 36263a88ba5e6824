package org.disclosures.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
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
 * it appears with the later one and disappears with the first that is retracted. A correction of a claim is also one of those that repeat
 * it, and a dispute or confirmation is one of all claims that are one with it, while every claim on the way is public. Effects at the end of an embargo are
 * announced beforehand, and taken back with the embargo.
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
            PublicEventType.CLAIM_LINKS_CHANGED,
            LinkType.CONFIRMS,
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

    /**
     * The ends of a link.
     *
     * @param shownFrom the moment from which both claims, and those on the way between them, are public
     */
    private record LinkEnds(LinkEnd from, LinkEnd to, Instant shownFrom) {

        static LinkEnds of(LinkEnd from, LinkEnd to) {
            return new LinkEnds(from, to, later(from.publicFrom(), to.publicFrom()));
        }

        /** These ends, the link leading on to another claim. */
        LinkEnds onTo(LinkEnd further) {
            return new LinkEnds(from, further, later(shownFrom, further.publicFrom()));
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
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
        Set<UUID> involved = new LinkedHashSet<>();
        session.doWork(connection -> {
            changed.addAll(withReports(connection, written.getOrDefault(RecordKinds.REPORT, Set.of())));
            List<UUID> all = List.copyOf(changed);
            for (int from = 0; from < all.size(); from += BATCH) {
                List<UUID> some = all.subList(from, Math.min(from + BATCH, all.size()));
                Set<UUID> theirs = new LinkedHashSet<>(some);
                addRepeating(connection, BEFORE, some, theirs);
                addRepeating(connection, PRESENT, some, theirs);
                withdraw(connection, some, List.copyOf(theirs));
                read(connection, BEFORE, List.copyOf(theirs), before);
                read(connection, PRESENT, List.copyOf(theirs), after);
                involved.addAll(theirs);
            }
        });
        Announcement announcement = new Announcement(changed, involved, moment);
        announcement.of(before, after, true);
        announcement.of(repeated(before), repeated(after), false);
    }

    // The links that correct, supersede or contradict claims by a claim that is one with them.
    private static Map<PublishedLink, LinkEnds> repeated(Map<PublishedLink, LinkEnds> links) {
        Map<UUID, Set<LinkEnd>> originals = new HashMap<>();
        Map<UUID, Set<LinkEnd>> repetitions = new HashMap<>();
        links.forEach((link, ends) -> {
            if (link.type() == LinkType.REPEATS) {
                originals
                        .computeIfAbsent(link.from(), any -> new LinkedHashSet<>())
                        .add(ends.to());
                repetitions
                        .computeIfAbsent(link.to(), any -> new LinkedHashSet<>())
                        .add(ends.from());
            }
        });
        Map<PublishedLink, LinkEnds> repeated = new LinkedHashMap<>();
        links.forEach((link, ends) -> {
            if (SHOWN.containsKey(link.type())) {
                Map<UUID, LinkEnds> reached = new LinkedHashMap<>(Map.of(link.to(), ends));
                Deque<LinkEnds> next = new ArrayDeque<>(List.of(ends));
                while (!next.isEmpty()) {
                    LinkEnds at = next.remove();
                    Set<LinkEnd> further =
                            new LinkedHashSet<>(repetitions.getOrDefault(at.to().claim(), Set.of()));
                    if (!link.type().isCorrecting()) {
                        further.addAll(originals.getOrDefault(at.to().claim(), Set.of()));
                    }
                    for (LinkEnd end : further) {
                        if (reached.putIfAbsent(end.claim(), at.onTo(end)) == null) {
                            next.add(at.onTo(end));
                        }
                    }
                }
                reached.forEach((claim, way) -> repeated.merge(
                        new PublishedLink(link.from(), claim, link.type()),
                        way,
                        (one, other) -> one.shownFrom().isAfter(other.shownFrom()) ? other : one));
            }
        });
        repeated.keySet().removeAll(links.keySet());
        return repeated;
    }

    private static boolean isShown(LinkEnds ends, Instant moment) {
        return ends != null && !ends.shownFrom().isAfter(moment);
    }

    /** The events of a change. */
    private final class Announcement {

        private final Set<UUID> changed;
        private final Set<UUID> involved;
        private final Instant moment;
        private final Set<String> told = new HashSet<>();

        /**
         * @param changed the claims written, which have events of their own
         * @param involved these, and those whose announced events were taken back
         */
        Announcement(Set<UUID> changed, Set<UUID> involved, Instant moment) {
            this.changed = changed;
            this.involved = involved;
            this.moment = moment;
        }

        /**
         * Announces the links that appear or disappear.
         *
         * @param direct false for links to claims that are one with those linked to; the claims from which they lead do not show them
         */
        void of(Map<PublishedLink, LinkEnds> before, Map<PublishedLink, LinkEnds> after, boolean direct) {
            before.forEach((link, ends) -> {
                if (isShown(ends, moment) && !isShown(after.get(link), moment)) {
                    now(link, ends, direct);
                }
            });
            after.forEach((link, ends) -> {
                if (!isShown(ends, moment)) {
                    later(link, ends, direct);
                } else if (!isShown(before.get(link), moment)) {
                    now(link, ends, direct);
                }
            });
        }

        private void now(PublishedLink link, LinkEnds ends, boolean direct) {
            if (direct && !changed.contains(link.from())) {
                announce(PublicEventType.CLAIM_LINKS_CHANGED, ends.from(), moment, link.to());
            }
            if (!changed.contains(link.to()) && SHOWN.containsKey(link.type())) {
                announce(SHOWN.get(link.type()), ends.to(), moment, link.from());
            }
        }

        // The later claim then has an event of its own.
        private void later(PublishedLink link, LinkEnds ends, boolean direct) {
            if (direct && isLater(ends, ends.from(), link.to())) {
                announce(PublicEventType.CLAIM_LINKS_CHANGED, ends.from(), ends.shownFrom(), link.to());
            }
            if (SHOWN.containsKey(link.type()) && isLater(ends, ends.to(), link.from())) {
                announce(SHOWN.get(link.type()), ends.to(), ends.shownFrom(), link.from());
            }
        }

        // Events between claims of which none was involved are announced already.
        private boolean isLater(LinkEnds ends, LinkEnd of, UUID cause) {
            return of.publicFrom().isBefore(ends.shownFrom())
                    && (changed.contains(cause) || involved.contains(of.claim()));
        }

        private void announce(PublicEventType type, LinkEnd end, Instant due, UUID cause) {
            if (told.add(type + "/" + end.claim() + "/" + cause)) {
                events.announceAffected(type, end.claim(), end.revision(), due, cause);
            }
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

    // What corrected claims are one with is affected, too. In most changes, nothing repeats anything.
    private static void addRepeating(Connection connection, String versions, List<UUID> changed, Set<UUID> involved)
            throws SQLException {
        Set<UUID> reached = new LinkedHashSet<>();
        List<UUID> next = changed;
        String types = "l.type in ('REPEATS', 'CONTRADICTS', 'CONFIRMS', 'CORRECTS', 'SUPERSEDES')";
        while (!next.isEmpty()) {
            Set<UUID> further = new LinkedHashSet<>();
            try (PreparedStatement query = connection.prepareStatement(
                    "select l.type, l.from_claim_id, l.to_claim_id from claim_link%1$s l where l.from_claim_id = any(?)"
                                    .formatted(versions)
                            + " and " + types + valid(versions, "l")
                            + " union all select l.type, l.from_claim_id, l.to_claim_id from claim_link" + versions
                            + " l where l.to_claim_id = any(?) and l.type = 'REPEATS'" + valid(versions, "l"))) {
                int parameter = 1;
                for (int end = 0; end < 2; end++) {
                    query.setArray(parameter++, connection.createArrayOf("uuid", next.toArray()));
                    if (!versions.isEmpty()) {
                        query.setObject(parameter++, VersionTables.NEVER);
                    }
                }
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        UUID from = row.getObject(2, UUID.class);
                        UUID to = row.getObject(3, UUID.class);
                        if (LinkType.valueOf(row.getString(1)) == LinkType.REPEATS) {
                            involved.addAll(List.of(from, to));
                            further.add(from);
                        }
                        further.add(to);
                    }
                }
            }
            reached.addAll(next);
            further.removeAll(reached);
            next = List.copyOf(further);
            types = "l.type = 'REPEATS'";
        }
    }

    private static void withdraw(Connection connection, List<UUID> changed, List<UUID> involved) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from public_event where change_number is null and not handed_on and cause_id is not null"
                        + " and (cause_id = any(?) or subject = any(?))")) {
            delete.setArray(1, connection.createArrayOf("uuid", changed.toArray()));
            delete.setArray(
                    2,
                    connection.createArrayOf(
                            "varchar", involved.stream().map(UUID::toString).toArray()));
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
                links.put(link, LinkEnds.of(from, to));
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
