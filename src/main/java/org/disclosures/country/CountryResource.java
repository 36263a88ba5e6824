package org.disclosures.country;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.TextPageParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The list of countries; one country with its claims is read by the claim feature. */
@Path("/v1/countries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Countries")
public class CountryResource {

    private final CountryService countries;

    CountryResource(CountryService countries) {
        this.countries = countries;
    }

    @GET
    @Operation(
            operationId = "listCountries",
            summary = "List countries",
            description = "Countries of ISO 3166-1, named in the caller’s language. `claimed=true` selects those that "
                    + "claims name, `role` those that they name in a given role. A country named in a claim is not "
                    + "thereby a client, a target or a culprit: `role` states its role in the claim.")
    public Page<CountryView> list(@BeanParam CountryFilter filter, @BeanParam TextPageParameters page) {
        return countries.list(filter, page);
    }
}
