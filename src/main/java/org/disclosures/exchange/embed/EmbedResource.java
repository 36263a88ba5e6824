package org.disclosures.exchange.embed;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.disclosures.claim.ClaimFilter;
import org.disclosures.exchange.chart.ChartName;
import org.disclosures.exchange.chart.ChartParameters;
import org.disclosures.exchange.chart.ChartRequest;
import org.disclosures.http.OwnAddress;
import org.disclosures.http.PresentOnly;
import org.disclosures.http.ServiceAddress;
import org.disclosures.http.page.FullTextSearch;
import org.disclosures.http.problem.Problems;
import org.disclosures.http.problem.RequestErrors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Pages that hold a chart, for other pages to show. */
@Path(ChartName.EMBEDS)
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Charts")
public class EmbedResource {

    private static final String UTF_8 = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final ServiceAddress service;
    private final ChartPages pages;

    EmbedResource(ChartPages pages, ServiceAddress service) {
        this.service = service;
        this.pages = pages;
    }

    @GET
    @Path("/{chart}")
    @Produces(UTF_8)
    @PresentOnly
    @OwnAddress
    @Operation(
            operationId = "getChartPage",
            summary = "Embed a chart",
            description = "A small page to be shown in a frame on any page: the chart, in the light or dark colours "
                    + "that the reader prefers unless `theme` is given, its text for those who do not see it, and "
                    + "a link to the claims. It has the same parameters as the chart.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public String chart(
            @Parameter(description = "Code of the chart", schema = @Schema(implementation = ChartName.class)) @RestPath
                    String chart,
            @BeanParam ClaimFilter filter,
            @Parameter(
                            description =
                                    "Search words: only claims that contain them; not for charts of minimum numbers",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            minLength = 1,
                                            maxLength = FullTextSearch.LONGEST))
                    @RestQuery
                    List<String> q,
            @BeanParam ChartParameters parameters,
            @Context UriInfo address) {
        ChartName name = ChartName.of(chart).orElseThrow(Problems::notFound);
        if (!name.isSearched() && q != null && !q.isEmpty()) {
            RequestErrors faults = new RequestErrors();
            faults.add("q", null, "There is no such parameter of this chart; remove it.");
            faults.throwIfAny();
        }
        return pages.page(new ChartRequest(name, service.base(address), address.getQueryParameters()).known());
    }
}
