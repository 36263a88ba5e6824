package org.disclosures.editorial.change;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosures.editorial.entry.CatalogueEntries;
import org.disclosures.http.record.RecordFields;
import org.disclosures.record.CatalogueKind;
import org.disclosures.record.CatalogueRecord;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;
import org.disclosures.record.RecordReferences;

/**
 * Writes the records of one kind in a change.
 *
 * @param <E> their entries
 * @param <T> their entities
 */
public class CatalogueWriter<E extends Record, T extends CatalogueRecord<E>> {

    private static final String ID = "id";

    private final DatasetChange change;
    private final CatalogueKind<E, T, ?> kind;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<Object, String> taken = new HashMap<>();

    CatalogueWriter(DatasetChange change, CatalogueKind<E, T, ?> kind) {
        this.change = change;
        this.kind = kind;
    }

    /** The treatment of entries whose records exist. */
    public enum ExistingRecordPolicy {
        /** A record that exists is left as it is; if it differs, that is an error. */
        KEPT,
        /** A record that exists is revised. */
        REPLACED,
        /** A record that exists is an error. */
        REFUSED
    }

    /**
     * A record that was written.
     *
     * @param before its entry before; null for a new record
     */
    public record WrittenRecord<E, T>(T record, E before) {}

    /** Begins to write records of a kind. */
    @SuppressWarnings("unchecked")
    public static <E extends Record, T extends CatalogueRecord<E>> CatalogueWriter<E, T> of(
            CatalogueKind<E, T, ?> kind, DatasetChange change) {
        return kind == RecordKinds.TARGET
                ? (CatalogueWriter<E, T>) (CatalogueWriter<?, ?>) new TargetWriter(change)
                : new CatalogueWriter<>(change, kind);
    }

    /** Writes the records of all kinds, each after those that it refers to, and gives the writers. */
    public static List<CatalogueWriter<?, ?>> writeAll(
            CatalogueEntries entries, ExistingRecordPolicy existing, DatasetChange change) {
        List<CatalogueWriter<?, ?>> writers = RecordKinds.catalogue().stream()
                .<CatalogueWriter<?, ?>>map(kind -> of(kind, change))
                .toList();
        // Names that are withheld must be known before any text is checked.
        writers.forEach(writer -> writer.announceOf(entries));
        writers.forEach(writer -> writer.writeAnnounced(entries, existing));
        return writers;
    }

    private void announceOf(CatalogueEntries entries) {
        announce(entries.entries(kind));
    }

    private void writeAnnounced(CatalogueEntries entries, ExistingRecordPolicy existing) {
        writeAnnounced(entries.entries(kind), existing);
    }

    /** The kind of the records. */
    public CatalogueKind<E, T, ?> kind() {
        return kind;
    }

    /** Writes entries; they may refer to each other. */
    public void write(List<E> entries, ExistingRecordPolicy existing) {
        announce(entries);
        writeAnnounced(entries, existing);
    }

    private void writeAnnounced(List<E> entries, ExistingRecordPolicy existing) {
        Map<T, E> changed = new LinkedHashMap<>();
        for (E entry : entries) {
            WrittenRecord<E, T> written = write(entry, existing);
            if (written != null && !entry.equals(written.before())) {
                changed.put(written.record(), entry);
            }
        }
        changed.forEach((one, entry) -> connect(entry, one));
    }

    /** Declares the records that entries create, before these are written. */
    public void announce(List<E> entries) {
        entries.forEach(entry -> {
            change.declare(kind.type(), kind.id(entry));
            announce(entry);
        });
    }

    /** Sets the content of a record. */
    public void replace(T one, E entry) {
        announce(entry);
        revise(one, entry);
        connect(entry, one);
        change.authored(kind, kind.id(entry));
    }

    /** Notes an error if the id of an entry reveals a withheld name, or any word of the names of those that it is about. */
    void checkId(E entry, Set<String> about) {
        change.text(entry, ID, kind.id(entry), () -> about);
    }

    /** Tells the change beforehand of names that an entry withholds. */
    void announce(E entry) {}

    /**
     * Checks the texts of an entry and whatever must be unique in it.
     *
     * @param before the entry of the record as it is; null for a new one
     */
    void check(E entry, E before) {
        Map<String, String> texts = new LinkedHashMap<>(kind.texts(entry));
        String id = kind.id(entry);
        String organisation = CatalogueTexts.organisation(kind, entry);
        Set<String> about = change.about(kind, id, organisation, texts.values());
        texts.forEach((field, text) -> change.text(entry, field, text, () -> about));
        // An id never changes, so a word in it is no error of a record that belongs to whom it did.
        boolean moved = before == null || !Objects.equals(organisation, CatalogueTexts.organisation(kind, before));
        checkId(entry, moved ? change.about(kind, id, organisation, List.of(id)) : Set.of());
        kind.unique().ifPresent(field -> {
            Object value = kind.value(entry, field);
            String other = change.session()
                    .createSelectionQuery(
                            "select e.id from " + kind.entity() + " e where e." + field + " = :value", String.class)
                    .setParameter("value", value)
                    .uniqueResult();
            String here = taken.putIfAbsent(value, id);
            if ((other != null && !other.equals(id)) || (here != null && !here.equals(id))) {
                change.fault(
                        entry,
                        field,
                        "Another " + kind.noun() + " has the " + field + " " + value + "; use another one.");
            }
        });
    }

    /** Checks the id and the references of an entry that has other errors, and writes nothing. Any of its values may be null. */
    public void checkFlawed(String id, E entry) {
        Integer first = id == null ? null : seen.putIfAbsent(id, change.line(entry));
        if (first != null) {
            change.twice(entry, id, first);
        }
        RecordReferences references = references(entry);
        kind.referring()
                .forEach((field, type) -> referred(entry, field).forEach(other -> references.find(field, type, other)));
    }

    /** Loads the records that entries refer to; any of their values may be null. */
    public void preloadReferred(List<E> entries) {
        kind.referring()
                .forEach((field, type) -> change.preload(
                        type,
                        entries.stream()
                                .flatMap(entry -> referred(entry, field))
                                .collect(Collectors.toSet())));
    }

    private Stream<String> referred(E entry, String field) {
        Object value = RecordFields.of(kind.entryType()).get(field).of(entry);
        return (value instanceof Collection<?> several ? several.stream() : Stream.ofNullable(value))
                .filter(Objects::nonNull)
                .map(String.class::cast);
    }

    /** Creates a record. */
    T make(E entry) {
        check(entry, null);
        T made = kind.make(kind.id(entry));
        made.create(entry, references(entry));
        return made;
    }

    /** Changes a record. */
    void revise(T one, E entry) {
        check(entry, kind.entry(one));
        one.revise(entry, references(entry));
    }

    /** Connects a new or revised record with others, all of which exist by now. */
    public void connect(E entry, T one) {
        one.connect(entry, references(entry));
    }

    /** Connects an existing record with others of its kind, some of which are new. */
    public void connectAgain(E entry) {
        connect(entry, change.lookup(kind.recordType(), kind.id(entry)));
    }

    final RecordReferences references(E entry) {
        return new RecordReferences() {
            @Override
            public <R> R find(String field, Class<R> type, String id) {
                if (type == (Class<?>) kind.type() && Objects.equals(id, kind.id(entry))) {
                    change.fault(
                            entry,
                            field,
                            "The " + kind.noun() + " refers to itself; remove its own id from `" + field + "`.");
                    return null;
                }
                String noun = RecordKinds.of(type).map(RecordKind::noun).orElse("country");
                return change.find(entry, field, type, noun, id);
            }
        };
    }

    /** True if readers who see a record also see this change of it. */
    public boolean shows(E before, E after) {
        return !before.equals(after);
    }

    /**
     * True if the public sees a change of a public record.
     *
     * @param isListed tells by its id if the public reads another record of the kind
     */
    public boolean isSeen(E before, E after, Predicate<String> isListed) {
        return shows(before, after);
    }

    /**
     * The ids of other records of the kind whose views change with that of a public record.
     *
     * @param isListed as above
     */
    public Set<String> showing(E before, E after, Predicate<String> isListed) {
        return Set.of();
    }

    /** True if an entry holds text that only editors read. */
    boolean isSecret(E entry) {
        return false;
    }

    /** True if a change only removes something from public view, which never waits for a second editor. */
    public boolean takesDown(E before, E after) {
        return false;
    }

    /** The part of a change that never waits for a second editor although the rest does; null if there is none. */
    public E atOnce(E before, E after) {
        return null;
    }

    /** An entry under another id. */
    public E under(String id, E entry) {
        return entry;
    }

    final DatasetChange change() {
        return change;
    }

    /**
     * Creates or revises the record of an entry, without its connections to others of its kind.
     *
     * @return the result; null, with the error noted, if nothing was written
     */
    public WrittenRecord<E, T> put(E entry) {
        return write(entry, ExistingRecordPolicy.REPLACED);
    }

    /** Loads the records of entries before they are written. */
    public void preload(List<E> entries) {
        List<String> ids = entries.stream().map(entry -> kind.id(entry)).toList();
        kind.queries().forEach(query -> change.preload(kind.recordType(), ids, query));
    }

    /** The entry as the writer may read it. */
    E shownToWriter(E entry) {
        return entry;
    }

    private WrittenRecord<E, T> write(E entry, ExistingRecordPolicy existing) {
        String id = kind.id(entry);
        Integer other = seen.putIfAbsent(id, change.line(entry));
        if (other != null) {
            change.twice(entry, id, other);
            return null;
        }
        T present = change.lookup(kind.recordType(), id);
        if (present == null) {
            T made = make(entry);
            change.persist(id, made);
            change.authored(kind, id);
            return new WrittenRecord<>(made, null);
        }
        E before = kind.entry(present);
        // Those who may not read a name must not learn whether they guessed it.
        if (existing != ExistingRecordPolicy.REFUSED
                && shownToWriter(before).equals(entry)
                && !(change.isSilent() && isSecret(before))) {
            checkId(entry, Set.of());
            return new WrittenRecord<>(present, entry);
        }
        if (existing != ExistingRecordPolicy.REPLACED) {
            change.fault(
                    entry,
                    ID,
                    existing == ExistingRecordPolicy.KEPT
                            ? "“" + id
                                    + "” exists already, with other content; use another id, or send the same content."
                            : "“" + id + "” exists already; use another id.");
            return null;
        }
        revise(present, entry);
        change.authored(kind, id);
        return new WrittenRecord<>(present, before);
    }
}
