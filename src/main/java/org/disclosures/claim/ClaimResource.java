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

/** Lists claims and their links. A single claim is read by the history feature, at present or as of a past moment. */
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
            description = "Published claims, newest first by default. Several values of one filter mean “or”; "
                    + "different filters mean “and”.")
    public Page<ClaimView> list(@BeanParam ClaimFilter filter, @BeanParam TextPageParameters page) {
        return claims.list(FilterCriteria.NONE, filter, page);
    }

    @GET
    @Path("/{id}/links")
    @LeavesTombstones
    @Operation(
            operationId = "listClaimLinks",
            summary = "List the links of a claim",
            description = "Links from a claim to other claims and from others to it: which claim elaborates, supports, "
                    + "qualifies, contradicts, corrects, supersedes, repeats or confirms which.")
    public Page<ClaimLinkView> links(
            @Parameter(description = "Id of the claim", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @RestPath
                    String id,
            @BeanParam ClaimLinkFilter filter,
            @BeanParam PageParameters page) {
        return links.list(id, filter, page);
    }
}
