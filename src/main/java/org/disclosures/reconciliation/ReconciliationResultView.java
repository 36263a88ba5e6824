package org.disclosures.reconciliation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of one query. */
@Schema(name = "ReconciliationResult", description = "What a query found")
public record ReconciliationResultView(
        @Schema(description = "The candidates, the best first")
        List<CandidateView> result) {}
