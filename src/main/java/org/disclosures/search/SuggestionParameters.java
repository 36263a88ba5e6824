package org.disclosures.search;

import java.util.List;
import org.disclosures.http.Api;
import org.disclosures.http.page.FullText;
import org.disclosures.vocabulary.ResourceType;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What suggestions are asked for. */
public class SuggestionParameters {

    @RestQuery
    @Parameter(
            description =
                    "What was typed so far: beginnings of words of a name, in any order. Accents do not count; from"
                            + " four letters on one typo is forgiven",
            required = true,
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = FullText.LONGEST))
    List<String> prefix;

    @RestQuery
    @Parameter(
            description = "Only what is of these types; claims have no names to suggest",
            schema = @Schema(type = SchemaType.ARRAY, implementation = ResourceType.class))
    List<String> type;

    @RestQuery
    @Parameter(
            description = "The most suggestions",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "20", defaultValue = "10"),
            extensions = @Extension(name = Api.COMPONENT, value = "SuggestedLimit"))
    List<String> limit;
}
