package org.disclosures.report;

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

/** The reports of one disclosure. */
@Path("/v1/disclosures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Disclosures")
public class DisclosureReportsResource {

    private final ReportService reports;

    DisclosureReportsResource(ReportService reports) {
        this.reports = reports;
    }

    @GET
    @Path("/{id}/reports")
    @Operation(
            operationId = "listDisclosureReports",
            summary = "List the reports of a disclosure",
            description = "Published reports of a disclosure, with the filters and sort orders of the list of reports.")
    public Page<ReportView> list(
            @Parameter(description = "Id of the disclosure") @RestPath String id,
            @BeanParam ReportFilter filter,
            @BeanParam TextPageParameters page) {
        return reports.listOfDisclosure(id, filter, page);
    }
}
