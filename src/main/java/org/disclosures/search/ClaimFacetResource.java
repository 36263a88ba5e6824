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

/** Counts of claims by their properties. */
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
                    "Numbers of published claims by category, country, source, kind, evidence level, basis, party, role of "
                            + "a party, technology, disclosure and year of assertion, with the filters of the list of claims. These are counts of claims, "
                            + "not of people or phones: many claims may be about one person, and one claim about "
                            + "thousands. Each value has the address of a list, and its count is the length of that list: "
                            + "a dimension’s own filter is ignored in its counts and replaced in the list.")
    public FacetsView count(
            @Parameter(
                            description = "Dimensions to count by; all by default",
                            schema = @Schema(type = SchemaType.ARRAY, implementation = ClaimFacet.class))
                    @RestQuery
                    List<String> by,
            @BeanParam ClaimFilter filter,
            @BeanParam FacetParameters parameters,
            @Context UriInfo address) {
        return facets.claims(filter, parameters, by, address.getQueryParameters());
    }
}
