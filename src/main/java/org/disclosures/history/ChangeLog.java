package org.disclosures.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;

/** What was changed when, drafts and all; for what has to follow the dataset, and shows nothing of it by itself. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ChangeLog {

    private final Session session;

    ChangeLog(Session session) {
        this.session = session;
    }

    /**
     * How far a dataset went.
     *
     * @param dataset tells databases apart
     * @param changedAt the moment of the last change
     */
    public record Head(String dataset, Instant changedAt) {}

    /** How far the dataset went. */
    public Head head() {
        return session.doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                            "select r.changed_at, (select min(v.valid_from) from dataset_revision_version v)"
                                    + " from dataset_revision r");
                    ResultSet row = query.executeQuery()) {
                row.next();
                return new Head(instant(row, 2).toString(), instant(row, 1));
            }
        });
    }

    /**
     * Notes that things were changed, created or deleted, at the moment of the present change.
     *
     * @param versioned whether their versions tell what they were before
     */
    void note(Recorded kind, Collection<?> ids, boolean versioned) {
        session.doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "insert into change_log (changed_at, collection, subject, versioned) select r.changed_at,"
                            + " cast(? as varchar(20)), cast(? as varchar(100)), cast(? as boolean) from dataset_revision r"
                            + " where not exists (select 1 from change_log l where l.changed_at = r.changed_at"
                            + " and l.collection = ? and l.subject = ? and l.versioned = ?)")) {
                for (Object id : ids) {
                    for (int first : new int[] {1, 4}) {
                        statement.setString(first, kind.collection());
                        statement.setString(first + 1, id.toString());
                        statement.setBoolean(first + 2, versioned);
                    }
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }

    /**
     * The ids of what was changed, created or deleted after a moment, by kind; each kind is there.
     *
     * @param moment that of a change, or an earlier one
     */
    public Map<Recorded, Set<String>> since(Instant moment) {
        Map<Recorded, Set<String>> changed = new EnumMap<>(Recorded.class);
        session.doWork(connection -> {
            for (Recorded kind : Recorded.values()) {
                Set<String> ids = new TreeSet<>();
                collect(
                        connection,
                        "select subject from change_log where changed_at > ? and collection = ?",
                        ids,
                        moment.atOffset(ZoneOffset.UTC),
                        kind.collection());
                changed.put(kind, ids);
            }
        });
        return changed;
    }

    /** Whether everything is logged that was changed after a moment: what is too old is deleted. */
    public boolean reaches(Instant moment) {
        return !session.createNativeQuery("select log_begins_at from retention", Instant.class)
                .getSingleResult()
                .isAfter(moment);
    }

    /** Whether a change after a moment rewrote the past, to take a name out of it, or forgot something. */
    public boolean rewroteThePast(Instant moment) {
        Set<String> some = new HashSet<>();
        session.doWork(connection -> collect(
                connection,
                "select subject from change_log where changed_at > ? and not versioned fetch first 1 rows only",
                some,
                moment.atOffset(ZoneOffset.UTC)));
        return !some.isEmpty();
    }

    /** The claims that some claims bore on, in a way that ended after a moment. */
    public Set<String> noLongerLinked(Collection<UUID> claims, Instant moment) {
        Set<String> ids = new HashSet<>();
        session.doWork(connection -> collect(
                connection,
                "select to_claim_id from claim_link_version where from_claim_id = any(?) and valid_to > ? and valid_to < ?",
                ids,
                connection.createArrayOf("uuid", claims.toArray()),
                moment.atOffset(ZoneOffset.UTC),
                VersionTables.NEVER));
        return ids;
    }

    private static void collect(Connection connection, String sql, Set<String> ids, Object... parameters)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
