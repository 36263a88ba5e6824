package org.disclosures.history;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every text column of the schema is classified: redacted when a name is withheld, or exempt with a reason. */
@QuarkusTest
class TextColumnsTest {

    private static final Set<String> OF_OTHERS = Set.of("flyway_schema_history");

    @Inject
    AgroalDataSource database;

    @Test
    void textColumnsAreClassified() throws SQLException {
        Set<String> redacted = TextColumns.REDACTED.stream()
                .flatMap(table -> table.columns().stream().map(column -> table.name() + "." + column.name()))
                .collect(Collectors.toSet());
        List<String> undecided = new ArrayList<>();
        for (String column : columns()) {
            String any = "*" + column.substring(column.indexOf('.'));
            String ofTable = column.replace("_version.", ".");
            boolean decided = redacted.contains(column)
                    || TextColumns.LEFT.containsKey(ofTable)
                    || TextColumns.LEFT.containsKey(any);
            if (!decided) {
                undecided.add(column);
            }
        }
        assertThat(undecided, is(empty()));
    }

    @Test
    void redactedColumnsExist() throws SQLException {
        Set<String> columns = columns();
        List<String> missing = TextColumns.REDACTED.stream()
                .flatMap(table -> table.columns().stream().map(column -> table.name() + "." + column.name()))
                .filter(column -> !columns.contains(column))
                .toList();
        assertThat(missing, is(empty()));
    }

    /** An id that contains a name is replaced, and every reference to it has to follow. */
    @Test
    void referencesFollowTheIdOfTheirRecord() throws SQLException {
        assertThat(
                read("select k.constraint_name from information_schema.referential_constraints k join"
                        + " information_schema.key_column_usage u on u.constraint_name = k.unique_constraint_name"
                        + " and u.constraint_schema = k.unique_constraint_schema where k.update_rule <> 'CASCADE'"
                        + " and lower(u.table_name) in ('region', 'organisation', 'source', 'technology', 'disclosure', 'category',"
                        + " 'alleged_target', 'report', 'claim')"),
                is(empty()));
    }

    private Set<String> columns() throws SQLException {
        return read(
                        "select c.table_name || '.' || c.column_name from information_schema.columns c join"
                                + " information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name"
                                + " where lower(c.table_schema) = 'public' and t.table_type = 'BASE TABLE'"
                                + " and lower(c.data_type) in ('character varying', 'text', 'character', 'character large object')")
                .stream()
                .filter(column ->
                        !OF_OTHERS.contains(column.substring(0, column.indexOf('.'))) && !column.startsWith("ht_"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> read(String sql) throws SQLException {
        Set<String> values = new TreeSet<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1).toLowerCase(Locale.ROOT));
            }
        }
        return values;
    }
}
