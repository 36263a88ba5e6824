package org.disclosures.scale;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Fills a migrated, empty database with invented data. The dataset’s own row is written last, and marks the data as
 * complete.
 */
final class DatabaseFilling {

    private static final int CLAIMS_AT_ONCE = 2_000;
    private static final int TARGETS_AT_ONCE = 5_000;

    private final Connection connection;
    private final RowStore store;
    private final VersionRows versions;
    private final FillingProgress progress;

    DatabaseFilling(Connection connection, FillingProgress progress) throws SQLException {
        this.connection = connection;
        this.store = RowStore.of(connection);
        this.versions = new VersionRows(connection);
        this.progress = progress;
    }

    /** Receives the progress. */
    interface FillingProgress {

        /** Ignores the progress. */
        FillingProgress NONE = new FillingProgress() {
            @Override
            public void doing(String what) {}

            @Override
            public void wrote(int claims) {}
        };

        /** Reports the current step. */
        void doing(String what);

        /** Reports the number of claims written since. */
        void wrote(int claims);
    }

    /**
     * Fills the database.
     *
     * @throws IllegalStateException if it contains reports already
     */
    void fill(LedgerScale scale) throws SQLException {
        connection.setAutoCommit(false);
        refuseUnlessEmpty();
        progress.doing("things");
        store.begin();
        InventedCatalogue catalogue = new InventedCatalogue(scale);
        CatalogueRows things = new CatalogueRows(scale, catalogue);
        write(things.all());
        for (int from = 0; from < scale.targets(); from += TARGETS_AT_ONCE) {
            write(things.targets(from, Math.min(from + TARGETS_AT_ONCE, scale.targets())));
        }
        progress.doing("claims");
        EventRows events = new EventRows();
        claims(scale, catalogue, events);
        for (FilledTable table : FilledTable.values()) {
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

    // The next rows are generated while the last are written.
    private void claims(LedgerScale scale, InventedCatalogue catalogue, EventRows events) throws SQLException {
        InventedPhrases phrases = new InventedPhrases();
        ReportRows reports = new ReportRows(scale, catalogue, phrases, events);
        ClaimRows claims = new ClaimRows(scale, catalogue, phrases, reports, events);
        FillingChunk chunk = chunk(reports, claims, 0);
        while (chunk.next() < reports.size()) {
            int next = chunk.next();
            CompletableFuture<FillingChunk> ahead = CompletableFuture.supplyAsync(() -> chunk(reports, claims, next));
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
    private record FillingChunk(RowBatch rows, int next) {}

    private static FillingChunk chunk(ReportRows reports, ClaimRows claims, int first) {
        RowBatch rows = new RowBatch();
        int next = first;
        while (next < reports.size() && rows.count(FilledTable.CLAIM) < CLAIMS_AT_ONCE) {
            InventedReport report = reports.get(next++);
            reports.add(rows, report);
            claims.add(rows, report);
        }
        return new FillingChunk(rows, next);
    }

    private void write(RowBatch rows) throws SQLException {
        for (Map.Entry<FilledTable, List<Object[]>> some : rows.byTable().entrySet()) {
            store.write(some.getKey(), some.getValue());
        }
        progress.wrote(rows.count(FilledTable.CLAIM));
    }

    private static RowBatch whole(LedgerScale scale) {
        RowBatch rows = new RowBatch();
        rows.add(
                FilledTable.DATASET,
                scale.dataset(),
                "Invented claims, to try the service at scale",
                PublicationStanding.LOADED);
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
