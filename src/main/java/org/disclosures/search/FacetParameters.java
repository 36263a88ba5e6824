package org.disclosures.search;

import java.util.List;
import org.disclosures.http.Api;
import org.disclosures.http.page.FullTextSearch;
import org.disclosures.http.param.ParameterValues;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Parameters of counts, except the dimensions. */
public class FacetParameters {

    static final String BY = "by";
    static final String LIMIT = "limit";

    private static final int SHOWN = 20;
    private static final int MOST = 200;

    @RestQuery
    @Parameter(
            description = "Search words, as in the list: only records that contain them",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = FullTextSearch.LONGEST),
            extensions = @Extension(name = Api.COMPONENT, value = "CountedText"))
    List<String> q;

    @RestQuery
    @Parameter(
            description = "Maximum number of values per dimension",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "20"),
            extensions = @Extension(name = Api.COMPONENT, value = "FacetLimit"))
    List<String> limit;

    /** The most values of each dimension. */
    int limit(ParameterValues values) {
        Long wanted = values.number(LIMIT, limit, 1, MOST);
        return wanted == null ? SHOWN : wanted.intValue();
    }
}
