package org.disclosures.http.page;

import java.util.List;
import org.disclosures.http.Api;
import org.disclosures.http.param.ParameterValues;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The parameters of a list that can also be searched by words. */
public class TextPageParameters extends PageParameters {

    @RestQuery
    @Parameter(
            description =
                    "Search words: only records that contain them, the best match first by default. The syntax is that of `/v1/search`: typos and other transliterations are tolerated, `\"…\"` is a phrase, `word*` matches beginnings, `-word` excludes. Not allowed with `asOf`",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = FullTextSearch.LONGEST),
            extensions = @Extension(name = Api.COMPONENT, value = "PageText"))
    List<String> q;

    /** True if the list is searched by words. */
    public boolean hasText() {
        return q != null && !q.isEmpty();
    }

    /** Reads the words; null if there are none, or none that can be used. */
    public String text(ParameterValues values, FullTextSearch fullText) {
        return fullText.read(values, "q", q);
    }

    // Relevance depends on the words.
    @Override
    String list(Sorting<?> sorting, List<Sorting.SortKey> keys) {
        String list = super.list(sorting, keys);
        return keys == Sorting.BY_RELEVANCE ? list + "\n" + String.join("\n", q) : list;
    }

    @Override
    List<Sorting.SortKey> keys(ParameterValues values, Sorting<?> sorting) {
        return hasText() && (sort == null || sort.isEmpty()) ? Sorting.BY_RELEVANCE : super.keys(values, sorting);
    }
}
