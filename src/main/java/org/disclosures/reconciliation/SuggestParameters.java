package org.disclosures.reconciliation;

import java.util.List;
import org.disclosures.http.Api;
import org.disclosures.http.page.FullTextSearch;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.problem.RequestErrors;
import org.disclosures.search.TextQueries;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Parameters of suggest requests. */
public class SuggestParameters {

    private static final int LIMIT = 10;
    private static final int MOST = 20;
    private static final int MOST_SKIPPED = 1000;

    @RestQuery
    @Parameter(
            description = "The text typed so far: beginnings of words of a name, or an id. May be empty",
            required = true,
            schema = @Schema(type = SchemaType.STRING, maxLength = FullTextSearch.LONGEST))
    List<String> prefix;

    @RestQuery
    @Parameter(
            description = "Number of suggestions to skip",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "1000", defaultValue = "0"),
            extensions = @Extension(name = Api.COMPONENT, value = "SuggestedCursor"))
    List<String> cursor;

    @RestQuery
    @Parameter(
            description = "Maximum number of suggestions",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "20", defaultValue = "10"),
            extensions = @Extension(name = Api.COMPONENT, value = "SuggestedLimit"))
    List<String> limit;

    /**
     * A request for suggestions.
     *
     * @param prefix the text typed so far; may be empty
     * @param skipped number of suggestions to skip
     */
    record SuggestRequest(String prefix, int skipped, int limit) {

        /** The requested part of all suggestions. */
        <T> List<T> of(List<T> all) {
            return all.stream().skip(skipped).limit(limit).toList();
        }
    }

    /** Reads the parameters; 400 if they are invalid. */
    SuggestRequest read() {
        ParameterValues values = new ParameterValues(new RequestErrors());
        String typed = TextQueries.read(values, "prefix", sent(prefix));
        Long skipped = values.number("cursor", sent(cursor), 0, MOST_SKIPPED);
        Long most = values.number("limit", sent(limit), 1, MOST);
        values.faults().throwIfAny();
        return new SuggestRequest(
                typed == null ? "" : typed,
                skipped == null ? 0 : skipped.intValue(),
                most == null ? LIMIT : most.intValue());
    }

    /** The values that were sent; empty values count as absent. */
    static List<String> sent(List<String> given) {
        return given == null
                ? List.of()
                : given.stream().filter(value -> !value.isBlank()).toList();
    }
}
