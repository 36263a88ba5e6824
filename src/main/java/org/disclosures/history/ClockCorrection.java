package org.disclosures.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;
import org.disclosures.record.RecordTable;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Redates changes that lie in the future because a clock was ahead. They have happened by now, so they are dated to just before now, in
 * their order: public ones are visible at once, and the next change follows them. It reads every version once, which happens only when a
 * clock was set back. The audit log keeps its times.
 */
@ApplicationScoped
class ClockCorrection {

    private static final Logger LOG = Logger.getLogger(ClockCorrection.class);

    /** Tolerance for changes dated ahead. The clocks of copies differ by less, and a copy waits that long. */
    private static final Duration TOLERATED = Duration.ofSeconds(1);

    // An embargo that ended only because a clock was this far ahead runs again. With smaller differences between
    // copies, it would start and end repeatedly.
    private static final Duration FAULT = Duration.ofMinutes(15);

    private final Session session;

    ClockCorrection(Session session) {
        this.session = session;
    }

    /** True if a change is dated further ahead than is tolerated. */
    static boolean isNeeded(Instant changedAt, Instant now) {
        return changedAt.isAfter(now.plus(TOLERATED));
    }

    /**
     * Redates changes that lie in the future to just before now, in their order.
     *
     * @param row the row that holds the moment of the last change, locked
     */
    void apply(DatasetRevision row, Instant now) {
        session.flush();
        Instant changed = row.changedAt();
        Map<Instant, Instant> moments = session.doReturningWork(connection -> redate(connection, now));
        row.redate(moments);
        session.flush();
        LOG.warnf(
                "The last change is dated %s, but it is now %s: a clock was ahead. The times of %d changes were "
                        + "corrected.",
                changed, now, moments.size());
    }

    private static Map<Instant, Instant> redate(Connection connection, Instant now) throws SQLException {
        Map<Instant, Map<RecordKind, List<Object>>> changed = changed(connection, now);
        Map<Instant, Instant> moments = moments(connection, now, changed.keySet());
        for (Map.Entry<Instant, Instant> moment : moments.entrySet()) {
            for (Map.Entry<RecordKind, List<Object>> kind :
                    changed.getOrDefault(moment.getKey(), Map.of()).entrySet()) {
                redate(connection, kind.getKey(), kind.getValue(), moment.getKey(), moment.getValue());
            }
            set(connection, "dataset_revision_version", "valid_from", moment);
            set(connection, "dataset_revision_version", "valid_to", moment);
            set(connection, "dataset_revision_version", "updated_at", moment);
            set(connection, "dataset_revision_version", "changed_at", moment);
            set(connection, "change_log", "changed_at", moment);
            set(connection, "change_mark", "changed_at", moment);
            set(connection, "public_event", "due_at", moment);
            set(connection, "transition", "at", moment);
        }
        try (PreparedStatement again = connection.prepareStatement(
                "update public_event set change_number = null where change_number is not null and due_at > ?")) {
            again.setObject(1, at(now.plus(FAULT)));
            again.executeUpdate();
        }
        return moments;
    }

    // If one version in the future replaced another, both its beginning and the other's end move.
    private static void redate(Connection connection, RecordKind kind, List<Object> ids, Instant from, Instant to)
            throws SQLException {
        for (RecordTable part : kind.tables()) {
            String some = part.name() + "_version set %s = ? where " + part.owner() + " = any(?) and %s = ?";
            for (String column : List.of("valid_from", "valid_to")) {
                update(connection, "update " + some.formatted(column, column), kind, ids, from, to);
            }
        }
        if (kind.isPublishable()) {
            String table = kind.tables().get(0).name();
            for (String each : List.of(table, table + "_version")) {
                for (String column : List.of("public_from", "changed_at")) {
                    update(
                            connection,
                            "update " + each + " set " + column + " = ? where id = any(?) and " + column + " = ?",
                            kind,
                            ids,
                            from,
                            to);
                }
            }
        }
    }

    private static void update(
            Connection connection, String sql, RecordKind kind, List<Object> ids, Instant from, Instant to)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, at(to));
            statement.setArray(2, connection.createArrayOf(kind.idType(), ids.toArray()));
            statement.setObject(3, at(from));
            statement.executeUpdate();
        }
    }

    private static void set(Connection connection, String table, String column, Map.Entry<Instant, Instant> moment)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("update " + table + " set " + column + " = ? where " + column + " = ?")) {
            statement.setObject(1, at(moment.getValue()));
            statement.setObject(2, at(moment.getKey()));
            statement.executeUpdate();
        }
    }

    // In order, each later than the last correct one.
    private static Map<Instant, Instant> moments(Connection connection, Instant now, Set<Instant> changed)
            throws SQLException {
        Set<Instant> ahead = new TreeSet<>(changed);
        Set<Instant> right = new TreeSet<>();
        for (String[] kept : new String[][] {
            {"change_log", "changed_at"},
            {"change_mark", "changed_at"},
            {"dataset_revision", "changed_at"},
            {"dataset_revision", "updated_at"},
            {"dataset_revision_version", "valid_from"}
        }) {
            String from = " from " + kept[0] + " where " + kept[1];
            ahead.addAll(instants(connection, "select distinct " + kept[1] + from + " > ?", now));
            right.addAll(instants(connection, "select max(" + kept[1] + ")" + from + " <= ?", now));
        }
        Instant first = now.minus(ahead.size(), ChronoUnit.MICROS);
        for (Instant one : right) {
            first = one.isAfter(first) ? one : first;
        }
        Map<Instant, Instant> moments = new TreeMap<>();
        Instant next = first;
        for (Instant one : ahead) {
            next = next.plus(1, ChronoUnit.MICROS);
            moments.put(one, next);
        }
        return moments;
    }

    // From the versions, since the log forgets what was changed before a name was withheld, and former ids of records.
    private static Map<Instant, Map<RecordKind, List<Object>>> changed(Connection connection, Instant now)
            throws SQLException {
        Map<Instant, Map<RecordKind, List<Object>>> changed = new TreeMap<>();
        for (RecordKind kind : RecordKinds.ALL) {
            for (RecordTable table : kind.tables()) {
                for (String column : List.of("valid_from", "valid_to")) {
                    try (PreparedStatement query = connection.prepareStatement("select distinct " + table.owner() + ", "
                            + column + " from " + table.name() + "_version where " + column + " > ? and " + column
                            + " < ?")) {
                        query.setObject(1, at(now));
                        query.setObject(2, VersionTables.NEVER);
                        try (ResultSet rows = query.executeQuery()) {
                            while (rows.next()) {
                                changed.computeIfAbsent(
                                                rows.getObject(2, OffsetDateTime.class)
                                                        .toInstant(),
                                                any -> new TreeMap<>())
                                        .computeIfAbsent(kind, any -> new ArrayList<>())
                                        .add(kind.id(rows.getString(1)));
                            }
                        }
                    }
                }
            }
        }
        return changed;
    }

    private static List<Instant> instants(Connection connection, String query, Instant now) throws SQLException {
        List<Instant> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, at(now));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    OffsetDateTime moment = rows.getObject(1, OffsetDateTime.class);
                    if (moment != null) {
                        found.add(moment.toInstant());
                    }
                }
            }
        }
        return found;
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
