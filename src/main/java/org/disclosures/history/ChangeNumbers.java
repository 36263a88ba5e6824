package org.disclosures.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/**
 * Numbers events when they are due, in the order in which they became public. Events that are not due have no number, so that no gap
 * reveals them.
 */
@ApplicationScoped
class ChangeNumbers {

    private static final int BATCH = 1_000;

    private final Session session;

    ChangeNumbers(Session session) {
        this.session = session;
    }

    /**
     * Numbers the events that are due at a moment and have no number yet.
     *
     * @param row the counter's row, locked
     * @return true if there were any
     */
    boolean give(DatasetRevision row, Instant moment) {
        return session.doReturningWork(connection -> {
            List<Long> due = due(connection, moment);
            number(connection, due, row);
            return !due.isEmpty();
        });
    }

    private static List<Long> due(Connection connection, Instant moment) throws SQLException {
        List<Long> due = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select number from public_event where change_number is null and due_at <= ? order by due_at, number")) {
            query.setObject(1, moment.atOffset(ZoneOffset.UTC));
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    due.add(found.getLong(1));
                }
            }
        }
        return due;
    }

    private static void number(Connection connection, List<Long> due, DatasetRevision row) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update public_event set change_number = ? where number = ?")) {
            for (int from = 0; from < due.size(); from += BATCH) {
                for (Long event : due.subList(from, Math.min(from + BATCH, due.size()))) {
                    update.setLong(1, row.nextChange());
                    update.setLong(2, event);
                    update.addBatch();
                }
                update.executeBatch();
            }
        }
    }
}
