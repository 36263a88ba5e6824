package org.disclosures.statistics;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.problem.RequestErrors;
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
            description = "Minimum numbers of those allegedly selected or infected, overall and by group, derived from "
                    + "the figures of published claims and listed with those claims. Figures may overlap, so the "
                    + "largest lower bound is shown and nothing is added into a total.")
    public TargetStatistics targets(
            @RestQuery
                    @Parameter(
                            description = "Property to group by",
                            schema = @Schema(implementation = Dimension.class, defaultValue = "category"))
                    List<String> by) {
        ParameterValues values = new ParameterValues(new RequestErrors());
        Dimension dimension = values.term("by", by, Dimension.class);
        values.faults().throwIfAny();
        return targets.by(dimension == null ? Dimension.CATEGORY : dimension);
    }
}
