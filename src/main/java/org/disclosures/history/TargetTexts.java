package org.disclosures.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Hides the name in the rows of its own target, the present one and those from before. */
final class TargetTexts {

    private static final int LONGEST_DESCRIPTION = 1_000;
    private static final String HIDE =
            " set description = ?, display_name = ?, name_visibility = 'WITHHELD' where id = ?";

    private final Connection connection;

    /** A row from before. */
    private record TargetTextVersion(OffsetDateTime from, String description) {}

    TargetTexts(Connection connection) {
        this.connection = connection;
    }

    void redact(String id, NameRedaction redaction) throws SQLException {
        String present = redaction.description();
        try (PreparedStatement update = connection.prepareStatement(
                "update alleged_target" + HIDE + " and (name_visibility <> 'WITHHELD' or description <> ?)")) {
            update.setString(1, present);
            update.setString(2, present);
            update.setString(3, id);
            update.setString(4, present);
            update.executeUpdate();
        }
        List<TargetTextVersion> versions = versions(id);
        try (PreparedStatement update =
                connection.prepareStatement("update alleged_target_version" + HIDE + " and valid_from = ?")) {
            for (TargetTextVersion version : versions) {
                String description = redaction.holds(true, version.description())
                        ? present
                        : redaction.text(true, version.description(), LONGEST_DESCRIPTION);
                update.setString(1, description);
                update.setString(2, description);
                update.setString(3, id);
                update.setObject(4, version.from());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private List<TargetTextVersion> versions(String id) throws SQLException {
        List<TargetTextVersion> versions = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select valid_from, description from alleged_target_version where id = ?")) {
            query.setString(1, id);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    versions.add(new TargetTextVersion(rows.getObject(1, OffsetDateTime.class), rows.getString(2)));
                }
            }
        }
        return versions;
    }
}
