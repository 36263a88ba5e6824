package org.disclosures.editorial.desk;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.disclosures.http.EditedRecord;
import org.disclosures.http.LeavesTombstones;
import org.disclosures.record.RecordKinds;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The steps of a claim on its way to the public. */
@Path("/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workflow")
@LeavesTombstones
@EditedRecord(name = "ClaimTransition", one = "a claim", step = "A claim is public once its report is published, too.")
public class ClaimTransitionResource extends TransitionResource {

    ClaimTransitionResource(TransitionService transitions) {
        super(RecordKinds.CLAIM, transitions);
    }
}
