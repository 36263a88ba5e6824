package org.disclosures.exchange.chart;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The charts of the service. */
@Schema(name = "Charts", description = "All charts")
public record ChartListView(
        @Schema(description = "The charts") List<ChartView> charts) {

    /** A chart, with the addresses that filters are added to. */
    @Schema(name = "Chart", description = "A chart; its addresses take the filters of the list of claims")
    public record ChartView(
            @Schema(description = "Code") String id,

            @Schema(description = "Title of the chart, in the caller’s language")
            String name,

            @Schema(description = "Address of the chart as SVG")
            String svg,

            @Schema(description = "Address of the chart as PNG")
            String png,

            @Schema(description = "Address of the chart as text")
            String txt,

            @Schema(description = "Address of a page with the chart, to be shown in frames")
            String embed) {}
}
