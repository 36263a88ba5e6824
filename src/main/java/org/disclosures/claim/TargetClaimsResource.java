package org.disclosures.claim;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.TextPageParameters;
import org.disclosures.target.AllegedTargetService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** An alleged target, and the claims about it or that mention it. */
@Path("/v1/targets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Targets")
public class TargetClaimsResource {

    private final AllegedTargetService targets;
    private final TargetDossierService dossiers;
    private final ClaimService claims;

    TargetClaimsResource(AllegedTargetService targets, TargetDossierService dossiers, ClaimService claims) {
        this.targets = targets;
        this.dossiers = dossiers;
        this.claims = claims;
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getTarget",
            summary = "Read an alleged target",
            description =
                    "An alleged target with the claims about it, grouped by evidence level, strongest first: claims of selection, targeting or infection, then all others. Claims that only mention the target are under `mentionedIn`.")
    public TargetDossier get(@Parameter(description = "Id of the target") @RestPath String id) {
        return dossiers.get(id);
    }

    @GET
    @Path("/{id}/claims")
    @Operation(
            operationId = "listTargetClaims",
            summary = "List the claims about a target, and those that mention it",
            description =
                    "Published claims that are about a target or mention it, with the filters and sort orders of the "
                            + "list of claims. Those that only mention it have `mentioned` set to true; `target` limits the list "
                            + "to those about it.")
    public Page<ClaimView> claims(
            @Parameter(description = "Id of the target") @RestPath String id,
            @BeanParam ClaimFilter filter,
            @BeanParam TextPageParameters page) {
        targets.get(id);
        return claims.listOfTarget(id, filter, page);
    }
}
