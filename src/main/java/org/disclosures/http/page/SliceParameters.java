package org.disclosures.http.page;

import java.util.List;
import org.disclosures.http.Api;
import org.disclosures.http.param.ParameterValues;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The parameters that say which part of a list is wanted, in whatever order it has. */
public abstract class SliceParameters {

    static final int DEFAULT_LIMIT = 50;
    static final int MOST = 200;

    @RestQuery
    @Parameter(
            description = "Maximum number of items on a page",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"),
            extensions = @Extension(name = Api.COMPONENT, value = "PageLimit"))
    List<String> limit;

    @RestQuery
    @Parameter(
            description =
                    "Start of the page: `page.next` of the previous page, unchanged. It is valid for this list in this order and does not expire. A reader who follows it to the end gets every record that was in the list throughout, whatever changes meanwhile; records that moved to an earlier position come at the end, some of them for the second time",
            schema = @Schema(type = SchemaType.STRING, maxLength = Cursors.LONGEST),
            extensions = @Extension(name = Api.COMPONENT, value = "PageCursor"))
    List<String> cursor;

    @RestQuery
    @Parameter(
            description = "True to return the number of items in the whole list, as `page.total`",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    List<String> count;

    /** The page size, by the parameter {@code limit}. */
    static int limit(ParameterValues values, List<String> given) {
        Long wanted = values.number("limit", given, 1, MOST);
        return wanted == null ? DEFAULT_LIMIT : wanted.intValue();
    }

    /** True if the total is requested. */
    boolean total(ParameterValues values) {
        return Boolean.TRUE.equals(values.flag("count", count));
    }
}
