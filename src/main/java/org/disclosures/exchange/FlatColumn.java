package org.disclosures.exchange;

import java.util.List;
import java.util.function.Function;
import org.disclosures.http.Reference;
import org.disclosures.http.Term;

/**
 * A column of a table.
 *
 * @param name the same in every language
 * @param type datatype of its cells
 * @param several true if a cell holds several values
 * @param description its content, in words
 * @param value reads it from a row: a text, a number, a boolean, a date or null; a list of texts if there are several values
 */
record FlatColumn<R>(String name, ColumnDatatype type, boolean several, String description, Function<R, ?> value) {

    /** The separator of the values in a cell. */
    static final String BETWEEN = "; ";

    static <R> FlatColumn<R> of(String name, ColumnDatatype type, String description, Function<R, ?> value) {
        return new FlatColumn<>(name, type, false, description, value);
    }

    static <R> FlatColumn<R> text(String name, String description, Function<R, String> value) {
        return of(name, ColumnDatatype.STRING, description, value);
    }

    static <R> FlatColumn<R> term(String name, String description, Function<R, ? extends Term> value) {
        return of(name, ColumnDatatype.STRING, description, row -> {
            Term term = value.apply(row);
            return term == null ? null : term.code();
        });
    }

    static <R> FlatColumn<R> several(String name, String description, Function<R, List<String>> value) {
        return new FlatColumn<>(name, ColumnDatatype.STRING, true, description, value);
    }

    /** The id of the record that a reference leads to. */
    static <R> FlatColumn<R> id(String name, String description, Function<R, Reference> value) {
        return text(name, description, row -> {
            Reference reference = value.apply(row);
            return reference == null ? null : reference.id();
        });
    }

    /** The name of the record that a reference leads to. */
    static <R> FlatColumn<R> name(String name, String description, Function<R, Reference> value) {
        return text(name, description, row -> {
            Reference reference = value.apply(row);
            return reference == null ? null : reference.name();
        });
    }

    /** The ids of what references lead to. */
    static <R> FlatColumn<R> ids(String name, String description, Function<R, List<Reference>> value) {
        return several(
                name,
                description,
                row -> value.apply(row).stream().map(Reference::id).toList());
    }

    /** The names of what references lead to. */
    static <R> FlatColumn<R> names(String name, String description, Function<R, List<Reference>> value) {
        return several(
                name,
                description,
                row -> value.apply(row).stream().map(Reference::name).toList());
    }

    /** The cell of a row: as {@code value} reads it, several values in one text. */
    @SuppressWarnings("unchecked")
    Object cell(R row) {
        Object read = value.apply(row);
        if (!several) {
            return read;
        }
        List<String> values = (List<String>) read;
        return values.isEmpty() ? null : String.join(BETWEEN, values);
    }
}
