package org.disclosures.editorial.transfer;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.disclosures.editorial.change.DatasetChange;
import org.disclosures.editorial.desk.CatalogueVisibility;
import org.disclosures.editorial.desk.Contributions;
import org.disclosures.editorial.desk.PublicationMoments;
import org.disclosures.editorial.desk.TransitionSteps;
import org.disclosures.editorial.desk.Workflow;
import org.disclosures.editorial.reading.FileErrors;
import org.disclosures.history.History;
import org.disclosures.history.PublicEvents;

/** One pass over the entries of a file, in one transaction: it writes them, or only collects their errors. */
final class ImportPass {

    /** Number of entries held in the session at a time. */
    static final int CHUNK = 200;

    private static final int GROWTH = 4;

    /** The collaborators for writing entries. */
    @Singleton
    record ImportTools(
            History history,
            PublicEvents events,
            PublicationMoments publishing,
            TransitionSteps steps,
            CatalogueVisibility sight,
            Workflow workflow,
            Contributions contributions) {}

    private final DatasetChange change;
    private final ImportTools tools;
    private final ImportOrder order;
    private final UUID job;
    private final boolean write;
    private final FileErrors errors;
    private final ImportCounts counts;
    private final ImportProgress progress;
    private boolean shows;

    ImportPass(DatasetChange change, ImportTools tools, ImportWriter.ImportTask task) {
        this.change = change;
        this.tools = tools;
        this.order = task.order();
        this.job = task.job();
        this.write = task.write();
        this.errors = task.intake().errors();
        this.counts = task.counts();
        this.progress = task.progress();
    }

    DatasetChange change() {
        return change;
    }

    ImportTools tools() {
        return tools;
    }

    FileErrors errors() {
        return errors;
    }

    ImportCounts counts() {
        return counts;
    }

    /** The public note of the corrections; null if nothing may be corrected. */
    String note() {
        return order.note();
    }

    /** The reason recorded for workflow steps. */
    String reason() {
        return "Import " + job + (order.note() == null ? "" : ": " + order.note());
    }

    /** True if changes reach the database: not in a dry run, and not after the first error. */
    boolean writing() {
        return write && errors.none();
    }

    /** Notes that the import changes public records. */
    void show() {
        shows = true;
    }

    boolean shows() {
        return shows;
    }

    /** Works through rows, as many at a time as the session is to hold. */
    <R> void inChunks(Collection<R> rows, Consumer<List<R>> work) {
        List<R> chunk = new ArrayList<>(CHUNK);
        int settled = 0;
        int measureAt = GROWTH;
        for (R row : rows) {
            chunk.add(row);
            if (chunk.size() == CHUNK) {
                settle(chunk, work);
                // PostgreSQL keeps the plans of foreign keys, and would scan tables that were small when the import
                // began.
                if (++settled == measureAt && writing()) {
                    tools.history().measure(change.written());
                    measureAt *= GROWTH;
                }
            }
        }
        if (!chunk.isEmpty()) {
            settle(chunk, work);
        }
    }

    /** Notes that rows were handled. */
    void handled(int rows) {
        progress.handled(rows);
    }

    private <R> void settle(List<R> chunk, Consumer<List<R>> work) {
        work.accept(chunk);
        if (writing()) {
            change.checkpoint();
        } else {
            change.forget();
        }
        chunk.clear();
    }
}
