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
import org.disclosures.claim.ClaimView;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
                            + "minimum for one of them unless the source says that every member belongs to each. Money, "
                            + "licences and days target nobody: their minimums rest on claims of every kind but responses "
                            + "and denials, with a target or without.")
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

    @GET
    @Path("/targets/claims")
    @Operation(
            operationId = "listTargetStatisticsClaims",
            summary = "List the claims that a minimum number of alleged targets rests on",
            description =
                    "All published claims whose figures set the minimums of `/v1/statistics/targets` under the same "
                            + "filters, overall or of one group: those that stand and whose figure is about the group alone, "
                            + "and of a claim and those that repeat it, one.")
    public Page<ClaimView> claims(
            @RestQuery
                    @Parameter(
                            description = "Property to group by",
                            schema = @Schema(implementation = Dimension.class, defaultValue = "category"))
                    List<String> by,
            @RestQuery
                    @Parameter(
                            description = "Id or code of the group; without it, the claims of the overall minimums",
                            schema = @Schema(type = SchemaType.STRING))
                    List<String> group,
            @BeanParam ClaimFilter filter,
            @BeanParam PageParameters page) {
        return targets.claims(by, group, filter, page);
    }

    @GET
    @Path("/claims")
    @Operation(
            operationId = "listStatisticsClaims",
            summary = "List the claims that a minimum number rests on",
            description =
                    "All published claims with a figure that assert a quantity, stand, and whose figure is about each "
                            + "place, technology, organisation or category asked for alone; of a claim and those that repeat "
                            + "it, one. The minimums of a country rest on these.")
    public Page<ClaimView> claims(@BeanParam ClaimFilter filter, @BeanParam PageParameters page) {
        return targets.claims(filter, page);
    }
}
