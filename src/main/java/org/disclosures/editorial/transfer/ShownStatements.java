package org.disclosures.editorial.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.disclosures.claim.Placeholders;
import org.disclosures.editorial.change.DatasetChange;
import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.target.AllegedTarget;
import org.disclosures.target.TargetEntry;

/** Collects the statements of a dry run, with the public names of targets as the file would leave them. */
final class ShownStatements {

    /** Maximum number of statements kept for one import. */
    private static final int MOST = 10_000;

    private final UUID job;
    private final ImportJobs jobs;
    private final DatasetChange change;
    private final boolean needed;
    private final Map<String, String> namesInFile = new HashMap<>();
    private final List<ImportStatement.ShownStatement> chunk = new ArrayList<>();
    private int count;

    /** @param needed false if the import writes, so that its statements can be read where they are published */
    ShownStatements(UUID job, ImportJobs jobs, DatasetChange change, boolean needed) {
        this.job = job;
        this.jobs = jobs;
        this.change = change;
        this.needed = needed;
    }

    /** Notes the public names of the targets in the file. */
    void name(List<ImportIntake.FileEntry<TargetEntry>> targets) {
        targets.forEach(row -> namesInFile.put(row.entry().id(), row.entry().displayName()));
    }

    /** Adds the statement of a claim; the change has no errors so far. */
    void add(int line, String report, ClaimEntry entry, ImportOutcome effect) {
        if (!needed || count >= MOST) {
            return;
        }
        count++;
        String statement = entry.content().statement();
        Map<String, String> others = new HashMap<>();
        Placeholders.others(statement).forEach(id -> others.put(id, name(id)));
        String target = entry.content().target();
        String own = target == null ? null : name(target);
        chunk.add(new ImportStatement.ShownStatement(
                line, report + "/" + entry.key(), target, own, effect, Placeholders.fill(statement, own, others)));
    }

    /** Keeps the statements added since the last call. */
    void keep() {
        if (!chunk.isEmpty()) {
            jobs.keep(job, chunk);
            chunk.clear();
        }
    }

    private String name(String id) {
        String inFile = namesInFile.get(id);
        return inFile == null ? change.lookup(AllegedTarget.class, id).displayName() : inFile;
    }
}
