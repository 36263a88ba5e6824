package org.disclosures.statistics;

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

/** Categories of alleged target, with bounds. */
@Path("/v1/categories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Categories")
public class CategoryResource {

    private final CategoryBoundsService categories;

    CategoryResource(CategoryBoundsService categories) {
        this.categories = categories;
    }

    @GET
    @Operation(
            operationId = "listCategories",
            summary = "List categories",
            description = "Categories of alleged target, each with minimum numbers and the claims on which they rest.")
    public Page<CategoryBounds> list(@BeanParam TextPageParameters page) {
        return categories.list(page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCategory",
            summary = "Read a category",
            description = "A category of alleged target with minimum numbers and the claims on which they rest.")
    public CategoryBounds get(@Parameter(description = "Code of the category") @RestPath String id) {
        return categories.get(id);
    }
}
