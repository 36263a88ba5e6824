package org.disclosures.editorial.change;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disclosures.access.Versioned;
import org.disclosures.history.Recorded;

/**
 * Writes the records of one kind in a change.
 *
 * @param <E> their entries
 * @param <T> their entities
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

    /** Declares the records that entries create, before these are written. */
    public void announce(List<E> entries) {
        entries.forEach(entry -> {
            change.declare(type, id(entry));
            announce(entry);
        });
    }

    /** Sets the content of a record. */
    public void replace(T thing, E entry) {
        announce(entry);
        checkId(entry);
        revise(thing, entry);
        connect(entry, thing);
        change.authored(kind, id(entry));
    }

    /** The entry of a record's current state. */
    abstract E entry(T thing);

    /** The id of an entry. */
    public abstract String id(E entry);

    /** Notes an error if the id of an entry reveals a withheld name. */
    void checkId(E entry) {
        change.text(entry, idField(), id(entry));
    }

    /** The field of an entry that has its id. */
    public String idField() {
        return "id";
    }

    /** Tells the change beforehand of names that an entry withholds. */
    void announce(E entry) {}

    /** A new record; null, with the error noted, if it cannot be created. */
    abstract T make(E entry);

    abstract void revise(T thing, E entry);

    /** Connects a new or revised record with others of its kind, all of which exist by now. */
    public void connect(E entry, T thing) {}

    /** Connects an existing record with others of its kind, some of which are new. */
    public void connectAgain(E entry) {
        connect(entry, change.lookup(type, id(entry)));
    }

    /** True if readers who see a record also see this change of it. */
    public boolean shows(E before, E after) {
        return !before.equals(after);
    }

    /** True if an entry holds text that only editors read. */
    boolean isSecret(E entry) {
        return false;
    }

    /** True if a change only removes something from public view, which never waits for a second editor. */
    public boolean takesDown(E before, E after) {
        return false;
    }

    /**
     * The part of a change that never waits for a second editor although the rest does; null if there is none.
     */
    public E atOnce(E before, E after) {
        return null;
    }

    /** An entry under another id. */
    public E under(String id, E entry) {
        return entry;
    }

    final Change change() {
        return change;
    }

    /**
     * Creates or revises the record of an entry, without its connections to others of its kind.
     *
     * @return the result; null, with the error noted, if nothing was written
     */
    public Written<E, T> put(E entry) {
        return write(entry, Existing.REPLACED);
    }

    /** Loads the records of entries before they are written. */
    public void preload(List<E> entries) {
        change.preload(type, entries.stream().map(this::id).toList(), query());
    }

    /** The query that loads records by ids, with the associations needed to compare them. */
    String query() {
        return "from " + type.getSimpleName() + " e where e.id in :ids";
    }

    private Written<E, T> write(E entry, Existing existing) {
        String id = id(entry);
        checkId(entry);
        if (!seen.add(id)) {
            change.fault(entry, idField(), "The id “" + id + "” occurs twice; remove one of them.");
            return null;
        }
        T there = change.lookup(type, id);
        if (there == null) {
            T made = make(entry);
            if (made == null) {
                return null;
            }
            change.persist(id, made);
            change.authored(kind, id);
            return new Written<>(made, null);
        }
        E before = entry(there);
        // Those who may not read a name must not learn whether they guessed it.
        if (existing != Existing.REFUSED && before.equals(entry) && !(change.isSilent() && isSecret(before))) {
            return new Written<>(there, entry);
        }
        if (existing != Existing.REPLACED) {
            change.fault(
                    entry,
                    idField(),
                    existing == Existing.KEPT
                            ? "“" + id
                                    + "” exists already, with other content; use another id, or send the same content."
                            : "“" + id + "” exists already; use another id.");
            return null;
        }
        revise(there, entry);
        change.authored(kind, id);
        return new Written<>(there, before);
    }
}
