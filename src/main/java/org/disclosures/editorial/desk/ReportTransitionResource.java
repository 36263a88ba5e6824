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
import org.disclosures.http.LeavesTombstones;
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

/** The steps of a report on its way to the public. */
@Path("/v1/reports/{id}/transitions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Codes.CONTRIBUTOR)
@SecurityRequirement(name = "token")
@Tag(name = "Workflow")
@LeavesTombstones
public class ReportTransitionResource {

    private final TransitionService transitions;

    ReportTransitionResource(TransitionService transitions) {
        this.transitions = transitions;
    }

    @GET
    @Operation(
            operationId = "listReportTransitions",
            summary = "List the steps of a report",
            description =
                    "Who moved it on its way to the public, when and why, oldest first unless sorted otherwise. For"
                            + " contributors.")
    public Page<TransitionView> list(
            @Parameter(description = "The report’s id") @RestPath String id, @BeanParam PageParameters page) {
        return transitions.ofReport(id, page);
    }

    @GET
    @Path("/{transition}")
    @Operation(
            operationId = "getReportTransition",
            summary = "Read a step of a report",
            description = "One step on its way to the public. For contributors.")
    public TransitionView get(
            @Parameter(description = "The report’s id") @RestPath String id,
            @Parameter(description = "The step’s id", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @RestPath
                    String transition) {
        return transitions.getOfReport(id, transition);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createReportTransition",
            summary = "Move a report",
            description =
                    "Submits a draft to review (contributors), makes it a draft again, publishes it, under an embargo"
                            + " or not, or retracts what the public saw, with a note that stays in its place (editors). With `withClaims`, its claims that stand where it stands make the same step.")
    public RestResponse<TransitionView> create(
            @Parameter(description = "The report’s id") @RestPath String id,
            @Parameter(description = "The `ETag` of the record as it was read", required = true)
                    @RestHeader(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @Parameter(description = "A key of your own making for this request, known for a day")
                    @RestHeader(Idempotency.HEADER)
                    String key,
            NewTransition body) {
        Edited<TransitionView> moved = transitions.moveReport(id, ifMatch, key, body);
        ResponseBuilder<TransitionView> response = ResponseBuilder.created(URI.create(moved.href()));
        if (moved.replayed()) {
            response.header(Idempotency.REPLAYED, true);
        }
        return response.header(HttpHeaders.ETAG, EntityTags.of(moved.version()))
                .entity(moved.view())
                .build();
    }
}
