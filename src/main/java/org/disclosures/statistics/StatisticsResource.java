package org.disclosures.statistics;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.disclosures.claim.ClaimFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Statistics. */
@Path("/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statistics")
public class StatisticsResource {

    private final TargetStatisticsService targets;

    StatisticsResource(TargetStatisticsService targets) {
        this.targets = targets;
    }

    @GET
    @Path("/targets")
    @Operation(
            operationId = "getTargetStatistics",
            summary = "Read minimum numbers of alleged targets",
            description =
                    "Minimum numbers of those allegedly selected, targeted or infected, overall and by group, derived from "
                            + "the figures of published claims and listed with those claims. Figures may overlap, so the "
                            + "largest lower bound is shown and nothing is added into a total, within a disclosure or over "
                            + "several. The filters of the list of claims narrow the claims; if they name places, a figure for "
                            + "several places together sets no minimum. A figure for a group of several categories sets no "
                            + "minimum for one of them unless the source says that every member belongs to each.")
    public TargetStatistics targets(
            @RestQuery
                    @Parameter(
                            description = "Property to group by",
                            schema = @Schema(implementation = Dimension.class, defaultValue = "category"))
                    List<String> by,
            @BeanParam ClaimFilter filter,
            @Context UriInfo address) {
        return targets.by(by, filter, address.getQueryParameters());
    }
}
