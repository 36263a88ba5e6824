package org.disclosures.operations;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * The connections that migrate an H2 database; they stay open until the service stops. <p>H2 compiles a check constraint with the session
 * that creates it, and from then on compares the values of {@code IN} in that session, whichever session writes: once it is closed, the
 * constraint refuses every row (90098). Only reopening the database recompiles its constraints, and a pool closes idle connections.
 */
@ApplicationScoped
class MigrationConnections implements FlywayConfigurationCustomizer {

    // Flyway uses one for its own table and one for the migrations.
    private static final int MOST = 4;

    private final DatabaseProduct database;
    private final String url;
    private final Optional<String> username;
    private final Optional<String> password;
    private AgroalDataSource kept;

    MigrationConnections(
            DatabaseProduct database,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> username,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.database = database;
        this.url = url;
        this.username = username;
        this.password = password;
    }

    @Override
    public void customize(FluentConfiguration migrations) {
        if (!database.isPostgresql()) {
            migrations.dataSource(open());
        }
    }

    @PreDestroy
    void close() {
        if (kept != null) {
            kept.close();
        }
    }

    private AgroalDataSource open() {
        try {
            // No idle timeout or maximum lifetime is configured for these connections.
            kept = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .metricsEnabled(false)
                    .connectionPoolConfiguration(pool -> pool.maxSize(MOST).connectionFactoryConfiguration(factory -> {
                        factory.jdbcUrl(url).initialSql(H2Durability.COMMAND);
                        username.map(NamePrincipal::new).ifPresent(factory::principal);
                        password.map(SimplePassword::new).ifPresent(factory::credential);
                        return factory;
                    })));
            return kept;
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
