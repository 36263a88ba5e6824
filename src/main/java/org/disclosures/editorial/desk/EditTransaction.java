package org.disclosures.editorial.desk;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.disclosures.audit.Audit;
import org.disclosures.editorial.change.DatasetChange;
import org.disclosures.editorial.entry.EntryErrors;
import org.disclosures.history.History;
import org.disclosures.history.PublicEvents;
import org.disclosures.history.Revisions;
import org.disclosures.history.Withholdings;
import org.disclosures.http.Reference;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.http.record.RecordField;
import org.disclosures.http.record.RecordFields;
import org.disclosures.record.RecordKind;
import org.disclosures.vocabulary.AuditAction;
import org.disclosures.vocabulary.Role;
import org.hibernate.Session;

/** The frame of every edit: it opens a change, under the lock that all changes take, and closes it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class EditTransaction {

    private final Session session;
    private final Revisions revisions;
    private final History history;
    private final Withholdings withholdings;
    private final PublicEvents events;
    private final Audit audit;
    private final Idempotency idempotency;
    private final Contributions contributions;
    private final CatalogueVisibility sight;
    private final SecurityIdentity caller;

    EditTransaction(
            Session session,
            Revisions revisions,
            History history,
            Withholdings withholdings,
            PublicEvents events,
            Audit audit,
            Idempotency idempotency,
            Contributions contributions,
            CatalogueVisibility sight,
            SecurityIdentity caller) {
        this.session = session;
        this.revisions = revisions;
        this.history = history;
        this.withholdings = withholdings;
        this.events = events;
        this.audit = audit;
        this.idempotency = idempotency;
        this.contributions = contributions;
        this.sight = sight;
        this.caller = caller;
    }

    /**
     * Approves the records that a published record refers to.
     *
     * @param forAnother true if the caller approves another person's work, and so must not have written it; 409 if they did
     */
    void approve(RecordKind kind, Object id, boolean forAnother) {
        if (forAnother) {
            contributions.requireOthersBeside(kind, id);
        }
        contributions.approvedBeside(kind, id);
    }

    /** Waits for running changes and blocks further ones, so that the state read afterwards is the one that is changed. */
    void lock() {
        revisions.lockInTime();
    }

    /** Opens a change by the caller; others wait until it is committed or rolled back. */
    public DatasetChange open(EntryErrors errors) {
        DatasetChange change = new DatasetChange(session, revisions.lockInTime(), audit.actor(), errors);
        return isEditor() ? change : change.silent();
    }

    /**
     * Closes a change: writes it, and records it in the history and in the audit log.
     *
     * @param seen true if the change is visible to the public
     * @param subject path of the record, as in {@code sources/reuters}
     * @param reason null if none was given
     * @param detail what changed, without names and texts
     */
    public void close(
            DatasetChange change,
            boolean seen,
            AuditAction action,
            String subject,
            String reason,
            Map<String, ?> detail) {
        change.flush();
        hideNames(change);
        contributions.note(change);
        history.record(change.written(), change.moment());
        if (seen) {
            revisions.raise();
        }
        audit.record(action, subject, reason, detail);
    }

    /** Informs subscribers that a public record was changed. */
    void announce(RecordKind kind, String id, DatasetChange change) {
        events.announceChange(kind, id, change.moment());
    }

    /** True if any state of a record is or ever was public. */
    boolean wasPublic(RecordKind kind, String id) {
        return history.wasPublic(kind, id);
    }

    /** True if a record is public now. */
    boolean isPublic(RecordKind kind, String id) {
        return sight.isPublic(kind, id);
    }

    /** True if the public reads a record at its address now. */
    boolean isListed(RecordKind kind, String id) {
        return sight.isListed(kind, id);
    }

    /** True if a record is public, or will be at the end of an embargo. */
    boolean isPublished(RecordKind kind, String id) {
        return sight.isPublished(kind, id);
    }

    /** Hides the names that a change withholds. */
    void hideNames(DatasetChange change) {
        change.hideNames(withholdings, isEditor());
    }

    /** Shows the name of a target again. */
    void showName(String target) {
        withholdings.lift(target);
    }

    /** True if the caller may read withheld names. */
    boolean isEditor() {
        return caller.hasRole(Role.RoleCodes.EDITOR);
    }

    /** Lets editors pass only, 403 for others. */
    public void requireEditor(String otherwise) {
        if (!isEditor()) {
            throw ProblemType.FORBIDDEN.with(otherwise).build();
        }
    }

    /**
     * Creates a record once for all requests with the same idempotency key.
     *
     * @param key the header; null for none
     * @param operation method and path
     * @param create creates the record in an open change
     * @param again reads the record created before, by its id
     */
    <V> EditResult<V> once(
            String key,
            String operation,
            Object body,
            EntryErrors errors,
            Function<DatasetChange, EditResult<V>> create,
            Function<String, EditResult<V>> again) {
        Idempotency.IdempotentRequest request = idempotency.read(key, audit.actor(), operation, body);
        DatasetChange change = open(errors);
        String before = idempotency.outcome(request, change.moment());
        if (before != null) {
            return again.apply(before.substring(before.lastIndexOf('/') + 1)).again();
        }
        EditResult<V> created = create.apply(change);
        idempotency.keep(request, created.href(), change.moment());
        return created;
    }

    /** Removes deleted records that were never public from the history. */
    void forget(RecordKind kind, Collection<?> ids) {
        history.forget(kind, ids);
    }

    /** True if a record with this id exists. */
    boolean exists(Class<?> type, Object id) {
        return session.find(type, id) != null;
    }

    /** True if a query with a parameter {@code id} has a result. */
    boolean finds(String query, Object id) {
        return session.createSelectionQuery(query, Integer.class)
                        .setParameter("id", id)
                        .setMaxResults(1)
                        .uniqueResult()
                != null;
    }

    /** Those of some targets whose names are withheld. */
    Set<String> withheldAmong(Collection<String> targets) {
        return targets.isEmpty()
                ? Set.of()
                : Set.copyOf(session.createSelectionQuery(
                                "select t.id from AllegedTarget t where t.id in :ids and t.nameVisibility = WITHHELD",
                                String.class)
                        .setParameterList("ids", targets)
                        .getResultList());
    }

    /** Deletes a record that was never public, also from the history, and closes the change. */
    void delete(DatasetChange change, RecordKind kind, Object thing, String subject, Object id) {
        session.remove(thing);
        change.flush();
        history.forget(kind, List.of(id));
        audit.record(AuditAction.DELETED, subject, null, null);
    }

    /** The record with an id; throws the problem from {@code otherwise} if there is none. */
    <T> T find(Class<T> type, Object id, Supplier<? extends RuntimeException> otherwise) {
        T found = id == null ? null : session.find(type, id);
        if (found == null) {
            throw otherwise.get();
        }
        return found;
    }

    /** Names of the fields that a change of an entry touched. The audit log records nothing more of their content. */
    static List<String> changedFields(Record before, Record after) {
        return RecordFields.of(before.getClass()).values().stream()
                .filter(field -> !Objects.equals(field.of(before), field.of(after)))
                .map(RecordField::name)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    static String subject(String collection, Object id) {
        return collection + "/" + id;
    }

    static String href(String collection, Object id) {
        return Reference.href(collection, id);
    }
}
