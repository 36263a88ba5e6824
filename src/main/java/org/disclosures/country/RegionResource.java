package org.disclosures.country;

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

/** Regions. */
@Path("/v1/regions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Regions")
public class RegionResource {

    private final RegionService regions;

    RegionResource(RegionService regions) {
        this.regions = regions;
    }

    @GET
    @Operation(
            operationId = "listRegions",
            summary = "List regions",
            description = "The named areas that claims speak of, as their sources used them.")
    public Page<RegionView> list(@BeanParam RegionFilter filter, @BeanParam TextPageParameters page) {
        return regions.list(filter, page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getRegion", summary = "Read a region", description = "A named area that claims speak of.")
    public RegionView get(@Parameter(description = "The region’s id") @RestPath String id) {
        return regions.get(id);
    }
}
