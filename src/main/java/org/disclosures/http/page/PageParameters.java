package org.disclosures.http.page;

import java.util.List;
import org.disclosures.http.param.ParameterValues;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The parameters of a list that can be ordered. */
public class PageParameters extends SliceParameters {

    @RestQuery
    @Parameter(
            description = "Sort order: fields separated by commas; “-” before a field reverses it",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200))
    List<String> sort;

    /**
     * Reads the parameters for a list with these orders. Called after all other parameters, and throws all errors noted so far: the mark of
     * a first page comes from the database, which an invalid request must not use. Called before the list is read, so that later moves are
     * recognised as such.
     */
    public <E> PageRequest<E> read(ParameterValues values, Sorting<E> sorting) {
        int most = limit(values, limit);
        List<Sorting.SortKey> keys = keys(values, sorting);
        String given = values.text("cursor", cursor);
        String list = list(sorting, keys);
        Cursors.Cursor after = given == null ? null : Cursors.get().read(given, list, values.faults());
        boolean count = total(values);
        values.faults().throwIfAny();
        return new PageRequest<>(
                sorting, most, keys, list, after == null ? now(sorting, keys) : after.since(), after, count);
    }

    /** Identifies the list and order that a cursor belongs to. */
    String list(Sorting<?> sorting, List<Sorting.SortKey> keys) {
        return sorting.entity().getSimpleName() + "\n" + Sorting.spelled(keys);
    }

    private static String now(Sorting<?> sorting, List<Sorting.SortKey> keys) {
        ListMoves moves = Cursors.get().moves();
        return keys == Sorting.BY_RELEVANCE ? moves.state() : moves.now(sorting.entity());
    }

    /** The order requested. */
    List<Sorting.SortKey> keys(ParameterValues values, Sorting<?> sorting) {
        return sorting.read(values.text("sort", sort), values.faults());
    }
}
