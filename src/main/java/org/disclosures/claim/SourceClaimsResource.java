package org.disclosures.claim;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.disclosures.http.filter.FilterCriteria;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.TextPageParameters;
import org.disclosures.source.SourceService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** One source and the claims it carried. */
@Path("/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sources")
public class SourceClaimsResource {

    private final SourceService sources;
    private final SourceDossierService dossiers;
    private final ClaimService claims;

    SourceClaimsResource(SourceService sources, SourceDossierService dossiers, ClaimService claims) {
        this.sources = sources;
        this.dossiers = dossiers;
        this.claims = claims;
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getSource",
            summary = "Read a source",
            description = "A source with what it said first, what it passed on and for whom.")
    public SourceDossier get(@Parameter(description = "The source’s id") @RestPath String id) {
        return dossiers.get(id);
    }

    @GET
    @Path("/{id}/claims")
    @Operation(
            operationId = "listSourceClaims",
            summary = "List the claims that a source carried",
            description =
                    "The published claims that a source carried, with the filters and orders of the list of claims.")
    public Page<ClaimView> claims(
            @Parameter(description = "The source’s id") @RestPath String id,
            @BeanParam ClaimFilter filter,
            @BeanParam TextPageParameters page) {
        sources.get(id);
        return claims.list(FilterCriteria.within(ClaimFilter.SOURCE, id), filter, page);
    }
}
