package org.disclosures.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import org.disclosures.operations.DatabaseProduct;

/** The way in which the sessions of a database are switched to the schema {@code as_of}. */
enum AsOfSessions {
    H2 {
        @Override
        String home(Connection connection) throws SQLException {
            return single(connection, "select schema()");
        }

        // Names resolve in the session's schema first, then in its search path.
        @Override
        void go(Connection connection, String home, Instant moment) throws SQLException {
            try (PreparedStatement statement =
                    connection.prepareStatement("set @as_of = cast(? as timestamp(6) with time zone)")) {
                statement.setObject(1, moment.atOffset(ZoneOffset.UTC));
                statement.execute();
            }
            execute(connection, "set schema_search_path " + quoted(home));
            execute(connection, "set schema as_of");
        }

        @Override
        void comeBack(Connection connection, String home) throws SQLException {
            execute(connection, "set schema " + quoted(home));
            execute(connection, "set @as_of = null");
        }

        private String quoted(String name) {
            return '"' + name.replace("\"", "\"\"") + '"';
        }
    },

    POSTGRESQL {
        @Override
        String home(Connection connection) throws SQLException {
            return single(connection, "select current_setting('search_path')");
        }

        @Override
        void go(Connection connection, String home, Instant moment) throws SQLException {
            set(connection, "as_of, " + home, moment.toString());
        }

        @Override
        void comeBack(Connection connection, String home) throws SQLException {
            set(connection, home, "");
        }

        private void set(Connection connection, String path, String moment) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(
                    "select set_config('search_path', ?, false), set_config('disclosures.as_of', ?, false)")) {
                statement.setString(1, path);
                statement.setString(2, moment);
                statement.executeQuery().close();
            }
        }
    };

    /** The way of a database. */
    static AsOfSessions on(DatabaseProduct database) {
        return database.isPostgresql() ? POSTGRESQL : H2;
    }

    /** The schema in which names resolve for reads of the present. */
    abstract String home(Connection connection) throws SQLException;

    /** Lets a session that is in the present read the tables as of a moment. */
    abstract void go(Connection connection, String home, Instant moment) throws SQLException;

    /** Lets it read them as they stand again. */
    abstract void comeBack(Connection connection, String home) throws SQLException;

    private static String single(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
