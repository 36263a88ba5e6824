package org.disclosures.editorial.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.disclosures.access.PublicService;
import org.disclosures.editorial.change.CatalogueWriter;
import org.disclosures.editorial.change.DatasetChange;
import org.disclosures.http.condition.EntityTags;
import org.disclosures.http.condition.MergePatch;
import org.disclosures.http.param.RequestBodies;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.http.problem.Problems;
import org.disclosures.http.problem.RequestErrors;
import org.disclosures.record.CatalogueKind;
import org.disclosures.record.CatalogueRecord;
import org.disclosures.record.RecordKinds;
import org.disclosures.vocabulary.AuditAction;

/**
 * Edits records that claims refer to. They have no publication state: they become public with the claims, and from then on only editors
 * change them and nobody deletes them.
 *
 * @param <E> their entries
 * @param <T> their entities
 * @param <V> their views
 */
class CatalogueEditing<E extends Record, T extends CatalogueRecord<E>, V> implements CollectionEditing<E, V> {

    // Withholding a name must not be limited by the number of records that contain it.
    private static final int LONGEST_SECONDS = 600;

    private final EditTransaction desk;
    private final RequestBodies bodies;
    private final MergePatch patches;
    private final Proposals proposals;
    private final ObjectMapper json;
    private final CatalogueKind<E, T, V> kind;
    private final PublicService<T, V> views;

    CatalogueEditing(CatalogueKind<E, T, V> kind, PublicService<T, V> views, CatalogueEditingTools tools) {
        this.kind = kind;
        this.views = views;
        this.desk = tools.desk();
        this.bodies = tools.bodies();
        this.patches = tools.patches();
        this.proposals = tools.proposals();
        this.json = tools.json();
    }

    /** The collaborators of every kind. */
    record CatalogueEditingTools(
            EditTransaction desk, RequestBodies bodies, MergePatch patches, Proposals proposals, ObjectMapper json) {}

    @Override
    public EditResult<V> create(String key, E body) {
        BodyErrors errors = new BodyErrors(body, bodies.check(body));
        errors.throwIfAny();
        return inTransaction(() -> desk.once(
                key, "POST " + kind.collection(), body, errors, change -> create(change, errors, body), this::edited));
    }

    @Override
    public EditResult<E> entry(String id) {
        return inTransaction(() -> {
            T one = find(id);
            return EditResult.of(EditTransaction.href(kind.collection(), id), one.version(), shown(kind.entry(one)));
        });
    }

    @Override
    public EditResult<V> replace(String id, String ifMatch, E body) {
        return inTransaction(() -> write(id, ifMatch, body));
    }

    private EditResult<V> write(String id, String ifMatch, E body) {
        RequestErrors faults = bodies.check(body);
        BodyErrors errors = new BodyErrors(body, !faults.none() && onlyHides(id, body) ? new RequestErrors() : faults);
        errors.throwIfAny();
        return change(id, ifMatch, errors, body, false);
    }

    @Override
    public EditResult<V> patch(String id, String ifMatch, String patch) {
        return inTransaction(() -> {
            desk.lock();
            E before = kind.entry(find(id));
            return write(id, ifMatch, patches.apply(shown(before), patch, kind.entryType()));
        });
    }

    @Override
    public void delete(String id, String ifMatch) {
        inTransaction(() -> {
            DatasetChange change = desk.open((entry, field, reason) -> {});
            T one = find(id);
            EntityTags.require(ifMatch, one.version());
            shown(kind.entry(one));
            if (desk.wasPublic(kind, id)) {
                throw conflict("This has been public, so it cannot be deleted.");
            }
            if (isReferredTo(id)) {
                throw conflict(
                        "Other records refer to this one, so it cannot be deleted; remove the references first.");
            }
            desk.delete(change, kind, one, EditTransaction.subject(kind.collection(), id), id);
            return null;
        });
    }

    /** True if another record refers to one. */
    protected boolean isReferredTo(String id) {
        return RecordKinds.referencesTo(kind)
                .anyMatch(reference -> desk.finds(
                        "select 1 from " + reference.from().entity() + " e where " + reference.condition("e"), id));
    }

    private static <R> R inTransaction(Callable<R> work) {
        return QuarkusTransaction.joiningExisting().timeout(LONGEST_SECONDS).call(work);
    }

    @Override
    public String collection() {
        return kind.collection();
    }

    @Override
    public EditResult<V> approve(String id, int version, String proposed) throws JsonProcessingException {
        E body = json.readValue(proposed, kind.entryType());
        BodyErrors errors = new BodyErrors(body, bodies.check(body));
        return change(id, EntityTags.of(version), errors, body, true);
    }

    /** True if a body only hides a name: that must not fail at what an earlier version of the service accepted. */
    protected boolean onlyHides(String id, E body) {
        return false;
    }

    /** The type of the entries. */
    final Class<E> entryType() {
        return kind.entryType();
    }

    /** The entry as the caller may read it; 403 if not. */
    protected E shown(E entry) {
        return entry;
    }

    /** The body of a change, completed by what the caller may not read of the entry. */
    protected E completed(E before, E body, BodyErrors errors) {
        return body;
    }

    /**
     * Further effects of a change.
     *
     * @return the action for the audit log
     */
    protected AuditAction changed(E before, E after) {
        return AuditAction.CHANGED;
    }

    /** The id of a record after a change may have renamed it to hide a name. */
    protected String hidden(String id, DatasetChange change) {
        return id;
    }

    private EditResult<V> create(DatasetChange change, BodyErrors errors, E body) {
        CatalogueWriter<E, T> writer = CatalogueWriter.of(kind, change);
        String id = kind.id(body);
        if (desk.exists(kind.recordType(), id)) {
            throw conflict("A record with the id “" + id + "” exists already; use another id.");
        }
        writer.write(List.of(body), CatalogueWriter.ExistingRecordPolicy.REFUSED);
        errors.throwIfAny();
        change.flush();
        desk.hideNames(change);
        String now = hidden(id, change);
        desk.close(change, false, AuditAction.CREATED, EditTransaction.subject(kind.collection(), now), null, null);
        return edited(now);
    }

    private EditResult<V> change(String id, String ifMatch, BodyErrors errors, E sent, boolean approved) {
        DatasetChange change = desk.open(errors);
        T one = find(id);
        EntityTags.require(ifMatch, one.version());
        CatalogueWriter<E, T> writer = CatalogueWriter.of(kind, change);
        E before = kind.entry(one);
        E body = completed(before, sent, errors);
        if (!kind.id(body).equals(id)) {
            errors.add(body, "id", "The id of a record cannot be changed; leave it as it is.");
        }
        boolean published = desk.wasPublic(kind, id) || desk.isPublished(kind, id);
        if (published) {
            desk.requireEditor(
                    "This is public, or will be at the end of an embargo, so only editors may change it; ask an "
                            + "editor.");
        }
        if (before.equals(body)) {
            return edited(id);
        }
        boolean shows = writer.shows(before, body);
        Predicate<String> isListed = other -> desk.isListed(kind, other);
        boolean seen = shows && desk.isPublic(kind, id) && writer.isSeen(before, body, isListed);
        Set<String> showing = seen ? writer.showing(before, body, isListed) : Set.of();
        int version = one.version();
        boolean waits = published && shows && !approved && proposals.needed() && !writer.takesDown(before, body);
        E atOnce = waits ? writer.atOnce(before, body) : null;
        E after = atOnce == null ? body : atOnce;
        writer.replace(one, after);
        errors.throwIfAny();
        if (waits && atOnce == null) {
            throw proposals.propose(kind.collection(), id, version, body);
        }
        change.flush();
        if (published) {
            change.approved(kind, id);
            desk.approve(kind, id, approved);
        }
        AuditAction action = changed(before, after);
        desk.hideNames(change);
        String now = hidden(id, change);
        // A record with a new id is announced together with everything that refers to it.
        if (seen && now.equals(id)) {
            desk.announce(kind, now, change);
            showing.forEach(other -> desk.announce(kind, other, change));
        }
        desk.close(
                change,
                seen,
                action,
                EditTransaction.subject(kind.collection(), now),
                null,
                Map.of("version", one.version(), "fields", EditTransaction.changedFields(before, after)));
        if (waits) {
            proposals.add(kind.collection(), now, find(now).version(), writer.under(now, body));
        }
        return edited(now);
    }

    private EditResult<V> edited(String id) {
        T one = find(id);
        return EditResult.of(EditTransaction.href(kind.collection(), id), one.version(), views.get(id));
    }

    final T find(String id) {
        return desk.find(kind.recordType(), id, Problems::notFound);
    }

    private static HttpProblem conflict(String detail) {
        return ProblemType.CONFLICT.with(detail).build();
    }
}
