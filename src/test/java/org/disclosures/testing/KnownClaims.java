package org.disclosures.testing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Claims that tests know by report and key: their ids are random, or assigned by datasets. */
public final class KnownClaims {

    private KnownClaims() {}

    /** The id of a stored claim, or else the id that a dataset assigns. */
    public static UUID id(String report, String key) {
        UUID stored = Arc.container() == null || !Arc.container().isRunning() ? null : stored(report, key);
        return stored == null ? given(report, key) : stored;
    }

    /** The id that the datasets of tests, and the seed, assign to a claim: name-based on report and key. */
    public static UUID given(String report, String key) {
        return UUID.nameUUIDFromBytes((report + "/" + key).getBytes(StandardCharsets.UTF_8));
    }

    private static UUID stored(String report, String key) {
        try (Connection connection =
                        Arc.container().instance(AgroalDataSource.class).get().getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select id from claim where report_id = ? and claim_key = ?")) {
            query.setString(1, report);
            query.setString(2, key);
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? found.getObject(1, UUID.class) : null;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
