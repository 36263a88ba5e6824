package org.disclosures.editorial.change;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disclosures.access.Versioned;
import org.disclosures.history.Recorded;

/**
 * Writes things of one kind in a change.
 *
 * @param <E> their entries
 * @param <T> the things
 */
public abstract class ThingWriter<E, T extends Versioned> {

    private final Change change;
    private final Recorded kind;
    private final Class<T> type;
    private final Set<String> seen = new HashSet<>();

    ThingWriter(Change change, Recorded kind, Class<T> type) {
        this.change = change;
        this.kind = kind;
        this.type = type;
    }

    /** Writes entries; they may refer to each other. */
    public void write(List<E> entries, Existing existing) {
        announce(entries);
        Map<T, E> changed = new LinkedHashMap<>();
        for (E entry : entries) {
            Written<E, T> written = write(entry, existing);
            if (written != null && !entry.equals(written.before())) {
                changed.put(written.thing(), entry);
            }
        }
        changed.forEach((thing, entry) -> connect(entry, thing));
    }

    /** Tells the change beforehand which things there will be. */
    public void announce(List<E> entries) {
        entries.forEach(entry -> {
            change.declare(type, id(entry));
            announce(entry);
        });
    }

    /** Gives a thing the content of an entry. */
    public void replace(T thing, E entry) {
        announce(entry);
        change.text(entry, idField(), id(entry));
        revise(thing, entry);
        connect(entry, thing);
        change.wrote(kind, id(entry));
    }

    /** The entry that says what a thing is. */
    abstract E entry(T thing);

    /** The id of an entry. */
    public abstract String id(E entry);

    /** The field of an entry that has its id. */
    public String idField() {
        return "id";
    }

    /** Tells the change beforehand what it has to know of an entry. */
    void announce(E entry) {}

    /** A new thing; null, with the fault noted, if it cannot be made. */
    abstract T make(E entry);

    abstract void revise(T thing, E entry);

    /** Connects a new or revised thing with others of its kind, which are all there now. */
    public void connect(E entry, T thing) {}

    /** Connects a thing that is there with others of its kind, some of which were not there before. */
    public void connectAgain(E entry) {
        connect(entry, change.lookup(type, id(entry)));
    }

    /** Whether those who see a thing see that it was changed. */
    public boolean shows(E before, E after) {
        return !before.equals(after);
    }

    /** Whether an entry holds what only editors read. */
    boolean isSecret(E entry) {
        return false;
    }

    /** Whether a change only takes something out of the public's sight, which never waits for a second editor. */
    public boolean takesDown(E before, E after) {
        return false;
    }

    final Change change() {
        return change;
    }

    /**
     * Gives the thing of an entry its content, or makes it, without what connects it with others of its kind.
     *
     * @return what became of it; null, with the fault noted, if nothing did
     */
    public Written<E, T> put(E entry) {
        return write(entry, Existing.REPLACED);
    }

    /** Loads the things of entries, to put them. */
    public void preload(List<E> entries) {
        change.preload(type, entries.stream().map(this::id).toList(), query());
    }

    /** The query that loads things of some ids, with what tells whether they are the same. */
    String query() {
        return "from " + type.getSimpleName() + " e where e.id in :ids";
    }

    private Written<E, T> write(E entry, Existing existing) {
        String id = id(entry);
        change.text(entry, idField(), id);
        if (!seen.add(id)) {
            change.fault(entry, idField(), "The id “" + id + "” stands twice.");
            return null;
        }
        T there = change.lookup(type, id);
        if (there == null) {
            T made = make(entry);
            if (made == null) {
                return null;
            }
            change.persist(id, made);
            change.wrote(kind, id);
            return new Written<>(made, null);
        }
        E before = entry(there);
        // Whether they guessed right is nothing to those who may not read it.
        if (existing != Existing.REFUSED && before.equals(entry) && !(change.isSilent() && isSecret(before))) {
            return new Written<>(there, entry);
        }
        if (existing != Existing.REPLACED) {
            change.fault(
                    entry,
                    idField(),
                    existing == Existing.KEPT
                            ? "“" + id + "” is in the database already, with other content."
                            : "“" + id + "” is in the database already.");
            return null;
        }
        revise(there, entry);
        change.wrote(kind, id);
        return new Written<>(there, before);
    }
}
