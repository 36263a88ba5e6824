package org.disclosures.claim;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.disclosures.country.CountryService;
import org.disclosures.http.filter.FilterCriteria;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.TextPageParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** A country and the claims that name it. */
@Path("/v1/countries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Countries")
public class CountryClaimsResource {

    private final CountryService countries;
    private final CountryDossierService dossiers;
    private final ClaimService claims;

    CountryClaimsResource(CountryService countries, CountryDossierService dossiers, ClaimService claims) {
        this.countries = countries;
        this.dossiers = dossiers;
        this.claims = claims;
    }

    @GET
    @Path("/{code}")
    @Operation(
            operationId = "getCountry",
            summary = "Read a country",
            description = "A country with the claims that name it, by its role in them, such as alleged client, "
                    + "country of listed phone numbers or place of an event.")
    public CountryDossier get(
            @Parameter(description = "ISO 3166-1 alpha-2 code of the country") @RestPath String code) {
        return dossiers.get(code);
    }

    @GET
    @Path("/{code}/claims")
    @Operation(
            operationId = "listCountryClaims",
            summary = "List the claims that name a country",
            description =
                    "Published claims that name a country, with the filters and sort orders of the list of claims.")
    public Page<ClaimView> claims(
            @Parameter(description = "ISO 3166-1 alpha-2 code of the country") @RestPath String code,
            @BeanParam ClaimFilter filter,
            @BeanParam TextPageParameters page) {
        String country = countries.get(code).id();
        return claims.list(FilterCriteria.within(ClaimFilter.COUNTRY, country), filter, page);
    }
}
