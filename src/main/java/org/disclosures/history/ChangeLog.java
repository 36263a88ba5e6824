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
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.disclosures.operations.ExpiringRecords;
import org.disclosures.operations.RetentionConfig;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;
import org.hibernate.Session;

/** A log of all changes, including those of drafts. It serves components that follow the dataset, and is never shown to callers. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ChangeLog implements ExpiringRecords {

    private final Session session;
    private final HiddenNames hidden;

    ChangeLog(Session session, HiddenNames hidden) {
        this.session = session;
        this.hidden = hidden;
    }

    /**
     * A mark of a change. Databases with the same mark share all changes up to it.
     *
     * @param id random, drawn when the change was made
     */
    public record ChangeLogMark(Instant changedAt, UUID id) {}

    /**
     * The position that a dataset has reached.
     *
     * @param dataset differs between databases that were created separately
     * @param last mark of the last change noted
     */
    public record ChangeLogHead(String dataset, ChangeLogMark last) {}

    /** The position of the dataset. Anything read afterwards holds no name that was hidden by then. */
    public ChangeLogHead head() {
        ChangeLogHead head = readHead();
        hidden.refresh();
        return head;
    }

    private ChangeLogHead readHead() {
        return session.doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                            "select (select min(v.valid_from) from dataset_revision_version v), m.changed_at, m.mark"
                                    + " from change_mark m where m.changed_at = (select max(l.changed_at) from change_mark l)");
                    ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("The database has no marks of changes");
                }
                return new ChangeLogHead(
                        instant(row, 1).toString(), new ChangeLogMark(instant(row, 2), row.getObject(3, UUID.class)));
            }
        });
    }

    /** True if a change is part of this dataset's history; false after the database was restored to an earlier time. */
    public boolean has(ChangeLogMark mark) {
        Set<String> found = new HashSet<>();
        session.doWork(connection -> collect(
                connection,
                "select mark from change_mark where changed_at = ? and mark = ?",
                found,
                mark.changedAt().atOffset(ZoneOffset.UTC),
                mark.id()));
        return !found.isEmpty();
    }

    /**
     * Notes that records were changed, created or deleted, at the moment of the current change.
     *
     * @param versioned true if their versions hold the state before
     */
    void note(RecordKind kind, Collection<?> ids, boolean versioned) {
        if (ids.isEmpty()) {
            return;
        }
        session.doWork(connection -> {
            mark(connection);
            try (PreparedStatement statement = connection.prepareStatement(
                    "insert into change_log (changed_at, collection, subject, versioned) select r.changed_at,"
                            + " cast(? as varchar(20)), s.subject, cast(? as boolean) from dataset_revision r,"
                            + " unnest(cast(? as varchar(100) array)) s (subject)"
                            + " where not exists (select 1 from change_log l where l.changed_at = r.changed_at"
                            + " and l.collection = ? and l.subject = s.subject and l.versioned = ?)")) {
                statement.setString(1, kind.collection());
                statement.setBoolean(2, versioned);
                statement.setArray(
                        3,
                        connection.createArrayOf(
                                "varchar",
                                ids.stream().map(Object::toString).distinct().toArray()));
                statement.setString(4, kind.collection());
                statement.setBoolean(5, versioned);
                statement.executeUpdate();
            }
        });
    }

    /** Deletes the entries of records under ids that were replaced. */
    void forget(List<IdRenaming> renamed) {
        session.doWork(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("delete from change_log where collection = ? and subject = ?")) {
                for (IdRenaming one : renamed) {
                    statement.setString(1, one.collection());
                    statement.setString(2, one.former());
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }

    /**
     * The ids of the records changed, created or deleted after a moment, by kind; every kind has an entry.
     *
     * @param moment the moment of a change, or an earlier one
     */
    public Map<RecordKind, Set<String>> since(Instant moment) {
        Map<RecordKind, Set<String>> changed = new TreeMap<>();
        session.doWork(connection -> {
            for (RecordKind kind : RecordKinds.ALL) {
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

    /**
     * Deletes the marks of changes before a moment; a follower that has not reached it has to start afresh. Called in the transaction that
     * deletes rows of the log.
     */
    public void forgetBefore(Instant moment) {
        session.doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "delete from change_mark where changed_at < ? and changed_at < (select max(m.changed_at) from change_mark m)")) {
                statement.setObject(1, moment.atOffset(ZoneOffset.UTC));
                statement.executeUpdate();
            }
        });
    }

    /** Deletes old entries. An index that has not read them by then is rebuilt. */
    @Override
    public int purge(RetentionConfig config, Instant now, int most) {
        // Entries of one change are deleted together.
        Object found = session.createNativeQuery(
                        "select max(l.changed_at) as last from (select changed_at from change_log where changed_at < :before"
                                + " order by changed_at fetch first " + most + " rows only) l",
                        Object.class)
                .addScalar("last", Instant.class)
                .setParameter("before", now.minus(config.changeLog()))
                .getSingleResultOrNull();
        if (!(found instanceof Instant last)) {
            return 0;
        }
        forgetBefore(last.plus(1, ChronoUnit.MICROS));
        return session.createNativeMutationQuery("delete from change_log where changed_at <= :last")
                .setParameter("last", last)
                .executeUpdate();
    }

    /** The moment of the last change after a moment that rewrote the past, to take a name out of it, or forgot something. */
    public Optional<Instant> lastRewriting(Instant moment) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "select max(changed_at) from change_log where changed_at > ? and not versioned")) {
                query.setObject(1, moment.atOffset(ZoneOffset.UTC));
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    return Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant);
                }
            }
        });
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

    private static void mark(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into change_mark (changed_at, mark) select r.changed_at, cast(? as uuid) from dataset_revision r"
                        + " where not exists (select 1 from change_mark m where m.changed_at = r.changed_at)")) {
            statement.setObject(1, UUID.randomUUID());
            statement.executeUpdate();
        }
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
