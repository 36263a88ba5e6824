package org.disclosures.exchange.feed;

import java.util.List;
import org.disclosures.http.Api;
import org.disclosures.http.page.FullText;
import org.disclosures.http.param.Values;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** How much of a feed is asked for. */
public class FeedParameters {

    private static final int DEFAULT = 50;
    private static final int MOST = 200;

    @RestQuery
    @Parameter(
            description = "The most entries, the last ones",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"),
            extensions = @Extension(name = Api.COMPONENT, value = "FeedLimit"))
    List<String> limit;

    /** Reads how many entries there may be. */
    int limit(Values values) {
        Long wanted = values.number("limit", limit, 1, MOST);
        return wanted == null ? DEFAULT : wanted.intValue();
    }

    /** The same, of a feed that can also be searched by words. */
    public static class WithText extends FeedParameters {

        @RestQuery
        @Parameter(
                description = "Only what these words are found in, as in `/v1/search`",
                schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = FullText.LONGEST),
                extensions = @Extension(name = Api.COMPONENT, value = "FeedText"))
        List<String> q;
    }
}
