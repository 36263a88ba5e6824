package org.disclosures.reconciliation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.disclosures.http.Api;
import org.disclosures.http.PresentOnly;
import org.disclosures.http.problem.FailsWith;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.http.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The addresses that ids of entities stand for. */
@Path(Api.RECONCILIATION)
@Tag(name = "Reconciliation")
@FailsWith(ProblemType.NOT_FOUND)
public class EntityResource {

    private final EntityPages pages;

    EntityResource(EntityPages pages) {
        this.pages = pages;
    }

    @GET
    @Path("/view")
    @PresentOnly
    @Operation(
            operationId = "getEntityAddress",
            summary = "Go to an entity",
            description = "Leads to where the API serves the entity of an id, whether or not there is one.")
    @APIResponse(responseCode = "303", description = "`Location` is where the entity is served.")
    public RestResponse<Void> view(
            @Parameter(
                            description = "The entity’s id",
                            required = true,
                            extensions = @Extension(name = Api.COMPONENT, value = "EntityId"))
                    @RestQuery
                    String id) {
        return RestResponse.seeOther(URI.create(read(id).href()));
    }

    @GET
    @Path("/preview")
    @Produces(MediaType.TEXT_HTML)
    @PresentOnly
    @Operation(
            operationId = "getEntityPage",
            summary = "Read a page about an entity",
            description = "What an entity is, as a small page to be shown in a frame. Of a target it tells how sure the"
                    + " surest claim is, and how many claims there are; it is no finding.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public String preview(
            @Parameter(
                            description = "The entity’s id",
                            required = true,
                            extensions = @Extension(name = Api.COMPONENT, value = "EntityId"))
                    @RestQuery
                    String id) {
        return pages.page(read(id).toString());
    }

    private static EntityId read(String id) {
        return EntityId.read(RequiredId.of(id)).orElseThrow(Problems::notFound);
    }
}
