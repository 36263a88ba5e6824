package org.disclosures.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.disclosures.scale.DatabaseKind;
import org.disclosures.scale.DatabaseServer;
import org.postgresql.PGConnection;

/**
 * Measures whole lists of claims as files, read by one reader as fast as they are sent, and on PostgreSQL its own
 * {@code COPY} of the same columns over the same kind of connection.
 */
final class ExportBenchmark {

    private static final int TIMES = 3;
    private static final int BUFFER = 1 << 16;

    private static final String COPY = """
            copy (select c.id, r.id, r.title, r.published_on, c.locator, c.statement, c.kind, c.assurance, c.figure_qualifier,
              c.figure_amount, c.figure_upper_amount, c.figure_unit, c.lower_bound, c.upper_bound, t.id, t.display_name,
              (select string_agg(k.category_id, '; ' order by k.position) from target_category k where k.target_id = t.id),
              (select string_agg(m.target_id, '; ' order by m.position) from claim_mention m where m.claim_id = c.id),
              (select string_agg(u.technology_id, '; ' order by u.position) from claim_technology u where u.claim_id = c.id),
              c.occurred_from, c.asserted_on,
              (select string_agg(distinct p.country_id, '; ') from claim_place p where p.claim_id = c.id),
              (select string_agg(p.role || ':' || coalesce(p.country_id, p.region_id), '; ' order by p.position)
                 from claim_place p where p.claim_id = c.id),
              (select string_agg(p.role || ':' || p.organisation_id, '; ' order by p.position)
                 from claim_party p where p.claim_id = c.id),
              (select string_agg(a.source_id, ' > ' order by a.position) from attribution a where a.claim_id = c.id),
              (select string_agg(l.type || ':' || l.to_claim_id, '; ') from claim_link l where l.from_claim_id = c.id),
              exists (select 1 from claim_link l where l.to_claim_id = c.id and l.type = 'CONTRADICTS'),
              c.state, 'http://localhost:8080/c/' || c.id, c.revision
            from claim c join report r on r.id = c.report_id left join alleged_target t on t.id = c.target_id
            where c.state = 'PUBLISHED' and r.state = 'PUBLISHED'
              and (c.embargo_until is null or c.embargo_until <= now())
              and (r.embargo_until is null or r.embargo_until <= now())
            order by c.asserted_on desc, c.report_id, c.position)
            to stdout with (format csv, header)""";

    private final BenchmarkSettings settings;
    private final DatabaseServer database;
    private final Path directory;

    /** A sink that only counts the bytes read. */
    private static final class CountingSink extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int offset, int length) {
            bytes += length;
        }
    }

    private record ExportMeasurement(String what, long rows, long bytes, double seconds) {

        String markdown(double copy) {
            return "| %s | %,.0f | %.1f | %.1f | %s |%n"
                    .formatted(
                            what,
                            rows / seconds,
                            bytes / seconds / 1e6,
                            seconds,
                            copy == 0 ? "" : "%.2f".formatted(rows / seconds / copy));
        }
    }

    ExportBenchmark(BenchmarkSettings settings, DatabaseServer database, Path directory) {
        this.settings = settings;
        this.database = database;
        this.directory = directory;
    }

    /** The table, in Markdown: the best of a few runs each. */
    String run() throws IOException, InterruptedException, SQLException {
        StringBuilder table = new StringBuilder();
        try (BenchmarkedService service =
                new DatabaseBenchmark(settings, database, directory).start(ResponseCacheMode.COLD)) {
            long rows = Long.parseLong(
                    service.get("/v1/claims?count=true&limit=1").body().replaceFirst("(?s).*\"total\":(\\d+).*", "$1"));
            ExportMeasurement copy = database.kind() == DatabaseKind.POSTGRESQL
                    ? best("`COPY`", rows, this::copy)
                    : new ExportMeasurement("none", 0, 0, 1);
            double copied = copy.rows() / copy.seconds();
            table.append("#### %,d claims, whole%n%n".formatted(rows))
                    .append("| | rows/s | MB/s | s | of `COPY` |%n|---|---:|---:|---:|---:|%n".formatted());
            if (copied > 0) {
                table.append(copy.markdown(copied));
            }
            for (String format : List.of("csv", "ndjson", "xlsx")) {
                ExportMeasurement measured =
                        best(format, rows, sink -> read(service.port(), "/v1/claims?format=" + format, sink));
                table.append(measured.markdown(copied));
            }
            table.append("%nAt most %d MiB were resident.%n%n".formatted(service.memory("VmHWM")));
        }
        return table.toString();
    }

    private interface ExportReading {
        void into(OutputStream sink) throws IOException, SQLException, InterruptedException;
    }

    private static ExportMeasurement best(String what, long rows, ExportReading reading)
            throws IOException, SQLException, InterruptedException {
        ExportMeasurement[] all = new ExportMeasurement[TIMES];
        for (int i = 0; i < TIMES; i++) {
            CountingSink sink = new CountingSink();
            long startedAt = System.nanoTime();
            reading.into(sink);
            all[i] = new ExportMeasurement(what, rows, sink.bytes, (System.nanoTime() - startedAt) / 1e9);
            System.err.print(all[i].markdown(0));
        }
        return Arrays.stream(all)
                .min(java.util.Comparator.comparingDouble(ExportMeasurement::seconds))
                .orElseThrow();
    }

    private void copy(OutputStream sink) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.user())) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(COPY, sink);
        }
    }

    private static void read(int port, String path, OutputStream sink) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .version(HttpClient.Version.HTTP_1_1)
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " was answered " + answer.statusCode());
        }
        try (InputStream body = answer.body()) {
            byte[] buffer = new byte[BUFFER];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                sink.write(buffer, 0, read);
            }
        }
    }
}
