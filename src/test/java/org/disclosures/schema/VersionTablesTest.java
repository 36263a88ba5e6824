package org.disclosures.schema;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.disclosures.testing.DatabaseTestResource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Version tables have all columns of their tables, so that no new column is missing from the past. */
@QuarkusTest
class VersionTablesTest {

    @Inject
    AgroalDataSource database;

    @Test
    void versionsHaveTheColumnsOfTheirTables() throws SQLException {
        for (String table : ValidRows.VERSIONED) {
            Map<String, String> versions = columns("public", table + "_version");
            assertThat(versions.keySet(), hasItems("valid_from", "valid_to"));
            assertEquals(versions, columns("as_of", table), table);
            versions.keySet().removeAll(List.of("valid_from", "valid_to"));
            assertEquals(columns("public", table), versions, table);
        }
    }

    // A reference with another collation is compared to an id without an index.
    @Test
    void referencesHaveTheCollationOfTheirIds() throws SQLException {
        Assumptions.assumeTrue(DatabaseTestResource.onPostgresql());
        List<String> differing = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement query = connection.createStatement();
                ResultSet found = query.executeQuery(
                        "select k.conname from pg_constraint k join lateral unnest(k.conkey, k.confkey) pair (here, there) on true"
                                + " join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.here"
                                + " join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.there"
                                + " where k.contype = 'f' and a.attcollation <> b.attcollation")) {
            while (found.next()) {
                differing.add(found.getString(1));
            }
        }
        assertThat(differing, is(empty()));
    }

    private Map<String, String> columns(String schema, String table) throws SQLException {
        Map<String, String> columns = new TreeMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select lower(column_name), data_type, character_maximum_length, lower(collation_name) from"
                                + " information_schema.columns where lower(table_schema) = ? and lower(table_name) = ?")) {
            query.setString(1, schema);
            query.setString(2, table);
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    columns.put(found.getString(1), found.getString(2) + found.getString(3) + found.getString(4));
                }
            }
        }
        return columns;
    }
}
