package org.disclosures.editorial.desk;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.disclosures.disclosure.DisclosureEntry;
import org.disclosures.disclosure.DisclosureView;
import org.disclosures.http.EditedRecord;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Writes disclosures. */
@Path("/v1/disclosures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Disclosures")
@EditedRecord(name = "Disclosure", one = "a disclosure")
public class DisclosureEditResource extends EditResource<DisclosureEntry, DisclosureView> {

    DisclosureEditResource(CatalogueEditings editings) {
        super(editings.of(DisclosureEntry.class));
    }
}
