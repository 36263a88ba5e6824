package org.disclosures.claim;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.disclosures.http.LeavesTombstones;
import org.disclosures.http.filter.FilterCriteria;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageParameters;
import org.disclosures.http.page.TextPageParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Claims; one of them is read by the history feature, as it stands or stood. */
@Path("/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
public class ClaimResource {

    private final ClaimService claims;
    private final ClaimLinkService links;

    ClaimResource(ClaimService claims, ClaimLinkService links) {
        this.claims = claims;
        this.links = links;
    }

    @GET
    @Operation(
            operationId = "listClaims",
            summary = "List claims",
            description = "The published claims, newest first unless sorted otherwise. Values of one filter are"
                    + " alternatives; different filters narrow each other.")
    public Page<ClaimView> list(@BeanParam ClaimFilter filter, @BeanParam TextPageParameters page) {
        return claims.list(FilterCriteria.NONE, filter, page);
    }

    @GET
    @Path("/{id}/links")
    @LeavesTombstones
    @Operation(
            operationId = "listClaimLinks",
            summary = "List a claim's links",
            description = "How a claim bears on others and others on it: what elaborates, supports, qualifies,"
                    + " contradicts, corrects or supersedes what.")
    public Page<ClaimLinkView> links(
            @Parameter(description = "The claim's id", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @RestPath
                    String id,
            @BeanParam ClaimLinkFilter filter,
            @BeanParam PageParameters page) {
        return links.list(id, filter, page);
    }
}
