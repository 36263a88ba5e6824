package org.disclosures.exchange.citation;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.disclosures.http.LeavesTombstones;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The citation of a report. */
@Path("/v1/reports")
@Tag(name = "Reports")
@LeavesTombstones
public class ReportCitationResource {

    private final CitationService citations;

    ReportCitationResource(CitationService citations) {
        this.citations = citations;
    }

    @GET
    @Path("/{id}/citation")
    @Produces({
        "text/plain",
        "application/x-bibtex",
        "application/vnd.citationstyles.csl+json",
        "application/x-research-info-systems"
    })
    @Operation(
            operationId = "getReportCitation",
            summary = "Cite a report",
            description = "Citation of the published document: its title, publisher, date and address.")
    public RestResponse<String> citation(
            @Parameter(description = "Id of the report") @RestPath String id,
            @BeanParam CitationParameters parameters) {
        CitationStyle style = parameters.read();
        return RestResponse.ResponseBuilder.ok(citations.report(id, style), style.mediaType())
                .build();
    }
}
