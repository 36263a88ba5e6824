package org.disclosures.claim;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.disclosures.disclosure.DisclosureService;
import org.disclosures.http.filter.FilterCriteria;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.TextPageParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The claims in the reports of a disclosure. */
@Path("/v1/disclosures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Disclosures")
public class DisclosureClaimsResource {

    private final DisclosureService disclosures;
    private final ClaimService claims;

    DisclosureClaimsResource(DisclosureService disclosures, ClaimService claims) {
        this.disclosures = disclosures;
        this.claims = claims;
    }

    @GET
    @Path("/{id}/claims")
    @Operation(
            operationId = "listDisclosureClaims",
            summary = "List the claims of a disclosure",
            description =
                    "Published claims in the reports of a disclosure, with the filters and sort orders of the list of claims.")
    public Page<ClaimView> claims(
            @Parameter(description = "Id of the disclosure") @RestPath String id,
            @BeanParam ClaimFilter filter,
            @BeanParam TextPageParameters page) {
        disclosures.get(id);
        return claims.list(FilterCriteria.within(ClaimFilter.DISCLOSURE, id), filter, page);
    }
}
