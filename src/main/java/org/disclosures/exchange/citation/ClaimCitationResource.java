package org.disclosures.exchange.citation;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.disclosures.claim.ClaimService;
import org.disclosures.claim.ClaimView;
import org.disclosures.history.ClaimHistoryService;
import org.disclosures.http.LeavesTombstones;
import org.disclosures.http.OwnAddress;
import org.disclosures.http.ServiceAddress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The citation of a claim. */
@Path("/v1/claims")
@Tag(name = "Claims")
@LeavesTombstones
public class ClaimCitationResource {

    private final ServiceAddress service;
    private final CitationService citations;
    private final ClaimHistoryService history;
    private final ClaimService claims;

    ClaimCitationResource(
            CitationService citations, ClaimHistoryService history, ClaimService claims, ServiceAddress service) {
        this.service = service;
        this.citations = citations;
        this.history = history;
        this.claims = claims;
    }

    @GET
    @Path("/{id}/citation")
    @Produces({
        "text/plain",
        "application/x-bibtex",
        "application/vnd.citationstyles.csl+json",
        "application/x-research-info-systems"
    })
    @OwnAddress
    @Operation(
            operationId = "getClaimCitation",
            summary = "Cite a claim",
            description = "Citation of a claim in this dataset, in the revision read, with its permalink, its "
                    + "attribution, its figure as the source put it, and the report that makes it.")
    public RestResponse<String> citation(
            @Parameter(description = "Id of the claim", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @RestPath
                    String id,
            @Parameter(
                            description = "Number of a public revision: the claim as first published in it",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "2147483647"))
                    @RestQuery
                    List<String> revision,
            @BeanParam CitationParameters parameters,
            @Context UriInfo address) {
        CitationStyle style = parameters.read();
        Optional<ClaimView> now = revision.isEmpty() ? Optional.empty() : claims.find(id);
        history.goTo(id, revision);
        return RestResponse.ResponseBuilder.ok(
                        citations.claim(id, now, style, service.base(address)), style.mediaType())
                .build();
    }
}
