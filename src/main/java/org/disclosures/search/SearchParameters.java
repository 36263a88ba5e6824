package org.disclosures.search;

import java.util.List;
import org.disclosures.http.page.FullTextSearch;
import org.disclosures.vocabulary.ResourceType;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The parameters of a search. */
public class SearchParameters {

    @RestQuery
    @Parameter(
            description = "Search words. All of them must occur. Accents are ignored; matches with one or two typos or "
                    + "in another transliteration come last. `\"…\"` is a phrase, `word*` matches beginnings, "
                    + "`-word` excludes, `|` separates alternatives, and parentheses group. At most 32 words",
            required = true,
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = FullTextSearch.LONGEST))
    List<String> q;

    @RestQuery
    @Parameter(
            description = "Records of these types",
            schema = @Schema(type = SchemaType.ARRAY, implementation = ResourceType.class))
    List<String> type;
}
