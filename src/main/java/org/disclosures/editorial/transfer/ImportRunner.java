package org.disclosures.editorial.transfer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.runtime.Startup;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.disclosures.editorial.reading.DatasetReader;
import org.disclosures.editorial.reading.FileErrors;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;
import org.jboss.logging.Logger;

/** Runs imports after the requests that sent them. */
@ApplicationScoped
@Startup
class ImportRunner {

    private static final Logger LOG = Logger.getLogger(ImportRunner.class);
    private static final int SECONDS_BETWEEN_SIGNS = 2;
    private static final int MOST_ERRORS = 10_000;

    private final ImportConfig config;
    private final ImportJobs jobs;
    private final ImportWriter writer;
    private final DatasetReader datasets;
    private final CsvReader tables;
    private final NdjsonReader lines;
    private final CurrentIdentityAssociation callers;
    private final MeterRegistry meters;
    private final AtomicInteger running = new AtomicInteger();
    private final ManagedExecutor executor = ManagedExecutor.builder()
            .propagated()
            .cleared(ThreadContext.ALL_REMAINING)
            .maxAsync(1)
            .build();
    private final ScheduledExecutorService signs =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "import-progress"));

    ImportRunner(
            ImportConfig config,
            ImportJobs jobs,
            ImportWriter writer,
            DatasetReader datasets,
            CsvReader tables,
            NdjsonReader lines,
            CurrentIdentityAssociation callers,
            MeterRegistry meters) {
        this.config = config;
        this.jobs = jobs;
        this.writer = writer;
        this.datasets = datasets;
        this.tables = tables;
        this.lines = lines;
        this.callers = callers;
        this.meters = meters;
        Gauge.builder("disclosures.imports.running", running, AtomicInteger::get)
                .description("Imports running in this copy")
                .register(meters);
    }

    /** Starts an import on behalf of a caller; the file is discarded when it is over. */
    void start(UUID job, ImportOrder order, ImportUpload upload, SecurityIdentity caller) {
        // Captured now, since there is no caller after the request.
        SecurityIdentity known = callers.getIdentity();
        executor.execute(() -> run(job, order, upload, known));
    }

    @PreDestroy
    void stop() {
        signs.shutdownNow();
        executor.shutdownNow();
    }

    private void run(UUID job, ImportOrder order, ImportUpload upload, SecurityIdentity caller) {
        ImportProgress progress = new ImportProgress();
        running.incrementAndGet();
        ImportState outcome = ImportState.FAILED;
        ScheduledFuture<?> signsOfLife =
                signs.scheduleWithFixedDelay(() -> sign(job, progress), 0, SECONDS_BETWEEN_SIGNS, TimeUnit.SECONDS);
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        try {
            callers.setIdentity(caller);
            outcome = run(job, order, upload, progress);
        } catch (ImportProgress.ImportCancelledException cancelled) {
            LOG.infof("Import %s was cancelled", job);
        } catch (IOException | RuntimeException | OutOfMemoryError failed) {
            LOG.errorf(failed, "Import %s failed", job);
            jobs.failed(
                    job,
                    progress,
                    "The import failed because of an internal error, and nothing was changed; send the file again.");
        } finally {
            running.decrementAndGet();
            count(outcome, progress);
            request.terminate();
            signsOfLife.cancel(false);
            discard(upload);
        }
    }

    private void count(ImportState outcome, ImportProgress progress) {
        Counter.builder("disclosures.imports")
                .description("Finished imports, by outcome")
                .tag("outcome", outcome.code())
                .register(meters)
                .increment();
        Counter.builder("disclosures.imports.rows")
                .description("Rows read by imports")
                .register(meters)
                .increment(progress.read());
    }

    private ImportState run(UUID job, ImportOrder order, ImportUpload upload, ImportProgress progress)
            throws IOException {
        UnaryOperator<String> columns =
                order.format() == ImportFormat.CSV ? ImportColumns::of : UnaryOperator.identity();
        FileErrors errors = new FileErrors(MOST_ERRORS, error -> ImportFault.storable(error, columns));
        ImportIntake intake = new ImportIntake(config.maxRows(), errors, progress);
        try (InputStream content = Files.newInputStream(upload.file())) {
            switch (order.format()) {
                case YAML -> datasets.read(content, intake);
                case CSV -> tables.read(content, order.delimiter(), intake);
                case NDJSON -> lines.read(content, intake);
            }
            progress.whole(intake.size());
        } catch (ImportIntake.TooManyEntriesException tooMany) {
            errors.add(
                    1,
                    "",
                    "",
                    null,
                    "The file has too many entries; split it.",
                    "at most " + config.maxRows() + " entries");
            jobs.refused(job, progress, errors);
            return ImportState.REFUSED;
        }
        ImportCounts counts = new ImportCounts();
        boolean write = order.apply() && errors.none();
        if (write) {
            progress.moveTo(ImportState.WRITING);
        }
        writer.run(new ImportWriter.ImportTask(job, order, write, upload.sha256(), intake, counts, progress));
        if (!errors.none()) {
            jobs.refused(job, progress, errors);
            return ImportState.REFUSED;
        }
        if (!write) {
            jobs.checked(job, progress, counts);
        }
        return ImportState.DONE;
    }

    private void sign(UUID job, ImportProgress progress) {
        try {
            if (!jobs.progress(job, progress)) {
                progress.cancel();
            }
        } catch (RuntimeException failed) {
            LOG.warnf("The progress of import %s could not be recorded: %s", job, failed.getMessage());
        }
    }

    private static void discard(ImportUpload upload) {
        try {
            upload.discard();
        } catch (IOException kept) {
            LOG.warnf("The file of a finished import could not be deleted: %s", kept.getMessage());
        }
    }
}
