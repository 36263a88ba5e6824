package org.disclosures.editorial.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.disclosures.history.Recorded;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageParameters;
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

    private final Recorded kind;
    private final TransitionService transitions;

    protected TransitionResource(Recorded kind, TransitionService transitions) {
        this.kind = kind;
        this.transitions = transitions;
    }

    @GET
    @RolesAllowed(Role.Codes.CONTRIBUTOR)
    @SecurityRequirement(name = "token")
    @Operation(
            summary = "List the steps of",
            description =
                    "Who moved it on its way to the public, when and why, oldest first unless sorted otherwise. For"
                            + " contributors.")
    public Page<TransitionView> list(
            @Parameter(description = "The {name}’s id") @RestPath String id, @BeanParam PageParameters page) {
        return transitions.list(kind, id, page);
    }

    @GET
    @RolesAllowed(Role.Codes.CONTRIBUTOR)
    @SecurityRequirement(name = "token")
    @Path("/{transition}")
    @Operation(summary = "Read a step of", description = "One step on its way to the public. For contributors.")
    public TransitionView get(
            @Parameter(description = "The {name}’s id") @RestPath String id,
            @Parameter(description = "The step’s id", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @RestPath
                    String transition) {
        return transitions.get(kind, id, transition);
    }

    @POST
    @RolesAllowed(Role.Codes.CONTRIBUTOR)
    @SecurityRequirement(name = "token")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Move",
            description =
                    "Submits a draft to review (contributors), makes it a draft again, publishes it, under an embargo"
                            + " or not, or retracts what the public saw, with a note that stays in its place (editors).{move}")
    public RestResponse<TransitionView> create(
            @Parameter(description = "The {name}’s id") @RestPath String id,
            @Parameter(description = "The ETag of what is to be moved", required = true)
                    @RestHeader(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @Parameter(description = "A key of your own making for this request, known for a day")
                    @RestHeader(Idempotency.HEADER)
                    String key,
            NewTransition body) {
        return EditResource.created(transitions.move(kind, id, ifMatch, key, body));
    }
}
