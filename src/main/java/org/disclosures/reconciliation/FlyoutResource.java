package org.disclosures.reconciliation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.disclosures.http.Api;
import org.disclosures.http.OtherParameters;
import org.disclosures.http.PresentOnly;
import org.disclosures.http.problem.FailsWith;
import org.disclosures.http.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Short descriptions of suggestions, for display on hover (Reconciliation Service API). */
@Path(Api.RECONCILIATION + "/flyout")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reconciliation")
@FailsWith(ProblemType.NOT_FOUND)
public class FlyoutResource {

    private final EntityPages pages;

    FlyoutResource(EntityPages pages) {
        this.pages = pages;
    }

    @GET
    @Path("/entity")
    @PresentOnly
    @OtherParameters
    @Operation(
            operationId = "getEntityFlyout",
            summary = "Read what an entity is",
            description = "What an entity is, in a few lines of HTML.")
    public FlyoutView entity(
            @Parameter(
                            description = "The entity’s id",
                            required = true,
                            extensions = @Extension(name = Api.COMPONENT, value = "EntityId"))
                    @RestQuery
                    String id) {
        return pages.entity(RequiredId.of(id));
    }

    @GET
    @Path("/type")
    @PresentOnly
    @OtherParameters
    @Operation(
            operationId = "getTypeFlyout",
            summary = "Read what a type is",
            description = "What a type is, in a few lines of HTML.")
    public FlyoutView type(@Parameter(description = "The type’s id", required = true) @RestQuery String id) {
        return pages.type(RequiredId.of(id));
    }

    @GET
    @Path("/property")
    @PresentOnly
    @OtherParameters
    @Operation(
            operationId = "getPropertyFlyout",
            summary = "Read what a property is",
            description = "What a property is, in a few lines of HTML.")
    public FlyoutView property(@Parameter(description = "The property’s id", required = true) @RestQuery String id) {
        return pages.property(RequiredId.of(id));
    }
}
