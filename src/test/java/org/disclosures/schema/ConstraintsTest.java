package org.disclosures.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.disclosures.testing.DatabaseTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every constraint of the schema refuses violations; the tests leave nothing in the database. */
@QuarkusTest
class ConstraintsTest {

    private static final Pattern NOT_NULL_OF_POSTGRESQL = Pattern.compile("\\d+_\\d+_\\d+_not_null");

    // Excludes Flyway’s table, and the temporary ones that Hibernate creates on H2.
    private static final String OURS = "table_name in (select table_name from information_schema.tables"
            + " where lower(table_schema) = 'public' and table_type = 'BASE TABLE'"
            + " and table_name <> 'flyway_schema_history')";

    @Inject
    AgroalDataSource database;

    static List<ConstraintBreach> breaches() {
        return ConstraintBreach.all();
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void constraintsRefuseViolations(ConstraintBreach breach) throws SQLException {
        inRolledBackTransaction(statement -> {
            prove(breach.valid(), statement);
            boolean secondOfOneRow = breach.broken().equals(breach.valid());
            if (secondOfOneRow) {
                statement.execute(breach.valid().insert());
            }
            assertRefused(breach.broken(), named(breach.constraint()), statement);
        });
    }

    @Test
    void constraintsAllHaveATestedViolation() throws SQLException {
        Set<String> breached =
                breaches().stream().map(ConstraintBreach::constraint).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(String.join("\n", constraints()), String.join("\n", breached));
    }

    @Test
    void constraintsSurviveNewConnectionsOfThePool() throws SQLException, InterruptedException {
        long destroyed = database.getMetrics().destroyCount();
        long open = database.getMetrics().availableCount();
        database.flush(AgroalDataSource.FlushMode.ALL);
        while (database.getMetrics().destroyCount() < destroyed + open) {
            Thread.sleep(10);
        }
        for (ConstraintBreach breach : breaches()) {
            constraintsRefuseViolations(breach);
        }
    }

    @Test
    void mandatoryColumnsRefuseNull() throws SQLException {
        for (String[] column : read("select table_name, column_name from information_schema.columns"
                + " where is_nullable = 'NO' and " + OURS)) {
            InsertedRow valid = ValidRows.another(column[0]);
            inRolledBackTransaction(statement -> {
                prove(valid, statement);
                assertRefused(valid.with(column[1], "null"), Pattern.compile("null .*\"" + column[1] + '"'), statement);
            });
        }
    }

    private Set<String> constraints() throws SQLException {
        Set<String> names = new TreeSet<>();
        for (String[] constraint : read("select table_name, constraint_name, constraint_type from"
                + " information_schema.table_constraints where " + OURS)) {
            if (constraint[2].equals("primary key")) {
                names.add(ConstraintBreach.primaryKey(constraint[0]));
            } else if (!NOT_NULL_OF_POSTGRESQL.matcher(constraint[1]).matches()) {
                names.add(constraint[1]);
            }
        }
        return names;
    }

    private List<String[]> read(String query) throws SQLException {
        List<String[]> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                String[] row = new String[found.getMetaData().getColumnCount()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = found.getString(i + 1).toLowerCase(Locale.ROOT);
                }
                rows.add(row);
            }
        }
        assertTrue(!rows.isEmpty(), "The schema is not where it was looked for");
        return rows;
    }

    private static Pattern named(String constraint) {
        if (!constraint.startsWith(ConstraintBreach.primaryKey(""))) {
            return Pattern.compile("\\b" + constraint + "(_index_\\w+)?\\b");
        }
        String table = constraint.substring(ConstraintBreach.primaryKey("").length());
        return Pattern.compile(
                DatabaseTestResource.onPostgresql()
                        ? "\\b" + table + "_pkey\\b"
                        : "primary(_key_\\w+| key) on public." + table + "\\(");
    }

    private static void prove(InsertedRow valid, Statement statement) throws SQLException {
        Savepoint before = statement.getConnection().setSavepoint();
        statement.execute(valid.insert());
        statement.getConnection().rollback(before);
    }

    private static void assertRefused(InsertedRow broken, Pattern reason, Statement statement) {
        SQLException refusal =
                assertThrows(SQLException.class, () -> statement.execute(broken.insert()), broken::insert);
        String message = refusal.getMessage().toLowerCase(Locale.ROOT).split("; sql statement")[0];
        assertTrue(reason.matcher(message).find(), () -> reason + " is not in: " + message);
    }

    private void inRolledBackTransaction(ConstraintAttempt attempt) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("delete from dataset_revision");
                statement.execute("delete from audit_head");
                statement.execute("delete from webhook_dispatch");
                statement.execute("delete from retention");
                for (InsertedRow row : ValidRows.THERE) {
                    statement.execute(row.insert());
                }
                attempt.in(statement);
            } finally {
                connection.rollback();
            }
        }
    }

    private interface ConstraintAttempt {
        void in(Statement statement) throws SQLException;
    }
}
