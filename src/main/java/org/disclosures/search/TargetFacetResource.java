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

/** How many claims there are about targets, by what the targets have in common. */
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
            description =
                    "How many published claims there are about the targets of a category, country, kind, assurance or"
                            + " affiliation, and how many of them come from a source, are about a technology or were asserted in a"
                            + " year, under any filters of the list of targets. It is claims that are counted, not people or"
                            + " phones. Each value comes with the list of targets that it opens, and its count is that of the"
                            + " claims about them; where targets are listed for what a claim about them is, of such claims alone."
                            + " The filter of a dimension is left aside in its own counts, and replaced in the list.")
    public FacetsView count(
            @Parameter(
                            description = "What to count by; everything unless named",
                            schema = @Schema(type = SchemaType.ARRAY, implementation = TargetFacet.class))
                    @RestQuery
                    List<String> by,
            @BeanParam AllegedTargetFilter filter,
            @BeanParam FacetParameters parameters,
            @Context UriInfo address) {
        return facets.targets(filter, parameters, by, address.getQueryParameters());
    }
}
