package org.disclosures.editorial.transfer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.disclosures.claim.Claim;
import org.disclosures.editorial.change.ClaimEntries;
import org.disclosures.editorial.change.ReportWriter;
import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.http.page.QueryConditions;
import org.disclosures.record.CatalogueKind;
import org.disclosures.record.CatalogueRecord;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;
import org.disclosures.report.Report;
import org.hibernate.Session;

/**
 * Exports the whole ledger, including drafts and withheld names, as it was at one moment, or its public part as of a past moment, a page at
 * a time. The order is fixed, so that two exports of the same data are equal.
 */
@ApplicationScoped
public class ExportService {

    private static final int PAGE = 200;
    private static final int LONGEST_SECONDS = 1_800;

    private final Session session;
    private final ExportScope scope;

    ExportService(Session session, ExportScope scope) {
        this.session = session;
        this.scope = scope;
    }

    /**
     * Writes everything.
     *
     * @param lines true for one entry a line, false for a dataset file
     */
    public void write(OutputStream target, boolean lines) throws IOException {
        OutputStream buffered = new BufferedOutputStream(target);
        try {
            QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> {
                try {
                    EntryOutput output = lines ? new NdjsonOutput(buffered) : new DatasetOutput(buffered);
                    write(output);
                    output.end();
                    buffered.flush();
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private void write(EntryOutput output) throws IOException {
        // Prevents changes meanwhile from showing in some places only; the past does not change.
        if (!scope.isPast()) {
            session.doWork(connection -> connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ));
        }
        session.setDefaultReadOnly(true);
        for (CatalogueKind<?, ?, ?> kind : RecordKinds.catalogue()) {
            each(kind, output);
        }
        String last = "";
        for (List<String> ids = ids(RecordKinds.REPORT, last); !ids.isEmpty(); ids = ids(RecordKinds.REPORT, last)) {
            for (Report report : reports(ids)) {
                output.entry(
                        RecordKinds.REPORT,
                        scope.read(RecordKinds.REPORT, List.of(ReportWriter.entry(report)))
                                .get(0));
                claims(report.id(), output);
            }
            last = ids.get(ids.size() - 1);
            session.clear();
        }
    }

    private <E extends Record, T extends CatalogueRecord<E>> void each(CatalogueKind<E, T, ?> kind, EntryOutput output)
            throws IOException {
        String last = "";
        for (List<String> ids = ids(kind, last); !ids.isEmpty(); ids = ids(kind, last)) {
            List<T> records = List.of();
            for (String query : kind.queries()) {
                records = session.createSelectionQuery(query, kind.recordType())
                        .setParameterList("ids", ids)
                        .getResultList();
            }
            List<E> entries = records.stream().map(kind::entry).toList();
            for (Record read : scope.read(kind, entries)) {
                output.entry(kind, read);
            }
            last = ids.get(ids.size() - 1);
            session.clear();
        }
    }

    private List<String> ids(RecordKind kind, String last) {
        QueryConditions conditions = scope.of(kind).and("e.id > ?", last);
        return conditions
                .bind(session.createSelectionQuery(
                        "select e.id from " + kind.entity() + " e where " + conditions.hql() + " order by e.id",
                        String.class))
                .setMaxResults(PAGE)
                .getResultList();
    }

    private List<Report> reports(List<String> ids) {
        return session.createSelectionQuery(
                        "from Report e left join fetch e.publishers left join fetch e.disclosures where e.id in :ids order by e.id",
                        Report.class)
                .setParameterList("ids", ids)
                .getResultList();
    }

    private void claims(String report, EntryOutput output) throws IOException {
        int last = -1;
        for (List<Claim> page = claims(report, last); !page.isEmpty(); page = claims(report, last)) {
            Map<UUID, ClaimEntry> entries = new ClaimEntries(session).of(page);
            for (ClaimEntry entry : scope.read(entries)) {
                output.claim(report, entry);
            }
            last = page.get(page.size() - 1).position();
            page.forEach(session::detach);
        }
    }

    private List<Claim> claims(String report, int last) {
        QueryConditions conditions = scope.of(RecordKinds.CLAIM).and("e.reportId = ? and e.position > ?", report, last);
        return conditions
                .bind(session.createSelectionQuery(
                        "from Claim e where " + conditions.hql() + " order by e.position", Claim.class))
                .setMaxResults(PAGE)
                .getResultList();
    }
}
