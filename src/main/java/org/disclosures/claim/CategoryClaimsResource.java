package org.disclosures.claim;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.disclosures.http.filter.FilterCriteria;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.TextPageParameters;
import org.disclosures.target.CategoryService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The claims about targets of a category. */
@Path("/v1/categories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Categories")
public class CategoryClaimsResource {

    private final CategoryService categories;
    private final ClaimService claims;

    CategoryClaimsResource(CategoryService categories, ClaimService claims) {
        this.categories = categories;
        this.claims = claims;
    }

    @GET
    @Path("/{id}/claims")
    @Operation(
            operationId = "listCategoryClaims",
            summary = "List the claims about targets of a category",
            description = "Published claims about targets of a category, with the filters and sort orders of the list "
                    + "of claims.")
    public Page<ClaimView> claims(
            @Parameter(description = "Code of the category") @RestPath String id,
            @BeanParam ClaimFilter filter,
            @BeanParam TextPageParameters page) {
        categories.get(id);
        return claims.list(FilterCriteria.within(ClaimFilter.CATEGORY, id), filter, page);
    }
}
