package org.disclosures.report;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Reports. */
@Path("/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class ReportResource {

    private final ReportService reports;

    ReportResource(ReportService reports) {
        this.reports = reports;
    }

    @GET
    @Operation(
            operationId = "listReports",
            summary = "List reports",
            description = "The published documents that make claims, newest first unless sorted otherwise.")
    public Page<ReportView> list(@BeanParam ReportFilter filter, @BeanParam PageParameters page) {
        return reports.list(filter, page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getReport",
            summary = "Read a report",
            description =
                    "A published document; its claims are at `/v1/reports/{id}/claims`. A retracted report answers 410 with its note.")
    public ReportView get(@Parameter(description = "Its id") @RestPath String id) {
        return reports.get(id);
    }
}
