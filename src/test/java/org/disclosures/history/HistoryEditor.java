package org.disclosures.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.disclosures.record.RecordKind;
import org.hibernate.Session;

/** Changes records as the editorial API does: under the lock, with the change recorded. */
@ApplicationScoped
class HistoryEditor {

    private final Session session;
    private final Revisions revisions;
    private final History history;
    private final Withholdings withholdings;

    HistoryEditor(Session session, Revisions revisions, History history, Withholdings withholdings) {
        this.session = session;
        this.revisions = revisions;
        this.history = history;
        this.withholdings = withholdings;
    }

    /** Changes one record with SQL statements; returns the moment. */
    @Transactional
    Instant change(RecordKind kind, Object id, String... statements) {
        Instant moment = revisions.lock();
        for (String statement : statements) {
            session.createNativeMutationQuery(statement).executeUpdate();
        }
        revisions.raise();
        history.record(kind, List.of(id), moment);
        return moment;
    }

    /** Withholds a name of a target; returns the new id of the target. */
    @Transactional
    String withhold(String target, String name, String description) {
        return withholdings.hide(target, Set.of(name), Set.of(), description, revisions.lock());
    }

    /** Runs a function on the history, in a change. */
    @Transactional
    <T> T inTransaction(Function<History, T> work) {
        revisions.lock();
        return work.apply(history);
    }
}
