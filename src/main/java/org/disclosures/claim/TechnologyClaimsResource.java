package org.disclosures.claim;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.disclosures.http.filter.FilterCriteria;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.TextPageParameters;
import org.disclosures.technology.TechnologyService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The claims about a technology. */
@Path("/v1/technologies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Technologies")
public class TechnologyClaimsResource {

    private final TechnologyService technologies;
    private final ClaimService claims;

    TechnologyClaimsResource(TechnologyService technologies, ClaimService claims) {
        this.technologies = technologies;
        this.claims = claims;
    }

    @GET
    @Path("/{id}/claims")
    @Operation(
            operationId = "listTechnologyClaims",
            summary = "List the claims about a technology",
            description =
                    "Published claims about a technology, with the filters and sort orders of the list of claims.")
    public Page<ClaimView> claims(
            @Parameter(description = "Id of the technology") @RestPath String id,
            @BeanParam ClaimFilter filter,
            @BeanParam TextPageParameters page) {
        technologies.get(id);
        return claims.list(FilterCriteria.within(ClaimFilter.TECHNOLOGY, id), filter, page);
    }
}
