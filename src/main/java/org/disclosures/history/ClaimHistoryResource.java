package org.disclosures.history;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.disclosures.claim.ClaimService;
import org.disclosures.claim.ClaimView;
import org.disclosures.http.LeavesTombstones;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** One claim: its current state and its publication history. */
@Path("/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
public class ClaimHistoryResource {

    private final ClaimService claims;
    private final ClaimHistoryService history;

    ClaimHistoryResource(ClaimService claims, ClaimHistoryService history) {
        this.claims = claims;
        this.history = history;
    }

    @GET
    @Path("/{id}")
    @LeavesTombstones
    @Operation(
            operationId = "getClaim",
            summary = "Read a claim",
            description = "A claim with its attribution, its evidence level, its figure as the source put it, and its "
                    + "links to other claims. A retracted claim returns 410 with its note. With `revision`, the "
                    + "claim as it was first published in that revision.")
    public ClaimView get(
            @Parameter(description = "Id of the claim", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @RestPath
                    String id,
            @Parameter(
                            description = "Number of a public revision: the claim as first published in it",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "2147483647"))
                    @RestQuery
                    List<String> revision) {
        history.goTo(id, revision);
        return claims.get(id);
    }

    @GET
    @Path("/{id}/history")
    @Operation(
            operationId = "listClaimHistory",
            summary = "List the public changes of a claim",
            description = "Publication history of a claim, oldest first by default: each public revision with its "
                    + "correction note, and the retraction with its note.")
    public Page<ClaimRevisionView> history(
            @Parameter(description = "Id of the claim", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @RestPath
                    String id,
            @BeanParam PageParameters page) {
        return history.list(id, page);
    }
}
