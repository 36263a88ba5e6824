package org.disclosures.exchange.chart;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Locale;
import org.disclosures.claim.ClaimFilter;
import org.disclosures.exchange.chart.ChartName.ChartForm;
import org.disclosures.exchange.chart.ChartParameters.ChartFileParameters;
import org.disclosures.exchange.chart.ChartParameters.SearchedChartParameters;
import org.disclosures.http.OwnAddress;
import org.disclosures.http.PresentOnly;
import org.disclosures.http.ServiceAddress;
import org.disclosures.vocabulary.TermLabels;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Charts: pictures, and the same in words. Methods declare the parameters that {@link ChartRequest} reads. */
@Path(ChartName.BASE)
@Produces(MediaType.WILDCARD)
@Tag(name = "Charts")
@APIResponse(
        responseCode = "200",
        content = {
            @Content(mediaType = "image/svg+xml", schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
            @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING))
        })
public class ChartResource {

    private static final String FORM = ".{form: svg|png|txt}";
    private static final String HOW =
            " SVG, PNG or text, by the ending of the address. The picture itself names the sources, the revision of the"
                    + " dataset and the address of the data.";

    private static final String MINIMUMS =
            " lower bounds over the claims that match the filters. A bar is open at its end, and none is"
                    + " a count. A figure for several places together sets no minimum if `country` or `region` is given, nor does one"
                    + " for several technologies or organisations together if `technology`, `vendor` or `party` is. A figure for a"
                    + " group of several categories sets no minimum for one of them unless every member belongs to each.";

    private final ChartService charts;
    private final TermLabels labels;
    private final ServiceAddress service;
    private final UriInfo address;

    ChartResource(ChartService charts, TermLabels labels, ServiceAddress service, UriInfo address) {
        this.charts = charts;
        this.labels = labels;
        this.service = service;
        this.address = address;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PresentOnly
    @Operation(
            operationId = "listCharts",
            summary = "List charts",
            description = "All charts. Each takes the filters of the list of claims.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChartListView.class)))
    public ChartListView list() {
        return new ChartListView(Arrays.stream(ChartName.values())
                .map(chart -> new ChartListView.ChartView(
                        chart.code(),
                        labels.of(chart),
                        chart.path(ChartForm.SVG),
                        chart.path(ChartForm.PNG),
                        chart.path(ChartForm.TXT),
                        chart.embed()))
                .toList());
    }

    @GET
    @Path("/targets-by-category" + FORM)
    @PresentOnly
    @OwnAddress
    @Operation(
            operationId = "getTargetsByCategoryChart",
            summary = "Draw alleged targets by category",
            description =
                    "Minimum numbers of people allegedly selected, targeted or infected in each category, with their sources:"
                            + MINIMUMS + HOW)
    public Response targetsByCategory(@BeanParam ClaimFilter filter, @BeanParam ChartFileParameters parameters) {
        return answer(ChartName.TARGETS_BY_CATEGORY, parameters);
    }

    @GET
    @Path("/targets-by-disclosure" + FORM)
    @PresentOnly
    @OwnAddress
    @Operation(
            operationId = "getTargetsByDisclosureChart",
            summary = "Draw alleged targets by disclosure",
            description =
                    "Minimum numbers of people allegedly selected, targeted or infected within each disclosure, with their sources:"
                            + MINIMUMS + HOW)
    public Response targetsByDisclosure(@BeanParam ClaimFilter filter, @BeanParam ChartFileParameters parameters) {
        return answer(ChartName.TARGETS_BY_DISCLOSURE, parameters);
    }

    @GET
    @Path("/targets-by-report" + FORM)
    @PresentOnly
    @OwnAddress
    @Operation(
            operationId = "getTargetsByReportChart",
            summary = "Draw alleged targets by report",
            description =
                    "Minimum numbers of people allegedly selected, targeted or infected within each report, with their sources:"
                            + MINIMUMS + HOW)
    public Response targetsByReport(@BeanParam ClaimFilter filter, @BeanParam ChartFileParameters parameters) {
        return answer(ChartName.TARGETS_BY_REPORT, parameters);
    }

    @GET
    @Path("/targets-by-technology" + FORM)
    @PresentOnly
    @OwnAddress
    @Operation(
            operationId = "getTargetsByTechnologyChart",
            summary = "Draw alleged targets by technology",
            description =
                    "Minimum numbers of people allegedly selected, targeted or infected with each technology, with their sources:"
                            + MINIMUMS + HOW)
    public Response targetsByTechnology(@BeanParam ClaimFilter filter, @BeanParam ChartFileParameters parameters) {
        return answer(ChartName.TARGETS_BY_TECHNOLOGY, parameters);
    }

    @GET
    @Path("/claims-by-country" + FORM)
    @PresentOnly
    @OwnAddress
    @Operation(
            operationId = "getClaimsByCountryChart",
            summary = "Draw claims by country",
            description =
                    "Number of claims that name each country, the most named first; at most 20 countries. It counts claims,"
                            + " not people, phones or events." + HOW)
    public Response claimsByCountry(@BeanParam ClaimFilter filter, @BeanParam SearchedChartParameters parameters) {
        return answer(ChartName.CLAIMS_BY_COUNTRY, parameters);
    }

    @GET
    @Path("/timeline" + FORM)
    @PresentOnly
    @OwnAddress
    @Operation(
            operationId = "getTimelineChart",
            summary = "Draw claims over time",
            description =
                    "Number of claims asserted in each month or, over more than three years, in each year. It counts claims,"
                            + " not people, phones or events." + HOW)
    public Response timeline(@BeanParam ClaimFilter filter, @BeanParam SearchedChartParameters parameters) {
        return answer(ChartName.TIMELINE, parameters);
    }

    @GET
    @Path("/assurance" + FORM)
    @PresentOnly
    @OwnAddress
    @Operation(
            operationId = "getAssuranceChart",
            summary = "Draw claims by assurance",
            description =
                    "Number of claims at each evidence level, the strongest first, with its definition. It counts claims,"
                            + " not people, phones or events." + HOW)
    public Response assurance(@BeanParam ClaimFilter filter, @BeanParam SearchedChartParameters parameters) {
        return answer(ChartName.ASSURANCE, parameters);
    }

    private Response answer(ChartName chart, ChartFileParameters parameters) {
        ChartForm form = ChartForm.valueOf(parameters.form.toUpperCase(Locale.ROOT));
        ChartRequest request = new ChartRequest(chart, service.base(address), address.getQueryParameters());
        // A response is written as what its type says; bytes by themselves are written as JSON.
        return Response.ok(charts.body(request, form), form.type).build();
    }
}
