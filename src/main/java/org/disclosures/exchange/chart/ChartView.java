package org.disclosures.exchange.chart;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A chart that there is.
 *
 * @param id its code
 * @param name what it is of, in the caller's language
 * @param svg where it is served as a picture that scales
 * @param png where it is served as a picture of points
 * @param txt where it is served in words
 * @param embed where the page is served that holds it
 */
@Schema(name = "Chart", description = "A chart that there is, under the filters that are added to its addresses")
public record ChartView(
        @Schema(description = "Its code") String id,

        @Schema(description = "What it is of, in the caller’s language")
        String name,

        @Schema(description = "Where it is served as a picture that scales")
        String svg,

        @Schema(description = "Where it is served as a picture of points")
        String png,

        @Schema(description = "Where it is served in words") String txt,

        @Schema(description = "Where the page is served that holds it, to be shown in frames")
        String embed) {}
