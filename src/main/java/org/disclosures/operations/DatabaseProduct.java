package org.disclosures.operations;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The database that the service was built for: H2 or PostgreSQL. */
@Singleton
public class DatabaseProduct {

    private final boolean postgresql;

    DatabaseProduct(@ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
        this.postgresql = kind.equals("postgresql");
    }

    /** True for PostgreSQL, false for H2. */
    public boolean isPostgresql() {
        return postgresql;
    }
}
