package org.disclosures.seed;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.disclosures.audit.Audit;
import org.disclosures.country.IsoCountries;
import org.disclosures.editorial.change.DatasetChange;
import org.disclosures.editorial.desk.PublicationMoments;
import org.disclosures.editorial.entry.DatasetFile;
import org.disclosures.editorial.reading.DatasetReader;
import org.disclosures.history.History;
import org.disclosures.history.Revisions;
import org.disclosures.history.Withholdings;
import org.disclosures.record.RecordKinds;
import org.disclosures.vocabulary.AuditAction;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Loads datasets, each once, all or nothing, one at a time across every copy of the service. */
@ApplicationScoped
public class DatasetLoader {

    // The timeout is that of an import.
    private static final int LONGEST_SECONDS = 1_800;

    private static final Logger LOG = Logger.getLogger(DatasetLoader.class);

    private final Session session;
    private final DatasetReader reader;
    private final Revisions revisions;
    private final History history;
    private final Withholdings withholdings;
    private final PublicationMoments publishing;
    private final Audit audit;

    DatasetLoader(
            Session session,
            DatasetReader reader,
            Revisions revisions,
            History history,
            Withholdings withholdings,
            PublicationMoments publishing,
            Audit audit) {
        this.session = session;
        this.reader = reader;
        this.revisions = revisions;
        this.history = history;
        this.withholdings = withholdings;
        this.publishing = publishing;
        this.audit = audit;
    }

    /**
     * Loads a dataset unless one with its id was loaded before.
     *
     * @param name name of the file in errors
     * @return true if it was loaded now
     * @throws MalformedDatasetException if the file has any error; nothing is loaded then
     * @throws IOException if the file cannot be read
     */
    @Transactional(rollbackOn = Exception.class)
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    public boolean load(String name, InputStream content) throws IOException {
        DatasetIntake intake = new DatasetIntake(name);
        reader.read(content, intake);
        DatasetFile file = intake.file();
        Instant now = revisions.lock();
        if (file.dataset() != null
                && session.find(LoadedDataset.class, file.dataset().id()) != null) {
            LOG.debugf("Dataset %s was already loaded", file.dataset().id());
            return false;
        }
        IsoCountries.ensure(session);
        DatasetChange change = new DatasetChange(session, now, null, intake);
        DatasetWriter writer = new DatasetWriter(change, file);
        writer.write(intake);
        intake.throwIfAny();
        writer.announce(publishing);
        change.flush();
        history.measure(change.written());
        session.persist(new LoadedDataset(file.dataset().id(), file.dataset().title(), now));
        if (writer.changesThePublic()) {
            revisions.raise();
        }
        change.hideNames(withholdings, true);
        history.record(change.written(), now);
        history.measureVersions(change.written());
        audit.record(AuditAction.DATASET_LOADED, "datasets/" + file.dataset().id(), null, extent(file));
        LOG.infof("Loaded dataset %s", file.dataset().id());
        return true;
    }

    // Numbers only: a title may contain a name that is, or will be, withheld.
    private static Map<String, Integer> extent(DatasetFile file) {
        return Map.of(
                "reports",
                file.reports().size(),
                "claims",
                file.reports().stream()
                        .mapToInt(report -> report.claims().size())
                        .sum(),
                "targets",
                file.catalogue().getOrDefault(RecordKinds.TARGET, List.of()).size());
    }
}
