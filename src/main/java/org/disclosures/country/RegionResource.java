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
            description = "Named areas mentioned in claims, as their sources used the names.")
    public Page<RegionView> list(@BeanParam RegionFilter filter, @BeanParam TextPageParameters page) {
        return regions.list(filter, page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getRegion", summary = "Read a region", description = "A named area mentioned in claims.")
    public RegionView get(@Parameter(description = "Id of the region") @RestPath String id) {
        return regions.get(id);
    }
}
