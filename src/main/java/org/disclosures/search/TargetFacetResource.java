package org.disclosures.search;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.disclosures.http.PresentOnly;
import org.disclosures.target.AllegedTargetFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Counts of claims about targets, by properties of the targets. */
@Path("/v1/targets/facets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Targets")
public class TargetFacetResource {

    private final FacetService facets;

    TargetFacetResource(FacetService facets) {
        this.facets = facets;
    }

    @GET
    @PresentOnly
    @Operation(
            operationId = "getTargetFacets",
            summary = "Count claims about targets",
            description = "Numbers of published claims about targets, by category, country, kind, evidence level and "
                    + "affiliation of the target, and by source, technology, disclosure and year of assertion of the claim, "
                    + "with the filters of the list of targets. These are counts of claims, not of people or "
                    + "phones. Each value has the address of a list of targets, and its count is the number of "
                    + "claims about them; if the list selects targets by a property of the claims, only of such "
                    + "claims. A dimension’s own filter is ignored in its counts and replaced in the list.")
    public FacetsView count(
            @Parameter(
                            description = "Dimensions to count by; all by default",
                            schema = @Schema(type = SchemaType.ARRAY, implementation = TargetFacet.class))
                    @RestQuery
                    List<String> by,
            @BeanParam AllegedTargetFilter filter,
            @BeanParam FacetParameters parameters,
            @Context UriInfo address) {
        return facets.targets(filter, parameters, by, address.getQueryParameters());
    }
}
