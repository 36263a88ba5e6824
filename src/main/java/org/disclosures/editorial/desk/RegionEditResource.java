package org.disclosures.editorial.desk;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.disclosures.country.RegionEntry;
import org.disclosures.country.RegionView;
import org.disclosures.http.EditedRecord;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Writes regions. */
@Path("/v1/regions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Regions")
@EditedRecord(name = "Region", one = "a region")
public class RegionEditResource extends EditResource<RegionEntry, RegionView> {

    RegionEditResource(CatalogueEditings editings) {
        super(editings.of(RegionEntry.class));
    }
}
