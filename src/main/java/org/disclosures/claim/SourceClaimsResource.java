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

/** A source and the claims with it in their chain. */
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
            description =
                    "A source with the claims it originated, those it relayed and the original sources it relayed.")
    public SourceDossier get(@Parameter(description = "Id of the source") @RestPath String id) {
        return dossiers.get(id);
    }

    @GET
    @Path("/{id}/claims")
    @Operation(
            operationId = "listSourceClaims",
            summary = "List the claims of a source",
            description = "Published claims with a source in their chain, as the original source or relaying another, "
                    + "with the filters and sort orders of the list of claims.")
    public Page<ClaimView> claims(
            @Parameter(description = "Id of the source") @RestPath String id,
            @BeanParam ClaimFilter filter,
            @BeanParam TextPageParameters page) {
        sources.get(id);
        return claims.list(FilterCriteria.within(ClaimFilter.SOURCE, id), filter, page);
    }
}
