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
 * Changes what goes its way to the public: freely until the public sees it, as a correction from then on, and with a second editor
 * where the rule holds.
 *
 * @param <I> what is sent to write one
 * @param <P> what is written
 * @param <V> how one is shown
 */
@Transactional
abstract class PublishableEditing<I extends Record & Correctable, P extends Publishable, V>
        implements Editing<I, V>, Proposable {

    private final Recorded kind;
    private final Class<I> input;
    private final Tools tools;

    /** What every such change needs. */
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

    /**
     * @param kind what history calls them
     * @param input the type of what is sent
     */
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

    /** What has this id; 404 if there is none. */
    abstract P find(String id);

    /** Its id, as addresses spell it. */
    abstract String key(P item);

    /** What is there, as it would be sent. */
    abstract I input(P item);

    /**
     * Gives it the content of a body, unless that says what is there already; what is wrong with it is noted.
     *
     * @return whether it says anything else now
     */
    abstract boolean revise(P item, I body, BodyFaults faults, Change change);

    /** Makes one wording more of what the public saw. */
    abstract void correct(P item, String note, Change change);

    /** Moves it to where it stands now. */
    abstract void move(P item, Publication to, Change change);

    /** What the public service shows of it, and its version. */
    abstract Edited<V> edited(String id);

    /** What the audit log does not name beside it. */
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
        Instant embargoUntil = change.embargo(body, body.embargoUntil());
        boolean moves = !Objects.equals(before.embargoUntil(), embargoUntil);
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
            correct(item, body.correctionNote().strip(), change);
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
                        body.correctionNote(),
                        Map.of("version", item.version(), "fields", fields, "also", Subjects.beside(change, own())));
        return edited(key(item));
    }
}
