package org.disclosures.editorial.desk;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.disclosures.http.EditedRecord;
import org.disclosures.source.OrganisationEntry;
import org.disclosures.source.OrganisationView;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Writes organisations. */
@Path("/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
@EditedRecord(name = "Organisation", one = "an organisation")
public class OrganisationEditResource extends EditResource<OrganisationEntry, OrganisationView> {

    OrganisationEditResource(CatalogueEditings editings) {
        super(editings.of(OrganisationEntry.class));
    }
}
