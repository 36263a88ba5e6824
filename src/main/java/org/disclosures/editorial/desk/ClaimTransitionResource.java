package org.disclosures.editorial.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.disclosures.http.condition.EntityTags;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageParameters;
import org.disclosures.vocabulary.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The steps of a claim on its way to the public. */
@Path("/v1/claims/{id}/transitions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Codes.CONTRIBUTOR)
@SecurityRequirement(name = "token")
@Tag(name = "Workflow")
public class ClaimTransitionResource {

    private final TransitionService transitions;

    ClaimTransitionResource(TransitionService transitions) {
        this.transitions = transitions;
    }

    @GET
    @Operation(
            operationId = "listClaimTransitions",
            summary = "List the workflow steps of a claim",
            description = "Workflow steps with actor, time and reason, oldest first by default. For contributors.")
    public Page<TransitionView> list(
            @Parameter(description = "Id of the claim", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @RestPath
                    String id,
            @BeanParam PageParameters page) {
        return transitions.ofClaim(id, page);
    }

    @GET
    @Path("/{transition}")
    @Operation(
            operationId = "getClaimTransition",
            summary = "Read a workflow step of a claim",
            description = "One workflow step. For contributors.")
    public TransitionView get(
            @Parameter(description = "Id of the claim", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @RestPath
                    String id,
            @Parameter(description = "Id of the step", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @RestPath
                    String transition) {
        return transitions.getOfClaim(id, transition);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createClaimTransition",
            summary = "Change the workflow state of a claim",
            description = "Contributors submit a draft for review or take it back. Editors also publish, with or "
                    + "without an embargo, and retract, with a public note that stays at the claim’s address. A "
                    + "claim is public only once its report is published, too.")
    public RestResponse<TransitionView> create(
            @Parameter(description = "Id of the claim", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @RestPath
                    String id,
            @Parameter(description = "`ETag` of the record whose state is changed", required = true)
                    @RestHeader(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @Parameter(description = "Key that you choose for this request; it is remembered for one day")
                    @RestHeader(Idempotency.HEADER)
                    String key,
            NewTransition body) {
        Edited<TransitionView> moved = transitions.moveClaim(id, ifMatch, key, body);
        ResponseBuilder<TransitionView> response = ResponseBuilder.created(URI.create(moved.href()));
        if (moved.replayed()) {
            response.header(Idempotency.REPLAYED, true);
        }
        return response.header(HttpHeaders.ETAG, EntityTags.of(moved.version()))
                .entity(moved.view())
                .build();
    }
}
