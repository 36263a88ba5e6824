package org.disclosures.target;

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

/** The alleged targets that sources place in a country. */
@Path("/v1/countries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Countries")
public class CountryTargetsResource {

    private final AllegedTargetService targets;

    CountryTargetsResource(AllegedTargetService targets) {
        this.targets = targets;
    }

    @GET
    @Path("/{code}/targets")
    @Operation(
            operationId = "listCountryTargets",
            summary = "List the alleged targets of a country",
            description = "Alleged targets that sources place in a country, with the filters and sort orders of the "
                    + "list of targets.")
    public Page<AllegedTargetView> list(
            @Parameter(description = "ISO 3166-1 alpha-2 code of the country") @RestPath String code,
            @BeanParam AllegedTargetFilter filter,
            @BeanParam TextPageParameters page) {
        return targets.listOfCountry(code, filter, page);
    }
}
