package org.disclosures.editorial.desk;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.disclosures.http.EditedRecord;
import org.disclosures.target.AllegedTargetView;
import org.disclosures.target.TargetEntry;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Writes targets. */
@Path("/v1/targets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Targets")
@EditedRecord(name = "Target", one = "a target")
public class TargetEditResource extends EditResource<TargetEntry, AllegedTargetView> {

    TargetEditResource(CatalogueEditings editings) {
        super(editings.of(TargetEntry.class));
    }
}
