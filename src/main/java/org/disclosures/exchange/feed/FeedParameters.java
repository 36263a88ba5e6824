package org.disclosures.exchange.feed;

import java.util.List;
import org.disclosures.http.Api;
import org.disclosures.http.page.FullTextSearch;
import org.disclosures.http.param.ParameterValues;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The number of entries requested of a feed. */
public class FeedParameters {

    private static final int DEFAULT = 50;
    private static final int MOST = 200;

    @RestQuery
    @Parameter(
            description = "Maximum number of entries, the latest first",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"),
            extensions = @Extension(name = Api.COMPONENT, value = "FeedLimit"))
    List<String> limit;

    /** Reads how many entries there may be. */
    int limit(ParameterValues values) {
        Long wanted = values.number("limit", limit, 1, MOST);
        return wanted == null ? DEFAULT : wanted.intValue();
    }

    /** The number of entries and the search words requested of a feed. */
    public static class SearchableFeedParameters extends FeedParameters {

        @RestQuery
        @Parameter(
                description = "Search words, as in `/v1/search`: only records that contain them",
                schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = FullTextSearch.LONGEST),
                extensions = @Extension(name = Api.COMPONENT, value = "FeedText"))
        List<String> q;
    }
}
