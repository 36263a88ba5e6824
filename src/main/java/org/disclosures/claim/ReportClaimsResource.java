package org.disclosures.claim;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.disclosures.http.LeavesTombstones;
import org.disclosures.http.filter.FilterCriteria;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.TextPageParameters;
import org.disclosures.report.ReportService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The claims of one report. */
@Path("/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
@LeavesTombstones
public class ReportClaimsResource {

    private final ReportService reports;
    private final ClaimService claims;

    ReportClaimsResource(ReportService reports, ClaimService claims) {
        this.reports = reports;
        this.claims = claims;
    }

    @GET
    @Path("/{id}/claims")
    @Operation(
            operationId = "listReportClaims",
            summary = "List the claims of a report",
            description = "Published claims of a report, with the filters and sort orders of the list of claims.")
    public Page<ClaimView> claims(
            @Parameter(description = "Id of the report") @RestPath String id,
            @BeanParam ClaimFilter filter,
            @BeanParam TextPageParameters page) {
        reports.get(id);
        return claims.list(FilterCriteria.within(ClaimFilter.REPORT, id), filter, page);
    }
}
