package org.disclosures.http.page;

import java.util.List;
import org.disclosures.http.param.Values;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The parameters of a list that can be ordered. */
public class PageParameters extends SliceParameters {

    @RestQuery
    @Parameter(
            description = "The order: fields separated by commas, “-” before a field reverses it",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200))
    List<String> sort;

    /**
     * Reads the parameters for a list of the given orders. They are read after all others, and every error noted so far is told: the
     * mark of a first page comes from the database, which a bad request must not wait for. They are read before anything of the
     * list, so that what moves afterwards is known to have moved.
     */
    public <E> PageRequest<E> read(Values values, Sorting<E> sorting) {
        int most = limit(values, limit);
        List<Sorting.Key> keys = keys(values, sorting);
        String given = values.text("cursor", cursor);
        String list = list(sorting, keys);
        Cursor after = given == null ? null : Cursors.get().read(given, list, values.faults());
        boolean count = total(values);
        values.faults().throwIfAny();
        return new PageRequest<>(
                sorting, most, keys, list, after == null ? now(sorting, keys) : after.since(), after, count);
    }

    /** Which list and order a cursor is good for. */
    String list(Sorting<?> sorting, List<Sorting.Key> keys) {
        return sorting.entity().getSimpleName() + "\n" + Sorting.spelled(keys);
    }

    private static String now(Sorting<?> sorting, List<Sorting.Key> keys) {
        ListMoves moves = Cursors.get().moves();
        return keys == Sorting.BY_RELEVANCE ? moves.state() : moves.now(sorting.entity());
    }

    /** The order that is asked for. */
    List<Sorting.Key> keys(Values values, Sorting<?> sorting) {
        return sorting.read(values.text("sort", sort), values.faults());
    }
}
