package org.disclosures.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;

/** The records found to be about the person whose name a withholding hides. They are kept, since what named the person is redacted. */
final class RecordsOfNames {

    private static final String INTO = "insert into name_withholding_record (withholding_id, collection, subject) ";
    private static final String UNLESS_THERE = "not exists (select 1 from name_withholding_record r where"
            + " r.withholding_id = ? and r.collection = ? and r.subject = ";

    private final Connection connection;
    private final UUID withholding;

    RecordsOfNames(Connection connection, UUID withholding) {
        this.connection = connection;
        this.withholding = withholding;
    }

    /** Adds the claims that ever were about a target or mentioned it, and their reports. */
    void addAbout(String target) throws SQLException {
        addMentions(
                "'claims', cast(v.claim_id as varchar(100))",
                "",
                "cast(v.claim_id as varchar(100))",
                RecordKinds.CLAIM,
                target);
        addMentions(
                "'reports', c.report_id",
                " join claim_version c on c.id = v.claim_id",
                "c.report_id",
                RecordKinds.REPORT,
                target);
        addClaims("v.target_id = ?", target);
        VersionTables.execute(
                connection,
                INTO
                        + "select distinct cast(? as uuid), 'reports', v.report_id from claim_version v where v.target_id = ?"
                        + " and " + UNLESS_THERE + "v.report_id)",
                withholding,
                target,
                withholding,
                RecordKinds.REPORT.collection());
    }

    private void addMentions(String selected, String joined, String id, RecordKind kind, String target)
            throws SQLException {
        VersionTables.execute(
                connection,
                INTO + "select distinct cast(? as uuid), " + selected + " from claim_mention_version v" + joined
                        + " where v.target_id = ? and " + UNLESS_THERE + id + ")",
                withholding,
                target,
                withholding,
                kind.collection());
    }

    /** Adds the claims that a report made by a moment. */
    void addClaimsOf(String report, OffsetDateTime moment) throws SQLException {
        addClaims("v.report_id = ? and v.valid_from <= ?", report, moment);
    }

    private void addClaims(String condition, Object... values) throws SQLException {
        String id = "cast(v.id as varchar(100))";
        VersionTables.execute(
                connection,
                INTO + "select distinct cast(? as uuid), 'claims', " + id + " from claim_version v where " + condition
                        + " and " + UNLESS_THERE + id + ")",
                Stream.of(
                                Stream.of(withholding),
                                Arrays.stream(values),
                                Stream.of(withholding, RecordKinds.CLAIM.collection()))
                        .flatMap(some -> some)
                        .toArray());
    }

    /** Notes reports that name the person themselves, which makes all their claims about the person. */
    void addNaming(Collection<String> reports) throws SQLException {
        for (String report : reports) {
            VersionTables.execute(
                    connection,
                    "update name_withholding_record set naming = true where withholding_id = ? and collection = ?"
                            + " and subject = ? and not naming",
                    withholding,
                    RecordKinds.REPORT.collection(),
                    report);
        }
    }

    /**
     * True if a record was found to be about a target whose name is withheld.
     *
     * @param naming true to ask for reports that name the person themselves only
     */
    static boolean isNoted(Connection connection, String target, RecordKind kind, String id, boolean naming)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select 1 from name_withholding_record r join name_withholding w on w.id = r.withholding_id"
                        + " where r.collection = ? and r.subject = ? and w.target_id = ? and r.naming in (true, ?)")) {
            query.setString(1, kind.collection());
            query.setString(2, id);
            query.setString(3, target);
            query.setBoolean(4, naming);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Adds records of a kind. */
    void add(RecordKind kind, Collection<String> ids) throws SQLException {
        Set<String> missing = new HashSet<>(ids);
        missing.removeAll(among(kind, ids));
        try (PreparedStatement insert = connection.prepareStatement(INTO + "values (?, ?, ?)")) {
            for (String id : missing) {
                insert.setObject(1, withholding);
                insert.setString(2, kind.collection());
                insert.setString(3, id);
                insert.addBatch();
            }
            if (!missing.isEmpty()) {
                insert.executeBatch();
            }
        }
    }

    /** The ids, of one kind, of records about the person. */
    Set<String> among(RecordKind kind, Collection<String> ids) throws SQLException {
        if (ids.isEmpty()) {
            return Set.of();
        }
        // One look-up in the index for each id, whatever the planner estimates.
        try (PreparedStatement query = connection.prepareStatement(
                "select r.subject from unnest(cast(? as varchar(100) array)) s (subject) join name_withholding_record r"
                        + " on r.withholding_id = ? and r.collection = ? and r.subject = s.subject")) {
            query.setArray(1, connection.createArrayOf("varchar", ids.toArray()));
            query.setObject(2, withholding);
            query.setString(3, kind.collection());
            return read(query);
        }
    }

    /** All records of a kind that are about the person. */
    Set<String> all(RecordKind kind) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select subject from name_withholding_record where withholding_id = ? and collection = ?")) {
            query.setObject(1, withholding);
            query.setString(2, kind.collection());
            return read(query);
        }
    }

    /** The number of records of all kinds. */
    int count() throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select count(*) from name_withholding_record where withholding_id = ?")) {
            query.setObject(1, withholding);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** The ids that a query finds. */
    static Set<String> read(PreparedStatement query) throws SQLException {
        Set<String> found = new HashSet<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
