package org.disclosures.source;

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

/** Organisations. */
@Path("/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
public class OrganisationResource {

    private final OrganisationService organisations;

    OrganisationResource(OrganisationService organisations) {
        this.organisations = organisations;
    }

    @GET
    @Operation(
            operationId = "listOrganisations",
            summary = "List organisations",
            description = "Organisations that have a role in claims, are sources or are spoken for by sources, make "
                    + "technologies, took part in disclosures or are connected with alleged targets.")
    public Page<OrganisationView> list(@BeanParam OrganisationFilter filter, @BeanParam TextPageParameters page) {
        return organisations.list(filter, page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getOrganisation",
            summary = "Read an organisation",
            description =
                    "An organisation that has a role in a claim, is a source or is spoken for by one, makes a technology, took part in a"
                            + " disclosure or is connected with an alleged target.")
    public OrganisationView get(@Parameter(description = "Id of the organisation") @RestPath String id) {
        return organisations.get(id);
    }
}
