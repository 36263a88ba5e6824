package org.disclosures.exchange.chart;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The charts there are.
 *
 * @param charts the charts
 */
@Schema(name = "Charts", description = "The charts there are")
public record ChartListView(
        @Schema(description = "The charts") List<ChartView> charts) {}
