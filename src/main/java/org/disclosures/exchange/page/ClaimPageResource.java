package org.disclosures.exchange.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.disclosures.history.ClaimHistoryService;
import org.disclosures.http.Api;
import org.disclosures.http.LeavesTombstones;
import org.disclosures.http.OwnAddress;
import org.disclosures.http.PresentOnly;
import org.disclosures.http.ServiceAddress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The permalinks of claims. */
@Path(Api.PERMALINKS + "/{id}")
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Pages")
@LeavesTombstones
public class ClaimPageResource {

    private final ServiceAddress service;
    private final ClaimPageService pages;
    private final ClaimHistoryService history;

    ClaimPageResource(ClaimPageService pages, ClaimHistoryService history, ServiceAddress service) {
        this.service = service;
        this.pages = pages;
        this.history = history;
    }

    @GET
    @OwnAddress
    @PresentOnly
    @Operation(
            operationId = "getClaimPage",
            summary = "Read the page of a claim",
            description = "A claim’s permalink: the statement and figure as the source put them, the attribution "
                    + "chain, the report, contradicting claims, the publication history and how to cite the claim. "
                    + "The content is that of the claim in JSON. Errors are pages, too, for clients that accept "
                    + "HTML.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public String get(
            @Parameter(
                            description = "Id of the claim",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"),
                            extensions = @Extension(name = Api.COMPONENT, value = "ClaimId"))
                    @RestPath
                    String id,
            @Parameter(
                            description = "Number of a public revision: the claim as first published in it",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "2147483647"))
                    @RestQuery
                    List<String> revision,
            @Context UriInfo address) {
        Optional<ClaimPageService.PresentClaim> present = revision.isEmpty() ? Optional.empty() : pages.present(id);
        history.goTo(id, revision);
        return pages.page(id, present, service.base(address));
    }
}
