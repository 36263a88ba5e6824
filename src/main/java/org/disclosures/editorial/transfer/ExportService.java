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
import java.util.function.Function;
import org.disclosures.claim.Claim;
import org.disclosures.country.Region;
import org.disclosures.editorial.change.CategoryWriter;
import org.disclosures.editorial.change.ClaimEntries;
import org.disclosures.editorial.change.OrganisationWriter;
import org.disclosures.editorial.change.RegionWriter;
import org.disclosures.editorial.change.ReportWriter;
import org.disclosures.editorial.change.SourceWriter;
import org.disclosures.editorial.change.TargetWriter;
import org.disclosures.editorial.change.TechnologyWriter;
import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.history.Recorded;
import org.disclosures.http.page.Conditions;
import org.disclosures.report.Report;
import org.disclosures.source.Organisation;
import org.disclosures.source.Source;
import org.disclosures.target.AllegedTarget;
import org.disclosures.target.Category;
import org.disclosures.technology.Technology;
import org.hibernate.Session;

/**
 * Exports the whole ledger, including drafts and withheld names, as it was at one moment, or its public part as of a past moment, a page at
 * a time. The order is fixed, so that two exports of the same data are equal.
 */
@ApplicationScoped
public class ExportService {

    private static final int PAGE = 200;
    private static final int LONGEST_SECONDS = 1_800;

    private static final Map<Class<?>, Recorded> KINDS = Map.of(
            Organisation.class, Recorded.ORGANISATION,
            Source.class, Recorded.SOURCE,
            Technology.class, Recorded.TECHNOLOGY,
            Region.class, Recorded.REGION,
            Category.class, Recorded.CATEGORY,
            AllegedTarget.class, Recorded.TARGET);

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
                    EntryOutput output = lines ? new LineOutput(buffered) : new DatasetOutput(buffered);
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
        each(Organisation.class, "left join fetch e.memberOf", OrganisationWriter::entryOf, output);
        each(Source.class, "", SourceWriter::entryOf, output);
        each(Technology.class, "", TechnologyWriter::entryOf, output);
        each(Region.class, "", RegionWriter::entryOf, output);
        each(Category.class, "left join fetch e.labels", CategoryWriter::entryOf, output);
        each(
                AllegedTarget.class,
                "left join fetch e.countries left join fetch e.affiliations",
                TargetWriter::entryOf,
                output);
        String last = "";
        for (List<String> ids = ids(Report.class, last); !ids.isEmpty(); ids = ids(Report.class, last)) {
            for (Report report : all(Report.class, "left join fetch e.publisher", ids)) {
                output.entry(
                        Recorded.REPORT,
                        scope.read(Recorded.REPORT, List.of(ReportWriter.entry(report)))
                                .get(0));
                claims(report.id(), output);
            }
            last = ids.get(ids.size() - 1);
            session.clear();
        }
    }

    private <T> void each(Class<T> type, String fetch, Function<T, ? extends Record> entry, EntryOutput output)
            throws IOException {
        Recorded kind = KINDS.get(type);
        String last = "";
        for (List<String> ids = ids(type, last); !ids.isEmpty(); ids = ids(type, last)) {
            List<? extends Record> entries =
                    all(type, fetch, ids).stream().map(entry).toList();
            for (Record read : scope.read(kind, entries)) {
                output.entry(kind, read);
            }
            last = ids.get(ids.size() - 1);
            session.clear();
        }
    }

    private List<String> ids(Class<?> type, String last) {
        Conditions conditions =
                scope.of(KINDS.getOrDefault(type, Recorded.REPORT)).and("e.id > ?", last);
        return conditions
                .bind(session.createSelectionQuery(
                        "select e.id from " + type.getSimpleName() + " e where " + conditions.hql() + " order by e.id",
                        String.class))
                .setMaxResults(PAGE)
                .getResultList();
    }

    private <T> List<T> all(Class<T> type, String fetch, List<String> ids) {
        return session.createSelectionQuery(
                        "from " + type.getSimpleName() + " e " + fetch + " where e.id in :ids order by e.id", type)
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
        Conditions conditions = scope.of(Recorded.CLAIM).and("e.reportId = ? and e.position > ?", report, last);
        return conditions
                .bind(session.createSelectionQuery(
                        "from Claim e where " + conditions.hql() + " order by e.position", Claim.class))
                .setMaxResults(PAGE)
                .getResultList();
    }
}
