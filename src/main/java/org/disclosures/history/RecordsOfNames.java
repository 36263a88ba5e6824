package org.disclosures.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The claims and reports that are about the person whose name a withholding hides, until its redaction has ended. */
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

    /** Adds the claims that ever were about a target, and their reports. */
    void addAbout(String target) throws SQLException {
        addClaims("v.target_id = ?", target);
        VersionTables.execute(
                connection,
                INTO
                        + "select distinct cast(? as uuid), 'reports', v.report_id from claim_version v where v.target_id = ?"
                        + " and " + UNLESS_THERE + "v.report_id)",
                withholding,
                target,
                withholding,
                Recorded.REPORT.collection());
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
                                Stream.of(withholding, Recorded.CLAIM.collection()))
                        .flatMap(some -> some)
                        .toArray());
    }

    /** Adds records of a kind. */
    void add(Recorded kind, Collection<String> ids) throws SQLException {
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

    /** Those of some records of a kind that are about the person. */
    Set<String> among(Recorded kind, Collection<String> ids) throws SQLException {
        return ids.isEmpty()
                ? Set.of()
                : read(
                        "select subject from name_withholding_record where withholding_id = ? and collection = ?"
                                + " and subject in (" + marks(ids.size()) + ")",
                        kind,
                        ids);
    }

    /** All records of a kind that are about the person. */
    Set<String> all(Recorded kind) throws SQLException {
        return read(
                "select subject from name_withholding_record where withholding_id = ? and collection = ?",
                kind,
                List.of());
    }

    /** Forgets them. */
    void clear() throws SQLException {
        VersionTables.execute(connection, "delete from name_withholding_record where withholding_id = ?", withholding);
    }

    /** As many parameters as there are values. */
    static String marks(int values) {
        return String.join(", ", Collections.nCopies(values, "?"));
    }

    private Set<String> read(String sql, Recorded kind, Collection<String> ids) throws SQLException {
        Set<String> found = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, withholding);
            query.setString(2, kind.collection());
            int next = 3;
            for (String id : ids) {
                query.setString(next++, id);
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }
}
