package org.disclosures.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.disclosures.http.Reference;
import org.disclosures.http.Term;
import org.disclosures.http.record.RecordField;
import org.disclosures.http.record.RecordFields;
import org.disclosures.record.OtherNameView;
import org.disclosures.target.TargetRelationView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The flat rows of records, with a column for each component of their view. References have a column with ids and one with names; labels in
 * the caller's language and links to lists are left out, since rows are the same for everybody. The address is the last column.
 */
final class ViewTable {

    private static final String HREF = "href";
    private static final String OTHER_NAME =
            " (each as `kind:name` or `kind@language:name`, with `%25` for `%` and `%3B` for `;`)";

    private ViewTable() {}

    /** The table of a collection. */
    static <T> FlatTable<T, FlatRow<T>> of(Class<T> view, String collection) {
        List<FlatColumn<FlatRow<T>>> columns = new ArrayList<>();
        Map<String, RecordField> fields = RecordFields.of(view);
        for (RecordField field : fields.values()) {
            if (!field.name().endsWith("Label")
                    && !field.name().toLowerCase(Locale.ROOT).endsWith(HREF)) {
                ViewTable.<T>columns(field).forEach(columns::add);
            }
        }
        columns.add(href(of -> (String) fields.get(HREF).of(of)));
        return FlatTable.of(view, collection, columns);
    }

    /** The address of a record, with scheme and host, since files leave the service. */
    static <T> FlatColumn<FlatRow<T>> href(Function<T, String> value) {
        return FlatColumn.of(HREF, ColumnDatatype.ADDRESS, "Its address", row -> row.service() + value.apply(row.of()));
    }

    private static <T> Stream<FlatColumn<FlatRow<T>>> columns(RecordField field) {
        String name = field.name();
        String description = description(field);
        Class<?> type = field.type();
        if (type == Reference.class) {
            return Stream.of(
                    FlatColumn.id(name, description + " (its id)", row -> (Reference) field.of(row.of())),
                    FlatColumn.name(name + "Name", description + " (its name)", row -> (Reference) field.of(row.of())));
        }
        if (field.held() == OtherNameView.class) {
            return Stream.of(FlatColumn.several(name, description + OTHER_NAME, row -> otherNames(field, row.of())));
        }
        if (field.held() == String.class && type == List.class) {
            return Stream.of(FlatColumn.several(name, description, row -> texts(field, row.of())));
        }
        if (field.held() == TargetRelationView.class) {
            return Stream.of(
                    FlatColumn.several(name, description + " (each as `kind:id`)", row -> relations(field, row.of())));
        }
        if (type == List.class) {
            return Stream.of(
                    FlatColumn.ids(name, description + " (their ids)", row -> references(field, row.of())),
                    FlatColumn.names(
                            singular(name) + "Names",
                            description + " (their names)",
                            row -> references(field, row.of())));
        }
        if (Term.class.isAssignableFrom(type)) {
            return Stream.of(FlatColumn.term(name, description, row -> (Term) field.of(row.of())));
        }
        if (type.isRecord()) {
            return RecordFields.of(type).values().stream()
                    .map(part -> FlatColumn.text(
                            part.name().equals("name") ? name + "Name" : name,
                            description + " (" + description(part) + ")",
                            row -> (String) part.of(field.of(row.of()))));
        }
        return Stream.of(FlatColumn.of(name, datatype(name, type), description, row -> field.of(row.of())));
    }

    // A cell cannot be absent.
    private static String description(RecordField field) {
        return field.annotation(Schema.class).description().replace("absent", "empty");
    }

    private static ColumnDatatype datatype(String name, Class<?> type) {
        if (type == LocalDate.class) {
            return ColumnDatatype.DATE;
        }
        if (type == Instant.class) {
            return ColumnDatatype.MOMENT;
        }
        if (type == Integer.class || type == int.class) {
            return ColumnDatatype.INTEGER;
        }
        return name.toLowerCase(Locale.ROOT).endsWith("url") ? ColumnDatatype.ADDRESS : ColumnDatatype.STRING;
    }

    private static String singular(String name) {
        if (name.endsWith("ies")) {
            return name.substring(0, name.length() - "ies".length()) + "y";
        }
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }

    @SuppressWarnings("unchecked")
    private static List<String> otherNames(RecordField field, Object of) {
        return ((List<OtherNameView>) field.of(of))
                .stream()
                        .map(other -> other.kind().code()
                                + (other.language() == null ? "" : "@" + other.language())
                                + ":"
                                + other.name().replace("%", "%25").replace(";", "%3B"))
                        .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(RecordField field, Object of) {
        return (List<String>) field.of(of);
    }

    @SuppressWarnings("unchecked")
    private static List<String> relations(RecordField field, Object of) {
        return ((List<TargetRelationView>) field.of(of))
                .stream()
                        .map(relation ->
                                relation.kind().code() + ":" + relation.target().id())
                        .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Reference> references(RecordField field, Object of) {
        return (List<Reference>) field.of(of);
    }
}
