package org.disclosures.editorial.transfer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageParameters;
import org.disclosures.http.page.PageRequest;
import org.disclosures.http.page.QueryConditions;
import org.disclosures.http.page.SortField;
import org.disclosures.http.page.Sorting;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.param.StrictJson;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.http.problem.Problems;
import org.disclosures.http.problem.RequestErrors;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;

/** Accepts imports, and reports their progress. */
@ApplicationScoped
public class ImportService {

    private static final int LONGEST_NOTE = 2_000;
    private static final List<String> DELIMITERS = List.of("comma", "semicolon", "tab");

    private static final Sorting<ImportJob> JOBS =
            Sorting.byUuid(ImportJob.class, "-receivedAt", SortField.of("receivedAt"));
    private static final Sorting<ImportFault> FAULTS = Sorting.byNumber(ImportFault.class, "number", "number");

    private static final Sorting<ImportStatement> STATEMENTS =
            Sorting.byNumber(ImportStatement.class, "number", "number");

    private final ImportJobs jobs;
    private final ImportRunner runner;
    private final SecurityIdentity caller;
    private final Session session;

    ImportService(ImportConfig config, ImportJobs jobs, ImportRunner runner, SecurityIdentity caller, Session session) {
        this.jobs = jobs;
        this.runner = runner;
        this.caller = caller;
        this.session = session;
    }

    /**
     * The result of sending an import.
     *
     * @param replayed true if it was sent before with the same idempotency key
     */
    public record AcceptedImport(ImportView view, boolean replayed) {}

    /**
     * Takes in a file; the import runs after the response.
     *
     * @param key the request's idempotency key; null for none
     */
    public AcceptedImport take(String mediaType, ImportParameters parameters, String key, InputStream content)
            throws IOException {
        ImportOrder order = read(mediaType, parameters);
        jobs.requireFree();
        ImportUpload upload = ImportUpload.receive(content);
        boolean kept = false;
        try {
            ImportJobs.OpenedImportJob opened = jobs.open(order, upload, key);
            if (!opened.before()) {
                runner.start(opened.id(), order, upload, caller);
                kept = true;
            }
            return new AcceptedImport(get(opened.id().toString()), opened.before());
        } catch (ConstraintViolationException another) {
            throw ProblemType.CONFLICT
                    .with("Another import is running; send yours again when it is over.")
                    .build();
        } finally {
            if (!kept) {
                upload.discard();
            }
        }
    }

    /** The import of an id; 404 if there is none. */
    @Transactional
    public ImportView get(String id) {
        jobs.expire();
        return view(find(id));
    }

    /**
     * Cancels an import that is under way: nothing of it is written. 404 if there is none, 409 if it is over. The copy of the service
     * that carries it out ends it within seconds; the next may be sent at once.
     */
    public void cancel(String id) {
        jobs.expire();
        UUID job = QuarkusTransaction.requiringNew().call(() -> find(id).id());
        if (!jobs.cancel(job, "The import was cancelled, and nothing was changed.")) {
            throw ProblemType.CONFLICT
                    .with("The import is over, so it cannot be cancelled.")
                    .build();
        }
    }

    /** A page of imports. */
    @Transactional
    public Page<ImportView> list(PageParameters page) {
        ParameterValues values = new ParameterValues(new RequestErrors());
        PageRequest<ImportJob> request = page.read(values, JOBS);
        jobs.expire();
        return request.fetch(session, "e", new QueryConditions())
                .map(found -> found.stream().map(this::view).toList());
    }

    /** A page of an import's errors, in the order of their lines; 404 if there is no such import. */
    @Transactional
    public Page<ImportFaultView> faults(String id, PageParameters page) {
        ParameterValues values = new ParameterValues(new RequestErrors());
        PageRequest<ImportFault> request = page.read(values, FAULTS);
        UUID job = find(id).id();
        return request.fetch(session, "e", new QueryConditions().and("e.job = ?", job))
                .map(found -> found.stream().map(ImportFaultView::of).toList());
    }

    /** A page of the statements of a dry run, in the order in which they would be written; 404 if there is no such import. */
    @Transactional
    public Page<ImportStatementView> statements(String id, PageParameters page) {
        ParameterValues values = new ParameterValues(new RequestErrors());
        PageRequest<ImportStatement> request = page.read(values, STATEMENTS);
        ImportJob job = find(id);
        return request.fetch(
                        session,
                        "e",
                        new QueryConditions()
                                .and("e.job = ?", job.id())
                                .and("e.job in (select j.id from ImportJob j where j.state = ?)", ImportState.DONE))
                .map(found -> found.stream().map(ImportStatementView::of).toList());
    }

    private static ImportOrder read(String mediaType, ImportParameters parameters) {
        ParameterValues values = new ParameterValues(new RequestErrors());
        Boolean apply = values.flag("apply", parameters.apply);
        String note = values.text("note", parameters.note);
        if (note != null && (note.length() > LONGEST_NOTE || StrictJson.isUnreadable(note))) {
            values.faults()
                    .add(
                            "note",
                            note,
                            "The note is too long or has control characters; use at most " + LONGEST_NOTE
                                    + " readable characters.");
        }
        String delimiter = values.text("delimiter", parameters.delimiter);
        int place = delimiter == null ? -1 : DELIMITERS.indexOf(delimiter);
        if (delimiter != null && place < 0) {
            values.faults()
                    .add(
                            "delimiter",
                            delimiter,
                            "The value is not allowed; use one of the allowed values.",
                            DELIMITERS);
        }
        ImportFormat format = ImportFormat.of(mediaType);
        if (delimiter != null && format != ImportFormat.CSV) {
            values.faults().add("delimiter", delimiter, "`delimiter` applies only to `text/csv`; remove it.");
        }
        values.faults().throwIfAny();
        return new ImportOrder(
                format, Boolean.TRUE.equals(apply), note, place < 0 ? null : CsvReader.DELIMITERS.charAt(place));
    }

    private ImportJob find(String id) {
        UUID key = ParameterValues.uuid(id);
        ImportJob found = key == null ? null : session.find(ImportJob.class, key);
        if (found == null) {
            throw Problems.notFound();
        }
        return found;
    }

    private ImportView view(ImportJob job) {
        return ImportView.of(job, jobs.counts(job));
    }
}
