package org.disclosures.scale;

import java.util.Locale;

/** The kinds of database that the service is built for. */
public enum DatabaseKind {
    H2,
    POSTGRESQL;

    /** Its name in {@code quarkus.datasource.db-kind} and in the folder of its migrations. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
