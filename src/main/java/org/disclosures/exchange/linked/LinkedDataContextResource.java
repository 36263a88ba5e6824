package org.disclosures.exchange.linked;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import org.disclosures.http.OwnAddress;
import org.disclosures.http.PresentOnly;
import org.disclosures.http.ServiceAddress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The context of JSON-LD. */
@Path(LinkedDataContext.PATH)
@Produces(LinkedDataFormat.MEDIA_TYPE)
@Tag(name = "Service")
public class LinkedDataContextResource {

    private final ServiceAddress service;

    LinkedDataContextResource(ServiceAddress service) {
        this.service = service;
    }

    @GET
    @PresentOnly
    @OwnAddress
    @Operation(
            operationId = "getLinkedDataContext",
            summary = "Read the JSON-LD context",
            description = "Context of all JSON-LD 1.1 responses. Terms are those of schema.org and PROV-O where these "
                    + "state no more than a claim does; the others are this service’s own. A claim is a "
                    + "`schema:Claim`; there are no reviews of claims, since nothing is rated.")
    public LinkedDataContextView get(@Context HttpServerRequest http) {
        return new LinkedDataContextView(LinkedDataContext.of(service.origin(http)));
    }
}
