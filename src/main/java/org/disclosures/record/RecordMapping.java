package org.disclosures.record;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads from the mapping of an entity how its attributes are stored. */
final class RecordMapping {

    private final Class<?> entity;

    RecordMapping(Class<?> entity) {
        this.entity = entity;
    }

    /** The name of its table. */
    String table() {
        Table named = entity.getAnnotation(Table.class);
        return named == null ? snake(entity.getSimpleName()) : named.name();
    }

    /** Its tables for several values of an attribute. */
    List<RecordTable> collectionTables() {
        List<RecordTable> tables = new ArrayList<>();
        for (Field field : fields()) {
            JoinTable joined = field.getAnnotation(JoinTable.class);
            CollectionTable collected = field.getAnnotation(CollectionTable.class);
            if (joined != null) {
                tables.add(new RecordTable(joined.name(), joined.joinColumns()[0].name()));
            } else if (collected != null) {
                tables.add(new RecordTable(collected.name(), collected.joinColumns()[0].name()));
            }
        }
        return tables;
    }

    /** The attributes that have several values. */
    List<String> collections() {
        return fields().stream()
                .filter(field -> field.isAnnotationPresent(ManyToMany.class)
                        || field.isAnnotationPresent(ElementCollection.class))
                .map(Field::getName)
                .toList();
    }

    /**
     * The table that holds an attribute.
     *
     * @param owner the attribute with the record's id
     */
    RecordTable tableOf(String attribute, String owner) {
        JoinTable joined = field(attribute).orElseThrow().getAnnotation(JoinTable.class);
        return joined == null
                ? new RecordTable(table(), column(owner))
                : new RecordTable(joined.name(), joined.joinColumns()[0].name());
    }

    /** The column of an attribute; of one with several values, that with the id of the other record. */
    String column(String attribute) {
        Field field = field(attribute)
                .orElseThrow(() -> new IllegalArgumentException(entity.getSimpleName() + " has no " + attribute));
        Column column = field.getAnnotation(Column.class);
        if (column != null && !column.name().isEmpty()) {
            return column.name();
        }
        JoinColumn join = field.getAnnotation(JoinColumn.class);
        if (join != null) {
            return join.name();
        }
        JoinTable joined = field.getAnnotation(JoinTable.class);
        if (joined != null) {
            return joined.inverseJoinColumns()[0].name();
        }
        return snake(attribute) + (field.isAnnotationPresent(ManyToOne.class) ? "_id" : "");
    }

    /** An attribute of the entity; empty if it has none of that name. */
    Optional<Field> field(String attribute) {
        return fields().stream()
                .filter(field -> field.getName().equals(attribute))
                .findFirst();
    }

    /** The attributes that refer to one entity or several, with the entity that they refer to. */
    Stream<MappedReference> references() {
        return fields().stream()
                .filter(field ->
                        field.isAnnotationPresent(ManyToOne.class) || field.isAnnotationPresent(ManyToMany.class))
                .map(field -> field.isAnnotationPresent(ManyToOne.class)
                        ? new MappedReference(field.getName(), field.getType(), false)
                        : new MappedReference(
                                field.getName(),
                                (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0],
                                true));
    }

    /** An attribute that refers to an entity. */
    record MappedReference(String attribute, Class<?> to, boolean several) {}

    private List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (Class<?> type = entity; type != Object.class; type = type.getSuperclass()) {
            fields.addAll(Arrays.asList(type.getDeclaredFields()));
        }
        return fields;
    }

    /** The name of the entity in queries. */
    String entity() {
        return entity.getSimpleName();
    }

    private static String snake(String name) {
        return name.replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
