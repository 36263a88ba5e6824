package org.disclosures.scale;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Fills a migrated, empty database with invented data. The dataset's own row is written last, and says that they are whole. */
final class Filling {

    private static final int CLAIMS_AT_ONCE = 2_000;
    private static final int TARGETS_AT_ONCE = 5_000;

    private final Connection connection;
    private final Store store;
    private final Versions versions;
    private final Progress progress;

    Filling(Connection connection, Progress progress) throws SQLException {
        this.connection = connection;
        this.store = Store.of(connection);
        this.versions = new Versions(connection);
        this.progress = progress;
    }

    /** Is told how far the work is. */
    interface Progress {

        /** One that nobody looks at. */
        Progress NONE = new Progress() {
            @Override
            public void doing(String what) {}

            @Override
            public void wrote(int claims) {}
        };

        /** Reports the current step. */
        void doing(String what);

        /** So many claims more were written. */
        void wrote(int claims);
    }

    /**
     * Fills the database.
     *
     * @throws IllegalStateException if there are reports already
     */
    void fill(Scale scale) throws SQLException {
        connection.setAutoCommit(false);
        refuseUnlessEmpty();
        progress.doing("things");
        store.begin();
        Catalogue catalogue = new Catalogue(scale);
        Things things = new Things(scale, catalogue);
        write(things.all());
        for (int from = 0; from < scale.targets(); from += TARGETS_AT_ONCE) {
            write(things.targets(from, Math.min(from + TARGETS_AT_ONCE, scale.targets())));
        }
        progress.doing("claims");
        Events events = new Events();
        claims(scale, catalogue, events);
        for (Table table : Table.values()) {
            if (table.isVersioned()) {
                progress.doing("versions of " + table.sql());
                versions.record(table);
            }
            if (table.isNumbered()) {
                versions.goOn(table);
            }
        }
        versions.raise(events.changes());
        progress.doing("indexes");
        store.end();
        write(whole(scale));
        connection.commit();
        connection.setAutoCommit(true);
        progress.doing("statistics");
        store.settle();
        progress.doing("done");
    }

    // The next are made up while the last are written.
    private void claims(Scale scale, Catalogue catalogue, Events events) throws SQLException {
        Phrases phrases = new Phrases();
        Reports reports = new Reports(scale, catalogue, phrases, events);
        Claims claims = new Claims(scale, catalogue, phrases, reports, events);
        Chunk chunk = chunk(reports, claims, 0);
        while (chunk.next() < reports.size()) {
            int next = chunk.next();
            CompletableFuture<Chunk> ahead = CompletableFuture.supplyAsync(() -> chunk(reports, claims, next));
            write(chunk.rows());
            chunk = ahead.join();
        }
        write(chunk.rows());
    }

    /**
     * Some reports with their claims.
     *
     * @param next the first report that is not among them
     */
    private record Chunk(Rows rows, int next) {}

    private static Chunk chunk(Reports reports, Claims claims, int first) {
        Rows rows = new Rows();
        int next = first;
        while (next < reports.size() && rows.count(Table.CLAIM) < CLAIMS_AT_ONCE) {
            Report report = reports.get(next++);
            reports.add(rows, report);
            claims.add(rows, report);
        }
        return new Chunk(rows, next);
    }

    private void write(Rows rows) throws SQLException {
        for (Map.Entry<Table, List<Object[]>> some : rows.byTable().entrySet()) {
            store.write(some.getKey(), some.getValue());
        }
        progress.wrote(rows.count(Table.CLAIM));
    }

    private static Rows whole(Scale scale) {
        Rows rows = new Rows();
        rows.add(Table.DATASET, scale.dataset(), "Invented claims, to try the service at scale", Standing.LOADED);
        return rows;
    }

    private void refuseUnlessEmpty() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select 1 from country fetch first 1 rows only")) {
            if (found.next()) {
                throw new IllegalStateException("The database holds something already; only an empty one is filled.");
            }
        }
    }
}
