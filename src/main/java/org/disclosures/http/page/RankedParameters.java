package org.disclosures.http.page;

import java.util.List;
import java.util.function.Function;
import org.disclosures.http.param.Values;
import org.disclosures.http.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The parameters of a list that has one order only: by relevance. */
public class RankedParameters {

    private static final String ORDER = "relevance";

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
            description = "Whether `page.total` tells how many items the whole list has",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    List<String> count;

    /**
     * A page that was asked for.
     *
     * @param limit the most items
     * @param after the id of the last item before this page; null for the first page
     * @param count whether the total is wanted
     */
    public record Request(int limit, String after, boolean count) {

        /** The cursor of the page behind an item. */
        public String next(String id) {
            return Cursor.write(ORDER, id);
        }

        /** Answers 400: the cursor stands at nothing in the list. */
        public void refuse() {
            Faults faults = new Faults();
            Cursor.refuse(Cursor.write(ORDER, after), faults);
            faults.throwIfAny();
        }
    }

    /**
     * Reads the parameters; faults are noted with the values'.
     *
     * @param id reads an id; throws an {@link IllegalArgumentException} if the text is none
     */
    public Request read(Values values, Function<String, String> id) {
        Long wanted = values.number("limit", limit, 1, PageParameters.MOST);
        String given = values.text("cursor", cursor);
        String after = given == null ? null : Cursor.read(given, ORDER, id, values.faults());
        Boolean total = values.flag("count", count);
        return new Request(
                wanted == null ? PageParameters.DEFAULT_LIMIT : wanted.intValue(), after, Boolean.TRUE.equals(total));
    }
}
