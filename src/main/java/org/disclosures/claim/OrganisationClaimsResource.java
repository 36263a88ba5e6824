package org.disclosures.claim;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.disclosures.http.filter.FilterCriteria;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.TextPageParameters;
import org.disclosures.source.OrganisationService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The claims about, from or with an organisation. */
@Path("/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
public class OrganisationClaimsResource {

    private final OrganisationService organisations;
    private final ClaimService claims;

    OrganisationClaimsResource(OrganisationService organisations, ClaimService claims) {
        this.organisations = organisations;
        this.claims = claims;
    }

    @GET
    @Path("/{id}/claims")
    @Operation(
            operationId = "listOrganisationClaims",
            summary = "List the claims about or from an organisation",
            description =
                    "Published claims that name an organisation in a role, those about its technologies, and those "
                            + "with a source in their chain that is or speaks for it, with the filters and sort orders of the "
                            + "list of claims.")
    public Page<ClaimView> claims(
            @Parameter(description = "Id of the organisation") @RestPath String id,
            @BeanParam ClaimFilter filter,
            @BeanParam TextPageParameters page) {
        organisations.get(id);
        return claims.list(FilterCriteria.within(ClaimFilter.ORGANISATION, id), filter, page);
    }
}
