package org.disclosures.schema;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Versions have whatever their tables have, so that no column that is added is lost in the past. */
@QuarkusTest
class VersionsTest {

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
