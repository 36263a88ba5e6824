package org.disclosures.editorial.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.disclosures.access.PublicService;
import org.disclosures.access.Versioned;
import org.disclosures.editorial.change.Change;
import org.disclosures.editorial.change.Existing;
import org.disclosures.editorial.change.ThingWriter;
import org.disclosures.history.Recorded;
import org.disclosures.http.condition.EntityTags;
import org.disclosures.http.condition.MergePatch;
import org.disclosures.http.param.Bodies;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.http.problem.Problems;
import org.disclosures.vocabulary.AuditAction;

/**
 * Edits records that claims refer to. They have no publication state: they become public with the claims, and from then on only editors
 * change them and nobody deletes them.
 *
 * @param <E> their entries
 * @param <T> their entities
 * @param <V> their views
 */
@Transactional
public abstract class ThingEditing<E extends Record, T extends Versioned, V> implements Editing<E, V>, Proposable {

    private final Desk desk;
    private final Bodies bodies;
    private final MergePatch patches;
    private final Proposals proposals;
    private final ObjectMapper json;
    private final Things<E, T, V> things;

    /**
     * The parts in which the collections differ.
     *
     * @param entries type of the entries
     * @param type type of the entities
     * @param collection name of the collection in addresses
     * @param views reads views
     * @param entry the entry of an entity's current state
     * @param writer creates the writer for a change
     * @param uses queries with a parameter {@code id}, each with a result if the record is referred to
     */
    protected record Things<E, T extends Versioned, V>(
            Recorded kind,
            Class<E> entries,
            Class<T> type,
            String collection,
            PublicService<T, V> views,
            Function<T, E> entry,
            Function<Change, ThingWriter<E, T>> writer,
            List<String> uses) {}

    /** For client proxies. */
    protected ThingEditing() {
        this(null, null, null, null, null, null);
    }

    protected ThingEditing(
            Desk desk,
            Bodies bodies,
            MergePatch patches,
            Proposals proposals,
            ObjectMapper json,
            Things<E, T, V> things) {
        this.desk = desk;
        this.bodies = bodies;
        this.patches = patches;
        this.proposals = proposals;
        this.json = json;
        this.things = things;
    }

    @Override
    public Edited<V> create(String key, E body) {
        BodyFaults faults = new BodyFaults(body, bodies.check(body));
        faults.throwIfAny();
        return desk.once(
                key, "POST " + things.collection(), body, faults, change -> create(change, faults, body), this::edited);
    }

    @Override
    public Edited<E> entry(String id) {
        T thing = find(id);
        return Edited.of(
                Desk.href(things.collection(), id),
                thing.version(),
                shown(things.entry().apply(thing)));
    }

    @Override
    public Edited<V> replace(String id, String ifMatch, E body) {
        return write(id, ifMatch, body);
    }

    private Edited<V> write(String id, String ifMatch, E body) {
        BodyFaults faults = new BodyFaults(body, bodies.check(body));
        faults.throwIfAny();
        return change(id, ifMatch, faults, body, false);
    }

    @Override
    public Edited<V> patch(String id, String ifMatch, String patch) {
        desk.lock();
        E before = things.entry().apply(find(id));
        return write(id, ifMatch, patches.apply(shown(before), patch, things.entries()));
    }

    @Override
    public void delete(String id, String ifMatch) {
        Change change = desk.open((entry, field, reason) -> {});
        T thing = find(id);
        EntityTags.require(ifMatch, thing.version());
        shown(things.entry().apply(thing));
        if (desk.wasPublic(things.kind(), id)) {
            throw conflict("This has been public, so it cannot be deleted.");
        }
        if (things.uses().stream().anyMatch(query -> desk.finds(query, id))) {
            throw conflict("Other records refer to this one, so it cannot be deleted; remove the references first.");
        }
        desk.delete(change, things.kind(), thing, Desk.subject(things.collection(), id), id);
    }

    @Override
    public String collection() {
        return things.collection();
    }

    @Override
    public Edited<V> approve(String id, int version, String proposed) throws JsonProcessingException {
        E body = json.readValue(proposed, things.entries());
        BodyFaults faults = new BodyFaults(body, bodies.check(body));
        return change(id, EntityTags.of(version), faults, body, true);
    }

    /** The entry as the caller may read it; 403 if not. */
    protected E shown(E entry) {
        return entry;
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
    protected String hidden(String id, Change change) {
        return id;
    }

    private Edited<V> create(Change change, BodyFaults faults, E body) {
        ThingWriter<E, T> writer = things.writer().apply(change);
        String id = writer.id(body);
        if (desk.exists(things.type(), id)) {
            throw conflict("A record with the id “" + id + "” exists already; use another id.");
        }
        writer.write(List.of(body), Existing.REFUSED);
        faults.throwIfAny();
        change.flush();
        desk.hideNames(change);
        String now = hidden(id, change);
        desk.close(change, false, AuditAction.CREATED, Desk.subject(things.collection(), now), null, null);
        return edited(now);
    }

    private Edited<V> change(String id, String ifMatch, BodyFaults faults, E body, boolean approved) {
        Change change = desk.open(faults);
        T thing = find(id);
        EntityTags.require(ifMatch, thing.version());
        ThingWriter<E, T> writer = things.writer().apply(change);
        E before = shown(things.entry().apply(thing));
        if (!writer.id(body).equals(id)) {
            faults.add(body, writer.idField(), "The id of a record cannot be changed; leave it as it is.");
        }
        boolean published = desk.wasPublic(things.kind(), id) || desk.isPublished(things.kind(), id);
        if (published) {
            desk.requireEditor(
                    "This is public, or will be at the end of an embargo, so only editors may change it; ask an "
                            + "editor.");
        }
        if (before.equals(body)) {
            return edited(id);
        }
        boolean shows = writer.shows(before, body);
        boolean seen = shows && desk.isPublic(things.kind(), id);
        int version = thing.version();
        boolean waits = published && shows && !approved && proposals.needed() && !writer.takesDown(before, body);
        E atOnce = waits ? writer.atOnce(before, body) : null;
        E after = atOnce == null ? body : atOnce;
        writer.replace(thing, after);
        faults.throwIfAny();
        if (waits && atOnce == null) {
            throw proposals.propose(things.collection(), id, version, body);
        }
        change.flush();
        if (published) {
            change.approved(things.kind(), id);
            desk.approve(things.kind(), id, approved);
        }
        AuditAction action = changed(before, after);
        desk.hideNames(change);
        String now = hidden(id, change);
        // A record with a new id is announced together with everything that refers to it.
        if (seen && now.equals(id)) {
            desk.announce(things.kind(), now, change);
        }
        desk.close(
                change,
                seen,
                action,
                Desk.subject(things.collection(), now),
                null,
                Map.of("version", thing.version(), "fields", FieldChanges.between(before, after)));
        if (waits) {
            proposals.add(things.collection(), now, find(now).version(), writer.under(now, body));
        }
        return edited(now);
    }

    private Edited<V> edited(String id) {
        T thing = find(id);
        return Edited.of(
                Desk.href(things.collection(), id),
                thing.version(),
                things.views().get(id));
    }

    private T find(String id) {
        return desk.find(things.type(), id, Problems::notFound);
    }

    private static HttpProblem conflict(String detail) {
        return ProblemType.CONFLICT.with(detail).build();
    }
}
