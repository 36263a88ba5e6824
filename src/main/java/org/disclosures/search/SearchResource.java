package org.disclosures.search;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.disclosures.http.Api;
import org.disclosures.http.PresentOnly;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.RankedParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Search, and suggestions while someone types. */
@Path(Api.BASE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
public class SearchResource {

    private final SearchService search;

    SearchResource(SearchService search) {
        this.search = search;
    }

    @GET
    @Path("/search")
    @PresentOnly
    @Operation(
            operationId = "listSearchHits",
            summary = "Search",
            description = "Full-text search over claims, targets, sources, organisations, reports, countries (by their "
                    + "names in every served language), technologies, regions and disclosures, the best match first: exact "
                    + "words before similar ones, and names before other text. Results include changes made a "
                    + "moment ago; there is no search as of a past moment. If anything changes while you read the "
                    + "pages, the results are repeated after the last page, in the order of ids, so that nothing "
                    + "is missed.")
    public Page<SearchHitView> search(@BeanParam SearchParameters parameters, @BeanParam RankedParameters page) {
        return search.search(parameters, page);
    }

    @GET
    @Path("/suggest")
    @PresentOnly
    @Operation(
            operationId = "listSuggestions",
            summary = "Suggest names",
            description = "Names that begin with the text typed so far, the best match first: of all records except "
                    + "claims, and of countries in every served language.")
    public List<SuggestionView> suggest(@BeanParam SuggestionParameters parameters) {
        return search.suggest(parameters);
    }
}
