package org.disclosures.editorial.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.disclosures.access.Publishable;
import org.disclosures.editorial.change.CatalogueWriter;
import org.disclosures.editorial.change.DatasetChange;
import org.disclosures.editorial.entry.CorrectableInput;
import org.disclosures.http.condition.EntityTags;
import org.disclosures.http.condition.MergePatch;
import org.disclosures.http.param.RequestBodies;
import org.disclosures.record.RecordKind;
import org.disclosures.vocabulary.AuditAction;
import org.disclosures.vocabulary.PublicationState;

/**
 * Edits reports and claims: freely before publication, as corrections afterwards, and with a second editor where the rule requires it.
 *
 * @param <I> the body that writes a record
 * @param <P> the entity
 * @param <V> the view
 */
@Transactional
abstract class PublishableEditing<I extends Record & CorrectableInput, P extends Publishable, V>
        implements CollectionEditing<I, V> {

    private final RecordKind kind;
    private final Class<I> input;
    private final PublishableEditingTools tools;

    /** The collaborators of each such edit. */
    @Singleton
    record PublishableEditingTools(
            EditTransaction desk,
            RequestBodies bodies,
            MergePatch patches,
            EditPermissions permissions,
            PublicationMoments publishing,
            Proposals proposals,
            Contributions contributions,
            ObjectMapper json) {}

    /** For client proxies. */
    PublishableEditing() {
        this(null, null, null);
    }

    /** @param input the type of the body */
    PublishableEditing(RecordKind kind, Class<I> input, PublishableEditingTools tools) {
        this.kind = kind;
        this.input = input;
        this.tools = tools;
    }

    @Override
    public EditResult<V> create(String key, I body) {
        BodyErrors errors = new BodyErrors(body, tools.bodies().check(body));
        checkNew(body, errors);
        errors.throwIfAny();
        return tools.desk()
                .once(key, "POST " + collection(), body, errors, change -> create(change, errors, body), this::edited);
    }

    @Override
    public void delete(String id, String ifMatch) {
        DatasetChange change = tools.desk().open((entry, field, reason) -> {});
        P item = find(id);
        EntityTags.require(ifMatch, item.version());
        tools.permissions().delete(item, change.moment());
        release(item, change);
        tools.desk().delete(change, kind, item, EditTransaction.subject(collection(), item.id()), item.id());
    }

    @Override
    public String collection() {
        return kind.collection();
    }

    @Override
    public EditResult<I> entry(String id) {
        P item = find(id);
        tools.permissions().read(item);
        return EditResult.of(EditTransaction.href(collection(), item.id()), item.version(), input(item));
    }

    @Override
    public EditResult<V> replace(String id, String ifMatch, I body) {
        BodyErrors errors = new BodyErrors(body, tools.bodies().check(body));
        errors.throwIfAny();
        return change(id, ifMatch, body, errors, false);
    }

    @Override
    public EditResult<V> patch(String id, String ifMatch, String patch) {
        tools.desk().lock();
        return replace(id, ifMatch, tools.patches().apply(input(find(id)), patch, input));
    }

    @Override
    public EditResult<V> approve(String id, int version, String proposed) throws JsonProcessingException {
        I body = tools.json().readValue(proposed, input);
        BodyErrors errors = new BodyErrors(body, tools.bodies().check(body));
        return change(id, EntityTags.of(version), body, errors, true);
    }

    /** The entity with this id; 404 if there is none. */
    abstract P find(String id);

    /** The view of a record in the public service. */
    abstract V view(String id);

    /** The current state, in the form of a request's body. */
    abstract I input(P item);

    /**
     * Sets the content of a record from a body, and notes errors.
     *
     * @return true if the content differs from before
     */
    abstract boolean revise(P item, I body, BodyErrors errors, DatasetChange change);

    /** Notes errors of a new record that need no database. */
    void checkNew(I body, BodyErrors errors) {}

    /** Makes a draft from a body, and notes errors; 409 if it cannot be there. */
    abstract P make(I body, BodyErrors errors, DatasetChange change);

    /** Removes the dependants of a record before its deletion; 409 if others depend on it. */
    abstract void release(P item, DatasetChange change);

    /** The kinds that the audit log does not list beside the record. */
    abstract RecordKind[] own();

    PublishableEditingTools tools() {
        return tools;
    }

    private EditResult<V> edited(String id) {
        P item = find(id);
        return EditResult.of(EditTransaction.href(collection(), item.id()), item.version(), view(id));
    }

    private EditResult<V> create(DatasetChange change, BodyErrors errors, I body) {
        if (body.submission().correctionNote() != null) {
            errors.add(body, "correctionNote", "A new record needs no correction note; remove it.");
        }
        CatalogueWriter.writeAll(body.submission().related(), CatalogueWriter.ExistingRecordPolicy.KEPT, change);
        P made = make(body, errors, change);
        errors.throwIfAny();
        tools.desk()
                .close(
                        change,
                        false,
                        AuditAction.CREATED,
                        EditTransaction.subject(collection(), made.id()),
                        null,
                        Map.of("also", subjectsBeside(change, kind)));
        return edited(made.id().toString());
    }

    private EditResult<V> change(String id, String ifMatch, I body, BodyErrors errors, boolean approved) {
        DatasetChange change = tools.desk().open(errors);
        P item = find(id);
        EntityTags.require(ifMatch, item.version());
        tools.permissions().change(item);
        boolean takesTwo = tools.proposals().needed() && item.publication().state() == PublicationState.PUBLISHED;
        I before = input(item);
        int version = item.version();
        boolean seen = item.publication().wasPublic(change.moment());
        Instant embargoUntil = change.embargo(body, body.submission().embargoUntil());
        boolean moves = !Objects.equals(before.submission().embargoUntil(), embargoUntil);
        boolean says = revise(item, body, errors, change);
        errors.throwIfAny();
        change.flush();
        if (!says && seen) {
            errors.add(
                    body,
                    "correctionNote",
                    "The content is the same as before, so there is nothing to correct; change it, or remove the "
                            + "correction note.");
            errors.throwIfAny();
        }
        if (!says && !moves && change.written().isEmpty()) {
            return edited(id);
        }
        if (takesTwo && !approved) {
            throw tools.proposals().propose(collection(), id, version, body);
        }
        if (takesTwo) {
            tools.contributions().requireOthers(List.of(item));
        }
        if (item.publication().state() == PublicationState.PUBLISHED) {
            tools.contributions().approvedWith(List.of(item));
        }
        List<String> fields = EditTransaction.changedFields(before, input(item));
        if (seen) {
            tools.publishing().correct(item, body.submission().correctionNote().strip(), change);
        } else if (moves) {
            fields.add("embargoUntil");
            change.authored(kind, item.id());
            tools.publishing()
                    .move(item, item.publication().moved(item.publication().state(), embargoUntil), change);
        }
        tools.desk()
                .close(
                        change,
                        item.publication().wasPublic(change.moment()),
                        CorrectionRules.action(seen, fields),
                        EditTransaction.subject(collection(), item.id()),
                        body.submission().correctionNote(),
                        Map.of("version", item.version(), "fields", fields, "also", subjectsBeside(change, own())));
        return edited(id);
    }

    /** The records that a change has written, as the audit log names them, without those of the given kinds. */
    private static List<String> subjectsBeside(DatasetChange change, RecordKind... kinds) {
        return change.written().entrySet().stream()
                .filter(written -> !List.of(kinds).contains(written.getKey()))
                .flatMap(written -> written.getValue().stream()
                        .map(id -> EditTransaction.subject(written.getKey().collection(), id)))
                .toList();
    }
}
