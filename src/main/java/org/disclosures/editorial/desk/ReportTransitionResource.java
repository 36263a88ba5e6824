package org.disclosures.editorial.desk;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.disclosures.http.EditedRecord;
import org.disclosures.http.LeavesTombstones;
import org.disclosures.record.RecordKinds;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The steps of a report on its way to the public. */
@Path("/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workflow")
@LeavesTombstones
@EditedRecord(
        name = "ReportTransition",
        one = "a report",
        step = "With `withClaims`, its claims in the same state make the same step.")
public class ReportTransitionResource extends TransitionResource {

    ReportTransitionResource(TransitionService transitions) {
        super(RecordKinds.REPORT, transitions);
    }
}
