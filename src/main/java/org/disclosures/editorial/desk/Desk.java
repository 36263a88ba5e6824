package org.disclosures.editorial.desk;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.disclosures.audit.Audit;
import org.disclosures.editorial.change.Change;
import org.disclosures.editorial.change.EntryFaults;
import org.disclosures.history.History;
import org.disclosures.history.PublicEvents;
import org.disclosures.history.Recorded;
import org.disclosures.history.Revisions;
import org.disclosures.history.Withholdings;
import org.disclosures.http.Reference;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.vocabulary.AuditAction;
import org.disclosures.vocabulary.Role;
import org.hibernate.Session;

/** What every edit needs: it opens a change, under the lock that all changes are made under, and closes it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Desk {

    private final Session session;
    private final Revisions revisions;
    private final History history;
    private final Withholdings withholdings;
    private final PublicEvents events;
    private final Audit audit;
    private final Idempotency idempotency;
    private final Contributions contributions;
    private final Sight sight;
    private final SecurityIdentity caller;

    Desk(
            Session session,
            Revisions revisions,
            History history,
            Withholdings withholdings,
            PublicEvents events,
            Audit audit,
            Idempotency idempotency,
            Contributions contributions,
            Sight sight,
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
     * Approves what a published thing refers to.
     *
     * @param forAnother whether the caller approves it for another, and so must not have written it; 409 if they did
     */
    void approve(Recorded kind, Object id, boolean forAnother) {
        if (forAnother) {
            contributions.requireOthersBeside(kind, id);
        }
        contributions.approvedBeside(kind, id);
    }

    /** Waits for every other change, and holds off further ones: what is read from then on is what a change is made to. */
    void lock() {
        revisions.lockInTime();
    }

    /** Opens a change by the caller; others wait until it is committed or rolled back. */
    public Change open(EntryFaults faults) {
        Change change = new Change(session, revisions.lockInTime(), audit.actor(), faults);
        return caller.hasRole(Role.Codes.EDITOR) ? change : change.silent();
    }

    /**
     * Closes a change: it is written, recorded in the history and in the audit log.
     *
     * @param seen whether the public sees anything of it
     * @param action what was done
     * @param subject what to, as in {@code sources/reuters}
     * @param reason why; null if nobody said
     * @param detail what was changed, without names and texts
     */
    public void close(
            Change change, boolean seen, AuditAction action, String subject, String reason, Map<String, ?> detail) {
        change.flush();
        hideNames(change);
        contributions.note(change);
        history.record(change.written(), change.moment());
        if (seen) {
            revisions.raise();
        }
        audit.record(action, subject, reason, detail);
    }

    /** Tells subscribers that a thing the public sees was changed. */
    void announce(Recorded kind, String id, Change change) {
        events.announceChange(kind, id, change.moment());
    }

    /** Whether the public sees or ever saw anything of a thing. */
    boolean wasPublic(Recorded kind, String id) {
        return history.wasPublic(kind, id);
    }

    /** Whether the public sees a thing now. */
    boolean isPublic(Recorded kind, String id) {
        return sight.isPublic(kind, id);
    }

    /** Whether the public sees a thing, or will once embargoes have run out. */
    boolean isPublished(Recorded kind, String id) {
        return sight.isPublished(kind, id);
    }

    /** Hides the names that a change withholds. */
    void hideNames(Change change) {
        change.hideNames(withholdings, caller.hasRole(Role.Codes.EDITOR));
    }

    /** Shows the name of a target again. */
    void showName(String target) {
        withholdings.lift(target);
    }

    /** Lets editors pass only, 403 for others. */
    public void requireEditor(String otherwise) {
        if (!caller.hasRole(Role.Codes.EDITOR)) {
            throw ProblemType.FORBIDDEN.with(otherwise).build();
        }
    }

    /**
     * Carries out what creates something, once for all requests with the same idempotency key.
     *
     * @param key the header, or null
     * @param operation the method and path
     * @param body the request's body
     * @param create carries it out, given an open change
     * @param again reads what was created before, given its id
     */
    <V> Edited<V> once(
            String key,
            String operation,
            Object body,
            EntryFaults faults,
            Function<Change, Edited<V>> create,
            Function<String, Edited<V>> again) {
        Idempotency.Request request = idempotency.read(key, audit.actor(), operation, body);
        Change change = open(faults);
        String before = idempotency.outcome(request, change.moment());
        if (before != null) {
            return again.apply(before.substring(before.lastIndexOf('/') + 1)).again();
        }
        Edited<V> created = create.apply(change);
        idempotency.keep(request, created.href(), change.moment());
        return created;
    }

    /** Takes what the public never saw and was deleted out of the history. */
    void forget(Recorded kind, Collection<?> ids) {
        history.forget(kind, ids);
    }

    /** Whether there is a thing of an id. */
    boolean exists(Class<?> type, Object id) {
        return session.find(type, id) != null;
    }

    /** Whether a query with a parameter {@code id} finds anything. */
    boolean finds(String query, Object id) {
        return session.createSelectionQuery(query, Integer.class)
                        .setParameter("id", id)
                        .setMaxResults(1)
                        .uniqueResult()
                != null;
    }

    /** Deletes what the public never saw, from the history too, and closes the change. */
    void delete(Change change, Recorded kind, Object thing, String subject, Object id) {
        session.remove(thing);
        change.flush();
        history.forget(kind, List.of(id));
        audit.record(AuditAction.DELETED, subject, null, null);
    }

    /** The thing of an id; a problem made by {@code otherwise} if there is none. */
    <T> T find(Class<T> type, Object id, Supplier<? extends RuntimeException> otherwise) {
        T found = id == null ? null : session.find(type, id);
        if (found == null) {
            throw otherwise.get();
        }
        return found;
    }

    static String subject(String collection, Object id) {
        return collection + "/" + id;
    }

    static String href(String collection, Object id) {
        return Reference.href(collection, id);
    }
}
