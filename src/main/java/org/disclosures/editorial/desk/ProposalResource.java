package org.disclosures.editorial.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.disclosures.http.Reference;
import org.disclosures.http.condition.EntityTags;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageParameters;
import org.disclosures.http.problem.FailsWith;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.vocabulary.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Changes that wait for a second editor, where the two editors' rule holds. */
@Path("/v1/proposals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.RoleCodes.EDITOR)
@SecurityRequirement(name = "token")
@Tag(name = "Workflow")
public class ProposalResource {

    private final ProposalService proposals;

    ProposalResource(ProposalService proposals) {
        this.proposals = proposals;
    }

    @GET
    @Operation(
            operationId = "listProposals",
            summary = "List proposed changes",
            description = "Changes to public records that await a second editor, oldest first by default. There are "
                    + "none unless the two editors’ rule is on. For editors.")
    public Page<ProposalView> list(@BeanParam PageParameters page) {
        return proposals.list(page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getProposal",
            summary = "Read a proposed change",
            description = "A change that awaits a second editor, with the entry sent. For editors.")
    public ProposalView get(
            @Parameter(description = "Id of the proposal", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @RestPath
                    String id) {
        return proposals.get(id);
    }

    @POST
    @Path("/{id}/approval")
    @FailsWith(ProblemType.CONFLICT)
    @Operation(
            operationId = "createProposalApproval",
            summary = "Approve a proposed change",
            description = "Carries out the change, if the record has not changed since. For an editor other than the "
                    + "one who proposed it.")
    public RestResponse<Reference> approve(
            @Parameter(description = "Id of the proposal", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @RestPath
                    String id)
            throws JsonProcessingException {
        EditResult<Reference> approved = proposals.approve(id);
        return ResponseBuilder.<Reference>created(URI.create(approved.href()))
                .header(HttpHeaders.ETAG, EntityTags.of(approved.version()))
                .entity(approved.view())
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteProposal",
            summary = "Dismiss a proposed change",
            description = "Discards a proposed change; the proposer and other editors may do so. For editors.")
    public void dismiss(
            @Parameter(description = "Id of the proposal", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @RestPath
                    String id) {
        proposals.dismiss(id);
    }
}
