package org.disclosures.search;

import java.util.List;
import org.disclosures.http.Api;
import org.disclosures.http.page.FullTextSearch;
import org.disclosures.vocabulary.ResourceType;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The parameters of suggestions. */
public class SuggestionParameters {

    @RestQuery
    @Parameter(
            description = "Text typed so far: beginnings of words of a name, in any order. Accents are ignored; from "
                    + "four letters on, one typo is tolerated",
            required = true,
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = FullTextSearch.LONGEST))
    List<String> prefix;

    @RestQuery
    @Parameter(
            description = "Records of these types; claims have no names to suggest",
            schema = @Schema(type = SchemaType.ARRAY, implementation = ResourceType.class))
    List<String> type;

    @RestQuery
    @Parameter(
            description = "Maximum number of suggestions",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "20", defaultValue = "10"),
            extensions = @Extension(name = Api.COMPONENT, value = "SuggestedLimit"))
    List<String> limit;
}
