package org.disclosures.history;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.disclosures.http.page.Cursors;

/** The secret of cursors as the database keeps it, which made it when the schema was. */
@ApplicationScoped
class StoredCursorKey implements Cursors.CursorKey {

    private final AgroalDataSource database;
    private volatile byte[] secret;

    StoredCursorKey(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public byte[] secret() {
        if (secret == null) {
            secret = read();
        }
        return secret;
    }

    private byte[] read() {
        try (Connection connection = database.getConnection();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select part_a, part_b, part_c from cursor_key")) {
            row.next();
            ByteBuffer bytes = ByteBuffer.allocate(3 * 2 * Long.BYTES);
            for (int part = 1; part <= 3; part++) {
                UUID random = row.getObject(part, UUID.class);
                bytes.putLong(random.getMostSignificantBits()).putLong(random.getLeastSignificantBits());
            }
            return bytes.array();
        } catch (SQLException failed) {
            throw new IllegalStateException("The secret for cursors could not be read", failed);
        }
    }
}
