package org.disclosures.editorial.transfer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.disclosures.audit.Audit;
import org.disclosures.country.IsoCountries;
import org.disclosures.editorial.change.DatasetChange;
import org.disclosures.editorial.entry.ReportEntry;
import org.disclosures.history.Revisions;
import org.disclosures.history.Withholdings;
import org.disclosures.record.CatalogueKind;
import org.disclosures.record.RecordKinds;
import org.disclosures.vocabulary.AuditAction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.FlushMode;
import org.hibernate.Session;

/** Writes the entries of a file, all or nothing, in one transaction; or finds out, in one that writes nothing, whether it could. */
@ApplicationScoped
class ImportWriter {

    private static final int STATEMENTS_AT_ONCE = 50;

    /**
     * An import whose file has been read.
     *
     * @param write false if it is only checked, for all its errors
     */
    record ImportTask(
            UUID job,
            ImportOrder order,
            boolean write,
            String sha256,
            ImportIntake intake,
            ImportCounts counts,
            ImportProgress progress) {}

    /** The field to which errors in the note of an import belong. */
    public record ImportNote(
            @Schema(description = "A public note without withheld names")
            String note) {}

    private final Session session;
    private final Revisions revisions;
    private final Withholdings withholdings;
    private final ImportPass.ImportTools tools;
    private final Audit audit;
    private final ImportJobs jobs;
    private final ImportConfig config;
    private final Clock clock;

    ImportWriter(
            Session session,
            Revisions revisions,
            Withholdings withholdings,
            ImportPass.ImportTools tools,
            Audit audit,
            ImportJobs jobs,
            ImportConfig config,
            Clock clock) {
        this.session = session;
        this.revisions = revisions;
        this.withholdings = withholdings;
        this.tools = tools;
        this.audit = audit;
        this.jobs = jobs;
        this.config = config;
        this.clock = clock;
    }

    /** Writes a file, or notes its errors. */
    void run(ImportTask task) {
        QuarkusTransaction.requiringNew().run(this::countries);
        QuarkusTransaction.begin(
                QuarkusTransaction.beginOptions().timeout((int) config.timeout().toSeconds()));
        boolean keep = false;
        try {
            pass(task);
            keep = task.write() && task.intake().errors().none();
        } finally {
            if (keep) {
                QuarkusTransaction.commit();
            } else {
                QuarkusTransaction.rollback();
            }
        }
    }

    private void countries() {
        if (session.createSelectionQuery("select count(c) from Country c", Long.class)
                        .getSingleResult()
                == 0) {
            revisions.lock();
            IsoCountries.ensure(session);
        }
    }

    private void pass(ImportTask task) {
        session.setJdbcBatchSize(STATEMENTS_AT_ONCE);
        Instant moment = task.write() ? revisions.lock() : clock.instant();
        DatasetChange change =
                new DatasetChange(session, moment, audit.actor(), task.intake().errors());
        task.intake().flawed().declare(change);
        ImportPass pass = new ImportPass(change, tools, task);
        note(task, change);
        catalogue(task.intake(), pass);
        ReportImport reports = new ReportImport(pass);
        reports.write(task.intake().<ReportEntry>rows(RecordKinds.REPORT));
        reports.checkFlawed(task.intake().flawed().of(RecordKinds.REPORT));
        ShownStatements shown =
                new ShownStatements(task.job(), jobs, change, !task.order().apply());
        shown.name(task.intake().rows(RecordKinds.TARGET));
        new ClaimImport(pass, reports, shown, session)
                .write(task.intake().claims(), task.intake().flawed());
        if (pass.writing()) {
            close(task, pass);
        }
    }

    private static void note(ImportTask task, DatasetChange change) {
        ImportNote parameters = new ImportNote(task.order().note());
        task.intake().errors().at(1, parameters);
        change.text(parameters, "note", parameters.note());
    }

    private static void catalogue(ImportIntake intake, ImportPass pass) {
        List<CatalogueKind<?, ?, ?>> kinds = RecordKinds.catalogue();
        List<CatalogueImport<?, ?>> imports = kinds.stream()
                .<CatalogueImport<?, ?>>map(kind -> CatalogueImport.of(kind, pass, intake))
                .toList();
        imports.forEach(CatalogueImport::announce);
        imports.forEach(CatalogueImport::write);
    }

    private void close(ImportTask task, ImportPass pass) {
        DatasetChange change = pass.change();
        change.checkpoint();
        tools.history().measure(change.written());
        change.hideNames(withholdings, true);
        tools.contributions().note(change);
        tools.history().record(change.written(), change.moment());
        tools.history().measureVersions(change.written());
        if (pass.shows()) {
            revisions.raise();
        }
        session.flush();
        session.setHibernateFlushMode(FlushMode.AUTO);
        if (task.counts().any()) {
            audit.record(
                    AuditAction.DATASET_IMPORTED,
                    ImportView.COLLECTION + "/" + task.job(),
                    task.order().note(),
                    Map.of("sha256", task.sha256(), "counts", task.counts().views()));
        }
        jobs.done(task.job(), task.progress(), task.counts());
    }
}
