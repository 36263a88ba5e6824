package org.disclosures.editorial.desk;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.disclosures.http.EditedRecord;
import org.disclosures.technology.TechnologyEntry;
import org.disclosures.technology.TechnologyView;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Writes technologies. */
@Path("/v1/technologies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Technologies")
@EditedRecord(name = "Technology", one = "a technology")
public class TechnologyEditResource extends EditResource<TechnologyEntry, TechnologyView> {

    TechnologyEditResource(CatalogueEditings editings) {
        super(editings.of(TechnologyEntry.class));
    }
}
