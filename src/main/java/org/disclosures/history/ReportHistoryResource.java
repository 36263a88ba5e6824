package org.disclosures.history;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.disclosures.http.LeavesTombstones;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageParameters;
import org.disclosures.report.ReportService;
import org.disclosures.report.ReportView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** One report: its current state and its publication history. */
@Path("/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class ReportHistoryResource {

    private final ReportService reports;
    private final ReportHistoryService history;

    ReportHistoryResource(ReportService reports, ReportHistoryService history) {
        this.reports = reports;
        this.history = history;
    }

    @GET
    @Path("/{id}")
    @LeavesTombstones
    @Operation(
            operationId = "getReport",
            summary = "Read a report",
            description = "A published document; its claims are at `/v1/reports/{id}/claims`. A retracted report "
                    + "returns 410 with its note. With `revision`, the report as it was first published in that "
                    + "revision.")
    public ReportView get(
            @Parameter(description = "Id of the report") @RestPath String id,
            @Parameter(
                            description = "Number of a public revision: the report as first published in it",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "2147483647"))
                    @RestQuery
                    List<String> revision) {
        history.goTo(id, revision);
        return reports.get(id);
    }

    @GET
    @Path("/{id}/history")
    @Operation(
            operationId = "listReportHistory",
            summary = "List the public changes of a report",
            description = "Publication history of a report, oldest first by default: each public revision with its "
                    + "correction note, and the retraction with its note.")
    public Page<ReportRevisionView> history(
            @Parameter(description = "Id of the report") @RestPath String id, @BeanParam PageParameters page) {
        return history.list(id, page);
    }
}
