package org.disclosures.editorial.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.disclosures.audit.Audit;
import org.disclosures.editorial.desk.Idempotency;
import org.disclosures.editorial.reading.FileErrors;
import org.disclosures.http.Reference;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.operations.ExpiringRecords;
import org.disclosures.operations.RetentionConfig;
import org.hibernate.Session;

/** Keeps which imports there are, in transactions of their own, so that every copy of the service shows how far they are. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ImportJobs implements ExpiringRecords {

    private static final Duration GIVEN_UP_AFTER = Duration.ofMinutes(1);
    private static final int BATCH = 50;
    // Each job may have ten thousand errors or statements.
    private static final int PURGED_AT_ONCE = 5;

    /** A job, and whether the request was a repetition. */
    record OpenedImportJob(UUID id, boolean before) {}

    private final Session session;
    private final Audit audit;
    private final Idempotency idempotency;
    private final ObjectMapper json;
    private final Clock clock;

    ImportJobs(Session session, Audit audit, Idempotency idempotency, ObjectMapper json, Clock clock) {
        this.session = session;
        this.audit = audit;
        this.idempotency = idempotency;
        this.json = json;
        this.clock = clock;
    }

    /** Lets pass if no import is under way; 409 if one is. */
    void requireFree() {
        expire();
        session
                .createSelectionQuery("select j.id from ImportJob j where j.slot = 1", UUID.class)
                .getResultList()
                .stream()
                .findFirst()
                .ifPresent(running -> {
                    throw busy(running);
                });
    }

    /**
     * Opens a job; only one can run at a time.
     *
     * @param key the request's idempotency key; null for none
     */
    OpenedImportJob open(ImportOrder order, ImportUpload upload, String key) {
        Instant now = now();
        Idempotency.IdempotentRequest request = idempotency.read(
                key,
                audit.actor(),
                "POST imports",
                Map.of(
                        "order",
                        List.of(order.format(), order.apply(), order.note() == null ? "" : order.note()),
                        "sha256",
                        upload.sha256()));
        String before = idempotency.outcome(request, now);
        if (before != null) {
            return new OpenedImportJob(UUID.fromString(before.substring(before.lastIndexOf('/') + 1)), true);
        }
        requireFree();
        ImportJob job = new ImportJob(order, audit.actor(), upload, now);
        session.persist(job);
        idempotency.keep(request, Reference.href(ImportView.COLLECTION, job.id()), now);
        session.flush();
        return new OpenedImportJob(job.id(), false);
    }

    /** Notes how far a job is, and that it is alive; whether it is still under way. */
    boolean progress(UUID id, ImportProgress progress) {
        Instant now = now();
        return session.createMutationQuery("update ImportJob j set j.state = :state, j.rowsRead = :read,"
                                + " j.rowsHandled = :handled, j.rowsTotal = :total, j.aliveAt = :now,"
                                + " j.startedAt = coalesce(j.startedAt, :now) where j.id = :id and j.slot = 1")
                        .setParameter("state", progress.state())
                        .setParameter("read", progress.read())
                        .setParameter("handled", progress.handled())
                        .setParameter("total", progress.total())
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /**
     * Ends a job in the transaction of its writes, so that it is done if and only if they are committed.
     *
     * @throws IllegalStateException if it was given up meanwhile
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void done(UUID id, ImportProgress progress, ImportCounts counts) {
        if (end(id, ImportState.DONE, progress, counts, 0, null) == 0) {
            throw new IllegalStateException("The import was given up meanwhile");
        }
    }

    /** Ends a job whose file is in order, but not to be written. */
    void checked(UUID id, ImportProgress progress, ImportCounts counts) {
        end(id, ImportState.DONE, progress, counts, 0, null);
    }

    /** Keeps statements of a dry run that is under way. */
    void keep(UUID id, List<ImportStatement.ShownStatement> statements) {
        statements.forEach(shown -> session.persist(new ImportStatement(id, shown)));
    }

    /** Ends a job whose file has errors. */
    void refused(UUID id, ImportProgress progress, FileErrors errors) {
        if (end(id, ImportState.REFUSED, progress, null, errors.count(), null) == 0) {
            return;
        }
        session.createMutationQuery("delete from ImportStatement s where s.job = :id")
                .setParameter("id", id)
                .executeUpdate();
        List<FileErrors.FileError> inOrder = errors.kept().stream()
                .sorted(Comparator.comparingInt(FileErrors.FileError::line).thenComparing(FileErrors.FileError::field))
                .distinct()
                .toList();
        int written = 0;
        for (FileErrors.FileError error : inOrder) {
            session.persist(new ImportFault(id, error));
            if (++written % BATCH == 0) {
                session.flush();
                session.clear();
            }
        }
    }

    /** Ends a job that could not be carried out, unless it is over. */
    void failed(UUID id, ImportProgress progress, String why) {
        end(id, ImportState.FAILED, progress, null, 0, why);
    }

    /** Ends a job that is under way, so that nothing of it is written; whether it still was. */
    boolean cancel(UUID id, String why) {
        return session.createMutationQuery("update ImportJob j set j.state = FAILED, j.slot = null,"
                                + " j.finishedAt = :now, j.failure = :why where j.id = :id and j.slot = 1")
                        .setParameter("now", now())
                        .setParameter("why", why)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** Gives up a job whose copy of the service no longer runs. */
    void expire() {
        session.createMutationQuery("update ImportJob j set j.state = FAILED, j.slot = null, j.finishedAt = :now,"
                        + " j.failure = :why where j.slot = 1 and (j.aliveAt < :then or j.aliveAt > :ahead)")
                .setParameter("now", now())
                .setParameter("why", "The import was interrupted, and nothing was changed; send the file again.")
                .setParameter("then", now().minus(GIVEN_UP_AFTER))
                // The clock was ahead then.
                .setParameter("ahead", now().plus(GIVEN_UP_AFTER))
                .executeUpdate();
    }

    /** Deletes jobs that ended long ago, with the errors found and the statements shown. Records written by them stay. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public int purge(RetentionConfig config, Instant now, int most) {
        List<UUID> old = session.createSelectionQuery(
                        "select j.id from ImportJob j where j.finishedAt < :before order by j.finishedAt", UUID.class)
                .setParameter("before", now.minus(config.imports()))
                .setMaxResults(PURGED_AT_ONCE)
                .getResultList();
        if (old.isEmpty()) {
            return 0;
        }
        for (String kind :
                List.of("ImportFault e where e.job", "ImportStatement e where e.job", "ImportJob e where e.id")) {
            session.createMutationQuery("delete from " + kind + " in :old")
                    .setParameterList("old", old)
                    .executeUpdate();
        }
        return old.size() == PURGED_AT_ONCE ? most : old.size();
    }

    /** Outcomes of the entries of a job; null until it is done. */
    List<ImportCountView> counts(ImportJob job) {
        try {
            return job.counts() == null ? null : json.readValue(job.counts(), new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private int end(
            UUID id, ImportState state, ImportProgress progress, ImportCounts counts, int errors, String failure) {
        Instant now = now();
        try {
            return session.createMutationQuery("update ImportJob j set j.state = :state, j.slot = null,"
                            + " j.finishedAt = :now, j.startedAt = coalesce(j.startedAt, :now), j.rowsRead = :read,"
                            + " j.rowsHandled = :handled, j.rowsTotal = :total, j.counts = :counts,"
                            + " j.faultCount = :errors, j.failure = :failure where j.id = :id and j.slot = 1")
                    .setParameter("state", state)
                    .setParameter("now", now)
                    .setParameter("read", progress.read())
                    .setParameter("handled", progress.handled())
                    .setParameter("total", progress.total())
                    .setParameter("counts", counts == null ? null : json.writeValueAsString(counts.views()))
                    .setParameter("errors", errors)
                    .setParameter("failure", failure)
                    .setParameter("id", id)
                    .executeUpdate();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static RuntimeException busy(UUID running) {
        return ProblemType.CONFLICT
                .with("Another import is running, at " + Reference.href(ImportView.COLLECTION, running)
                        + "; send yours again when it is over.")
                .build();
    }
}
