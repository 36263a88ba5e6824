package org.disclosures.exchange;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.disclosures.http.Reference;
import org.disclosures.http.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The flat rows of records, with a column for each component of their view. References have a column with ids and one with names; labels in
 * the caller's language and links to lists are left out, since rows are the same for everybody. The address is the last column.
 */
final class ViewTable {

    private static final String HREF = "href";

    private ViewTable() {}

    /** The table of a collection. */
    static <T> Table<T, Row<T>> of(Class<T> view, String collection) {
        List<Column<Row<T>>> columns = new ArrayList<>();
        for (RecordComponent component : view.getRecordComponents()) {
            if (!component.getName().endsWith("Label")
                    && !component.getName().toLowerCase().endsWith(HREF)) {
                ViewTable.<T>columns(component).forEach(columns::add);
            }
        }
        RecordComponent href = Arrays.stream(view.getRecordComponents())
                .filter(component -> component.getName().equals(HREF))
                .findFirst()
                .orElseThrow();
        columns.add(href(of -> (String) value(href, of)));
        return Table.of(view, collection, columns);
    }

    /** The address of a record, with scheme and host, since files leave the service. */
    static <T> Column<Row<T>> href(Function<T, String> value) {
        return Column.of(HREF, Datatype.ADDRESS, "Its address", row -> row.service() + value.apply(row.of()));
    }

    private static <T> Stream<Column<Row<T>>> columns(RecordComponent component) {
        String name = component.getName();
        // A cell cannot be absent.
        String description = component
                .getAccessor()
                .getAnnotation(Schema.class)
                .description()
                .replace("absent", "empty");
        Class<?> type = component.getType();
        if (type == Reference.class) {
            return Stream.of(
                    Column.id(name, description + " (its id)", row -> (Reference) value(component, row.of())),
                    Column.name(
                            name + "Name", description + " (its name)", row -> (Reference) value(component, row.of())));
        }
        if (type == List.class) {
            return Stream.of(
                    Column.ids(name, description + " (their ids)", row -> references(component, row.of())),
                    Column.names(
                            singular(name) + "Names",
                            description + " (their names)",
                            row -> references(component, row.of())));
        }
        if (Term.class.isAssignableFrom(type)) {
            return Stream.of(Column.term(name, description, row -> (Term) value(component, row.of())));
        }
        if (type.isRecord()) {
            return Stream.of(type.getRecordComponents())
                    .map(part -> Column.text(
                            part.getName().equals("name") ? name + "Name" : name,
                            description + " ("
                                    + part.getAccessor()
                                            .getAnnotation(Schema.class)
                                            .description() + ")",
                            row -> {
                                Object whole = value(component, row.of());
                                return whole == null ? null : (String) value(part, whole);
                            }));
        }
        return Stream.of(Column.of(name, datatype(name, type), description, row -> value(component, row.of())));
    }

    private static Datatype datatype(String name, Class<?> type) {
        if (type == LocalDate.class) {
            return Datatype.DATE;
        }
        if (type == Instant.class) {
            return Datatype.MOMENT;
        }
        if (type == Integer.class || type == int.class) {
            return Datatype.INTEGER;
        }
        return name.toLowerCase().endsWith("url") ? Datatype.ADDRESS : Datatype.STRING;
    }

    private static String singular(String name) {
        if (name.endsWith("ies")) {
            return name.substring(0, name.length() - "ies".length()) + "y";
        }
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }

    @SuppressWarnings("unchecked")
    private static List<Reference> references(RecordComponent component, Object of) {
        return (List<Reference>) value(component, of);
    }

    private static Object value(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
