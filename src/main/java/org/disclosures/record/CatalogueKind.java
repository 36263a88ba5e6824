package org.disclosures.record;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.disclosures.access.PublicService;
import org.disclosures.http.record.RecordField;
import org.disclosures.http.record.RecordFields;

/**
 * A kind of record that claims and reports refer to. A component of its entry that has the name of an attribute of the entity is read from
 * it: a reference by its id, references to several records by their ids.
 *
 * @param <E> the entry: a record in the form in which it is written
 * @param <T> the entity
 * @param <V> the view
 */
public abstract class CatalogueKind<E extends Record, T extends CatalogueRecord<E>, V> extends RecordKind {

    private final Class<E> entry;
    private final Class<T> entityType;
    private final Class<? extends PublicService<T, V>> service;
    private final Function<String, T> maker;
    private final List<Method> attributes = new ArrayList<>();
    private final Constructor<E> constructor;
    private final List<RecordField> textFields;
    private final List<TextField> texts;

    /**
     * A text that authors write freely.
     *
     * @param column its column
     * @param longest maximum length, in characters
     * @param key tells the texts of a record apart; null if there is one at most
     */
    public record TextField(
            String name, RecordTable table, String column, int longest, boolean withheldWithName, TextFieldKey key) {

        /** True if a record has a list of such texts. */
        public boolean isList() {
            return key != null && key.position();
        }
    }

    /**
     * The column that tells the texts of a field apart.
     *
     * @param position true if it holds positions in a list; false if it holds languages
     */
    public record TextFieldKey(String column, boolean position) {}

    /**
     * @param service reads the views
     * @param maker makes an empty record with an id
     */
    protected CatalogueKind(
            String collection,
            String noun,
            Class<T> type,
            Function<String, T> maker,
            Class<E> entry,
            Class<V> view,
            Class<? extends PublicService<T, V>> service) {
        super(collection, noun, type, view);
        this.entry = entry;
        this.entityType = type;
        this.service = service;
        this.maker = maker;
        this.constructor = RecordFields.constructor(entry);
        this.textFields = RecordFields.of(entry).values().stream()
                .filter(field -> field.annotation(FreeText.class) != null)
                .toList();
        this.texts = textFields.stream().map(this::text).toList();
        try {
            for (String field : RecordFields.of(entry).keySet()) {
                attributes.add(type.getMethod(field));
            }
        } catch (NoSuchMethodException unlike) {
            throw new IllegalStateException(entry + " has a component that " + type + " has not", unlike);
        }
    }

    /** The type of the entries. */
    public final Class<E> entryType() {
        return entry;
    }

    /** The type of the entities. */
    public final Class<T> recordType() {
        return entityType;
    }

    /** The service that reads the views. */
    public final Class<? extends PublicService<T, V>> service() {
        return service;
    }

    /** A new record without content. */
    public final T make(String id) {
        return maker.apply(id);
    }

    /** The entry of a record's current state. */
    public final E entry(T of) {
        return construct(
                attributes.stream().map(attribute -> value(attribute, of)).toArray());
    }

    /** The id of an entry. */
    public final String id(E of) {
        return (String) value(of, "id");
    }

    /**
     * The queries that load records by their ids, the parameter {@code ids}, in the order of these, with everything that their entries
     * hold. Each loads one collection, since the rows of several would multiply, and its whole result has to be read: the rows of a record
     * need not follow each other.
     */
    public final List<String> queries() {
        List<String> fetches = mapping().collections().stream()
                .map(attribute -> "left join fetch e." + attribute + " ")
                .toList();
        return (fetches.isEmpty() ? List.of("") : fetches)
                .stream()
                        .map(fetch -> "from " + entity() + " e " + fetch + "where e.id in :ids order by e.id")
                        .toList();
    }

    /** The texts that authors write freely. */
    public final List<TextField> texts() {
        return texts;
    }

    /**
     * The texts of an entry that authors write freely, by their fields; those of several languages as in {@code labels.en}, those of a list
     * as in {@code names[0].name}.
     */
    public final Map<String, String> texts(E of) {
        return texts(of, textFields.stream());
    }

    /** The texts of an entry that the public reads, by their fields. */
    public final Map<String, String> publicTexts(E of) {
        boolean withheld = isNameWithheld(of);
        return texts(
                of,
                textFields.stream()
                        .filter(field ->
                                !withheld || !field.annotation(FreeText.class).withheldWithName()));
    }

    private static Map<String, String> texts(Object of, Stream<RecordField> fields) {
        Map<String, String> texts = new TreeMap<>();
        fields.forEach(field -> {
            Object value = field.of(of);
            if (value instanceof Map<?, ?> values) {
                values.forEach((language, text) -> texts.put(field.name() + "." + language, (String) text));
            } else if (value instanceof List<?> parts) {
                RecordField text = textOfPart(field);
                for (int i = 0; i < parts.size(); i++) {
                    texts.put(field.name() + "[" + i + "]." + text.name(), (String) text.of(parts.get(i)));
                }
            } else if (value != null) {
                texts.put(field.name(), (String) value);
            }
        });
        return texts;
    }

    // The text of each record in a list.
    private static RecordField textOfPart(RecordField list) {
        return RecordFields.of(list.held()).values().stream()
                .filter(part -> part.annotation(FreeText.class) != null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(list.held() + " has no text"));
    }

    /** True if the name of a record is withheld, and with it every text that goes with the name. */
    protected boolean isNameWithheld(E of) {
        return false;
    }

    /** The fields of entries that name other records by their ids, with the entities that they refer to. */
    public final Map<String, Class<?>> referring() {
        Map<String, Class<?>> referring = new TreeMap<>();
        mapping()
                .references()
                .filter(reference -> RecordFields.of(entry).containsKey(reference.attribute()))
                .forEach(reference -> referring.put(reference.attribute(), reference.to()));
        return referring;
    }

    /** True if records of this kind refer to others of it, which may be written after them. */
    public boolean refersToItself() {
        return references().stream().anyMatch(reference -> reference.to() == this);
    }

    /** The field whose values differ between all records of this kind; empty if there is none but the id. */
    public Optional<String> unique() {
        return Optional.empty();
    }

    /** The value of a field of an entry. */
    public final Object value(E of, String field) {
        return RecordFields.of(entry).get(field).of(of);
    }

    private TextField text(RecordField field) {
        boolean withName = field.annotation(FreeText.class).withheldWithName();
        String name = field.name();
        Field attribute = mapping().field(name).orElseThrow();
        CollectionTable several = attribute.getAnnotation(CollectionTable.class);
        if (several == null) {
            Size size = field.annotation(Size.class);
            return new TextField(name, tables().get(0), mapping().column(name), size.max(), withName, null);
        }
        RecordTable table = new RecordTable(several.name(), several.joinColumns()[0].name());
        OrderColumn order = attribute.getAnnotation(OrderColumn.class);
        if (order != null) {
            RecordField part = textOfPart(field);
            Size size = part.annotation(Size.class);
            return new TextField(name, table, part.name(), size.max(), withName, new TextFieldKey(order.name(), true));
        }
        Size size = field.valueAnnotation(Size.class);
        TextFieldKey language =
                new TextFieldKey(attribute.getAnnotation(MapKeyColumn.class).name(), false);
        return new TextField(name, table, mapping().column(name), size.max(), withName, language);
    }

    private Object value(Method attribute, T of) {
        Object value = call(attribute, of);
        if (value instanceof Map<?, ?> map) {
            return new TreeMap<>(map);
        }
        return value instanceof Collection<?> several
                ? several.stream().map(CatalogueKind::reference).toList()
                : reference(value);
    }

    /** The records that a record refers to through an attribute. */
    public final List<?> referred(T from, RecordReference reference) {
        try {
            Object value = call(entityType.getMethod(reference.attribute()), from);
            return value instanceof Collection<?> several
                    ? List.copyOf(several)
                    : value == null ? List.of() : List.of(value);
        } catch (NoSuchMethodException missing) {
            throw new IllegalStateException(missing);
        }
    }

    // Records are referred to by id; every other value is its own.
    private static Object reference(Object value) {
        return value instanceof Identified one ? one.id() : value;
    }

    private static Object call(Method accessor, Object of) {
        try {
            return accessor.invoke(of);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private E construct(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
