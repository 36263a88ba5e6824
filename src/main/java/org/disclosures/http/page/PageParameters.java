package org.disclosures.http.page;

import java.util.List;
import org.disclosures.http.param.Values;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The parameters that every list takes. */
public class PageParameters {

    static final int DEFAULT_LIMIT = 50;
    static final int MOST = 200;

    @RestQuery
    @Parameter(
            description = "The most items a page may have",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    List<String> limit;

    @RestQuery
    @Parameter(
            description = "Where the page starts: `page.next` of the page before, as it is",
            schema = @Schema(type = SchemaType.STRING, maxLength = 500))
    List<String> cursor;

    @RestQuery
    @Parameter(
            description = "The order: fields separated by commas, “-” before a field reverses it",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200))
    List<String> sort;

    @RestQuery
    @Parameter(
            description = "Whether `page.total` tells how many items the whole list has",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    List<String> count;

    /** Reads the parameters for a list of the given orders; faults are noted with the values'. */
    public <E> PageRequest<E> read(Values values, Sorting<E> sorting) {
        Long wanted = values.number("limit", limit, 1, MOST);
        List<Sorting.Key> keys = sorting.read(values.text("sort", sort), values.faults());
        String given = values.text("cursor", cursor);
        Comparable<?> after = given == null ? null : Cursor.read(given, sorting, keys, values.faults());
        Boolean total = values.flag("count", count);
        return new PageRequest<>(
                sorting, wanted == null ? DEFAULT_LIMIT : wanted.intValue(), keys, after, Boolean.TRUE.equals(total));
    }
}
