package org.disclosures.target;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.TextPageParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The alleged targets of one category. */
@Path("/v1/categories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Categories")
public class CategoryTargetsResource {

    private final AllegedTargetService targets;

    CategoryTargetsResource(AllegedTargetService targets) {
        this.targets = targets;
    }

    @GET
    @Path("/{id}/targets")
    @Operation(
            operationId = "listCategoryTargets",
            summary = "List the alleged targets of a category",
            description = "Alleged targets in a category, with the filters and sort orders of the list of targets.")
    public Page<AllegedTargetView> list(
            @Parameter(description = "Code of the category") @RestPath String id,
            @BeanParam AllegedTargetFilter filter,
            @BeanParam TextPageParameters page) {
        return targets.listOfCategory(id, filter, page);
    }
}
