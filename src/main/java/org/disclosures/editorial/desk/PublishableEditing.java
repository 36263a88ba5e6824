package org.disclosures.editorial.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.disclosures.access.Publication;
import org.disclosures.access.Publishable;
import org.disclosures.editorial.change.Change;
import org.disclosures.editorial.entry.Correctable;
import org.disclosures.history.Recorded;
import org.disclosures.http.condition.EntityTags;
import org.disclosures.http.condition.MergePatch;
import org.disclosures.http.param.Bodies;
import org.disclosures.vocabulary.PublicationState;

/**
 * Edits reports and claims: freely before publication, as corrections afterwards, and with a second editor where the rule requires it.
 *
 * @param <I> the body that writes a record
 * @param <P> the entity
 * @param <V> the view
 */
@Transactional
abstract class PublishableEditing<I extends Record & Correctable, P extends Publishable, V>
        implements Editing<I, V>, Proposable {

    private final Recorded kind;
    private final Class<I> input;
    private final Tools tools;

    /** The collaborators of each such edit. */
    record Tools(
            Desk desk,
            Bodies bodies,
            MergePatch patches,
            Permissions permissions,
            Publishing publishing,
            Proposals proposals,
            Contributions contributions,
            ObjectMapper json) {}

    /** For client proxies. */
    PublishableEditing() {
        this(null, null, null);
    }

    /** @param input the type of the body */
    PublishableEditing(Recorded kind, Class<I> input, Tools tools) {
        this.kind = kind;
        this.input = input;
        this.tools = tools;
    }

    @Override
    public String collection() {
        return kind.collection();
    }

    @Override
    public Edited<I> entry(String id) {
        P item = find(id);
        tools.permissions().read(item);
        return Edited.of(Desk.href(collection(), key(item)), item.version(), input(item));
    }

    @Override
    public Edited<V> replace(String id, String ifMatch, I body) {
        BodyFaults faults = new BodyFaults(body, tools.bodies().check(body));
        faults.throwIfAny();
        return change(id, ifMatch, body, faults, false);
    }

    @Override
    public Edited<V> patch(String id, String ifMatch, String patch) {
        tools.desk().lock();
        return replace(id, ifMatch, tools.patches().apply(input(find(id)), patch, input));
    }

    @Override
    public Edited<V> approve(String id, int version, String proposed) throws JsonProcessingException {
        I body = tools.json().readValue(proposed, input);
        BodyFaults faults = new BodyFaults(body, tools.bodies().check(body));
        return change(id, EntityTags.of(version), body, faults, true);
    }

    /** The entity with this id; 404 if there is none. */
    abstract P find(String id);

    /** The record's id, as in addresses. */
    abstract String key(P item);

    /** The current state, in the form of a request's body. */
    abstract I input(P item);

    /**
     * Sets the content of a record from a body, and notes errors.
     *
     * @return true if the content differs from before
     */
    abstract boolean revise(P item, I body, BodyFaults faults, Change change);

    /** Publishes the next revision of a public record. */
    abstract void correct(P item, String note, Change change);

    /** Sets the publication of a record. */
    abstract void move(P item, Publication to, Change change);

    /** The view of the public service, with the record's version. */
    abstract Edited<V> edited(String id);

    /** The kinds that the audit log does not list beside the record. */
    abstract Recorded[] own();

    private Edited<V> change(String id, String ifMatch, I body, BodyFaults faults, boolean approved) {
        Change change = tools.desk().open(faults);
        P item = find(id);
        EntityTags.require(ifMatch, item.version());
        tools.permissions().change(item);
        boolean takesTwo = tools.proposals().needed() && item.publication().state() == PublicationState.PUBLISHED;
        I before = input(item);
        int version = item.version();
        boolean seen = item.publication().wasPublic(change.moment());
        Instant embargoUntil = change.embargo(body, body.submission().embargoUntil());
        boolean moves = !Objects.equals(before.submission().embargoUntil(), embargoUntil);
        boolean says = revise(item, body, faults, change);
        faults.throwIfAny();
        change.flush();
        if (!says && seen) {
            faults.add(body, "correctionNote", "Nothing would be changed, so nothing is corrected.");
            faults.throwIfAny();
        }
        if (!says && !moves && change.written().isEmpty()) {
            return edited(key(item));
        }
        if (takesTwo && !approved) {
            throw tools.proposals().propose(collection(), key(item), version, body);
        }
        if (takesTwo) {
            tools.contributions().requireOthers(List.of(item));
        }
        if (item.publication().state() == PublicationState.PUBLISHED) {
            tools.contributions().approvedWith(List.of(item));
        }
        List<String> fields = FieldChanges.between(before, input(item));
        if (seen) {
            correct(item, body.submission().correctionNote().strip(), change);
        } else if (moves) {
            fields.add("embargoUntil");
            change.authored(kind, kind.id(key(item)));
            move(item, item.publication().moved(item.publication().state(), embargoUntil), change);
        }
        tools.desk()
                .close(
                        change,
                        item.publication().wasPublic(change.moment()),
                        Corrections.action(seen, fields),
                        Desk.subject(collection(), key(item)),
                        body.submission().correctionNote(),
                        Map.of("version", item.version(), "fields", fields, "also", Subjects.beside(change, own())));
        return edited(key(item));
    }
}
