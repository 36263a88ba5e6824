package org.disclosures.editorial.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageParameters;
import org.disclosures.record.RecordKind;
import org.disclosures.vocabulary.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The steps of reports or claims on their way to the public. The contract names the operations after the collection. */
public abstract class TransitionResource {

    private final RecordKind kind;
    private final TransitionService transitions;

    protected TransitionResource(RecordKind kind, TransitionService transitions) {
        this.kind = kind;
        this.transitions = transitions;
    }

    @GET
    @Path("/{id}/transitions")
    @RolesAllowed(Role.RoleCodes.CONTRIBUTOR)
    @SecurityRequirement(name = "token")
    @Operation(
            summary = "List the steps of",
            description = "Workflow steps with actor, time and reason, oldest first by default. For contributors.")
    public Page<TransitionView> list(
            @Parameter(description = "The record’s id") @RestPath String id, @BeanParam PageParameters page) {
        return transitions.list(kind, id, page);
    }

    @GET
    @RolesAllowed(Role.RoleCodes.CONTRIBUTOR)
    @SecurityRequirement(name = "token")
    @Path("/{id}/transitions/{transition}")
    @Operation(summary = "Read a step of", description = "One workflow step. For contributors.")
    public TransitionView get(
            @Parameter(description = "The record’s id") @RestPath String id,
            @Parameter(description = "Id of the step", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @RestPath
                    String transition) {
        return transitions.get(kind, id, transition);
    }

    @POST
    @Path("/{id}/transitions")
    @RolesAllowed(Role.RoleCodes.CONTRIBUTOR)
    @SecurityRequirement(name = "token")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Move",
            description =
                    "Submits a draft to review (contributors), makes it a draft again, publishes it, under an embargo"
                            + " or not, or retracts what the public saw, with a note that stays in its place (editors).{step}")
    public RestResponse<TransitionView> create(
            @Parameter(description = "The record’s id") @RestPath String id,
            @Parameter(description = "The `ETag` of the record as it was read", required = true)
                    @RestHeader(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @Parameter(description = "Key that you choose for this request; it is remembered for one day")
                    @RestHeader(Idempotency.HEADER)
                    String key,
            NewTransition body) {
        return EditResource.created(transitions.move(kind, id, ifMatch, key, body));
    }
}
