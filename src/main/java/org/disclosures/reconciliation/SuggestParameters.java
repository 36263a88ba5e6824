package org.disclosures.reconciliation;

import java.util.List;
import org.disclosures.http.Api;
import org.disclosures.http.page.FullText;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Parameters of suggest requests. */
public class SuggestParameters {

    @RestQuery
    @Parameter(
            description = "What was typed so far: beginnings of words of a name, or an id. May be empty",
            required = true,
            schema = @Schema(type = SchemaType.STRING, maxLength = FullText.LONGEST))
    List<String> prefix;

    @RestQuery
    @Parameter(
            description = "How many suggestions to skip",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "1000", defaultValue = "0"),
            extensions = @Extension(name = Api.COMPONENT, value = "SuggestedCursor"))
    List<String> cursor;

    @RestQuery
    @Parameter(
            description = "Maximum number of suggestions",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "20", defaultValue = "10"),
            extensions = @Extension(name = Api.COMPONENT, value = "SuggestedLimit"))
    List<String> limit;
}
