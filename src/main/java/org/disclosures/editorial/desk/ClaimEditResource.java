package org.disclosures.editorial.desk;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.disclosures.claim.ClaimView;
import org.disclosures.editorial.entry.ClaimInput;
import org.disclosures.http.EditedRecord;
import org.disclosures.http.LeavesTombstones;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Writes claims. */
@Path("/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
@EditedRecord(name = "Claim", one = "a claim", draft = "a draft, with what else `create` names")
@LeavesTombstones
public class ClaimEditResource extends EditResource<ClaimInput, ClaimView> {

    ClaimEditResource(ClaimEditing editing) {
        super(editing);
    }
}
