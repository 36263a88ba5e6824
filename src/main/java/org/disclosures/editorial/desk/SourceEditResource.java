package org.disclosures.editorial.desk;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.disclosures.http.EditedRecord;
import org.disclosures.source.SourceEntry;
import org.disclosures.source.SourceView;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Writes sources. */
@Path("/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sources")
@EditedRecord(name = "Source", one = "a source")
public class SourceEditResource extends EditResource<SourceEntry, SourceView> {

    SourceEditResource(CatalogueEditings editings) {
        super(editings.of(SourceEntry.class));
    }
}
