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

            @Schema(description = "What it is of, in the caller’s language")
            String name,

            @Schema(description = "Where it is served as a picture that scales")
            String svg,

            @Schema(description = "Where it is served as a picture of points")
            String png,

            @Schema(description = "Where it is served in words")
            String txt,

            @Schema(description = "Where the page is served that holds it, to be shown in frames")
            String embed) {}
}
