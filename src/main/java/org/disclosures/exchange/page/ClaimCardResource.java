package org.disclosures.exchange.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.disclosures.exchange.Permalinks;
import org.disclosures.http.LeavesTombstones;
import org.disclosures.http.OwnAddress;
import org.disclosures.http.PresentOnly;
import org.disclosures.http.ServiceAddress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Cards of claims, for frames. */
@Path(Permalinks.CARDS + "/{id}")
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Pages")
@LeavesTombstones
public class ClaimCardResource {

    private final ServiceAddress service;
    private final ClaimPageService pages;

    ClaimCardResource(ClaimPageService pages, ServiceAddress service) {
        this.service = service;
        this.pages = pages;
    }

    @GET
    @OwnAddress
    @PresentOnly
    @Operation(
            operationId = "getClaimCard",
            summary = "Embed a claim",
            description = "A card with a claim’s statement, attribution, evidence level and report, to be shown in a "
                    + "frame on any page; it links to the claim’s permalink.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public String get(
            @Parameter(description = "Id of the claim", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @RestPath
                    String id,
            @Context UriInfo address) {
        return pages.card(id, service.base(address));
    }
}
