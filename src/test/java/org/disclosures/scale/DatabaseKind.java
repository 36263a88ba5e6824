package org.disclosures.scale;

import java.util.Locale;

/** The kinds of database that the service is built for. */
public enum DatabaseKind {
    H2,
    POSTGRESQL;

    /** What {@code quarkus.datasource.db-kind} and the folder of its migrations call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
