package org.disclosures.operations;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jboss.logging.Logger;

/**
 * Has H2 write every commit to its file before the commit returns, whatever the database's address says. H2 otherwise writes in the
 * background, up to half a second later, and forgets the setting each time it closes the database.
 */
@ApplicationScoped
public class H2Durability implements AgroalPoolInterceptor {

    /** The command for one session; it holds for the whole database until it is closed. */
    static final String COMMAND = "set write_delay 0";

    private static final Logger LOG = Logger.getLogger(H2Durability.class);

    private final DatabaseProduct database;

    H2Durability(DatabaseProduct database) {
        this.database = database;
    }

    @Override
    public void onConnectionCreate(Connection connection) {
        if (database.isPostgresql()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(COMMAND);
        } catch (SQLException refused) {
            LOG.warnf(
                    "H2 refuses “%s”: %s. Without WRITE_DELAY=0 in the database address, changes of the last "
                            + "half second are lost if the service is killed.",
                    COMMAND, refused.getMessage());
        }
    }
}
