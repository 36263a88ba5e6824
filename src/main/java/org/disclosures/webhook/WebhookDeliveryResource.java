package org.disclosures.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.disclosures.http.Reference;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageParameters;
import org.disclosures.vocabulary.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Deliveries of a webhook, for editors. */
@Path("/v1/webhooks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.RoleCodes.EDITOR)
@SecurityRequirement(name = "token")
@Tag(name = "Webhooks")
public class WebhookDeliveryResource {

    private final WebhookDeliveryService deliveries;

    WebhookDeliveryResource(WebhookDeliveryService deliveries) {
        this.deliveries = deliveries;
    }

    @GET
    @Path("/deliveries")
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "List the deliveries to a webhook",
            description = "Deliveries sent to a webhook or waiting to be sent, with their outcome, newest event first "
                    + "by default. For editors.")
    public Page<WebhookDeliveryView> list(
            @Parameter(description = "Id of the webhook", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @RestPath
                    String id,
            @BeanParam WebhookDeliveryFilter filter,
            @BeanParam PageParameters page) {
        return deliveries.list(id, filter, page);
    }

    @GET
    @Path("/deliveries/{delivery}")
    @Operation(
            operationId = "getWebhookDelivery",
            summary = "Read a delivery",
            description = "One event’s delivery to a webhook, with its outcome. For editors.")
    public WebhookDeliveryView get(
            @Parameter(description = "Id of the webhook", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @RestPath
                    String id,
            @Parameter(description = "Id of the delivery", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @RestPath
                    String delivery) {
        return deliveries.get(id, delivery);
    }

    @POST
    @Path("/deliveries/{delivery}/replay")
    @Operation(
            operationId = "replayWebhookDelivery",
            summary = "Send a delivery again",
            description = "Sends an event to a webhook again, whatever its earlier outcome, under the same "
                    + "`webhook-id`, if the event is still public. For editors.")
    public RestResponse<WebhookDeliveryView> replay(
            @Parameter(description = "Id of the webhook", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @RestPath
                    String id,
            @Parameter(description = "Id of the delivery", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @RestPath
                    String delivery) {
        WebhookDeliveryView replayed = deliveries.replay(id, delivery);
        return created(replayed.href(), replayed);
    }

    @POST
    @Path("/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replayWebhook",
            summary = "Send events again",
            description = "Sends a webhook the events it subscribes to, from a given number or moment on, including "
                    + "those it was never sent. One request covers at most 1,000 events; the response says where "
                    + "to continue. For editors.")
    public RestResponse<ReplayView> replayFrom(
            @Parameter(description = "Id of the webhook", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @RestPath
                    String id,
            ReplayInput replay) {
        return created(Reference.href(WebhookView.COLLECTION, id) + "/deliveries", deliveries.replay(id, replay));
    }

    private static <T> RestResponse<T> created(String location, T what) {
        return RestResponse.ResponseBuilder.<T>created(URI.create(location))
                .entity(what)
                .build();
    }
}
