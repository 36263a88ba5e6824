package org.disclosures.disclosure;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.TextPageParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Disclosures. */
@Path("/v1/disclosures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Disclosures")
public class DisclosureResource {

    private final DisclosureService disclosures;

    DisclosureResource(DisclosureService disclosures) {
        this.disclosures = disclosures;
    }

    @GET
    @Operation(
            operationId = "listDisclosures",
            summary = "List disclosures",
            description = "Leaks and investigations to which published reports belong.")
    public Page<DisclosureView> list(@BeanParam DisclosureFilter filter, @BeanParam TextPageParameters page) {
        return disclosures.list(filter, page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getDisclosure",
            summary = "Read a disclosure",
            description = "A leak or investigation to which published reports belong.")
    public DisclosureView get(@Parameter(description = "Id of the disclosure") @RestPath String id) {
        return disclosures.get(id);
    }
}
