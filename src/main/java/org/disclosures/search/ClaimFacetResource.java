package org.disclosures.search;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.disclosures.claim.ClaimFilter;
import org.disclosures.http.PresentOnly;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** How many claims there are, by what they have in common. */
@Path("/v1/claims/facets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
public class ClaimFacetResource {

    private final FacetService facets;

    ClaimFacetResource(FacetService facets) {
        this.facets = facets;
    }

    @GET
    @PresentOnly
    @Operation(
            operationId = "getClaimFacets",
            summary = "Count claims",
            description =
                    "How many published claims there are by category, country, source, kind, assurance, technology"
                            + " and year of assertion, under any filters of the list of claims. It is claims that are counted,"
                            + " not people or phones: many may speak of one, and one of thousands. Each value comes with the list"
                            + " that it opens, and its count is that list's: the filter of a dimension is left aside in its own"
                            + " counts, and replaced in the list.")
    public FacetsView count(
            @Parameter(
                            description = "What to count by; everything unless named",
                            schema = @Schema(type = SchemaType.ARRAY, implementation = ClaimFacet.class))
                    @RestQuery
                    List<String> by,
            @BeanParam ClaimFilter filter,
            @BeanParam FacetParameters parameters,
            @Context UriInfo address) {
        return facets.claims(filter, parameters, by, address.getQueryParameters());
    }
}
