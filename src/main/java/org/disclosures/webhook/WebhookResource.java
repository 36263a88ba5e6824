package org.disclosures.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageParameters;
import org.disclosures.http.problem.FailsWith;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.vocabulary.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Webhooks, for editors. */
@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.RoleCodes.EDITOR)
@SecurityRequirement(name = "token")
@Tag(name = "Webhooks")
public class WebhookResource {

    private final WebhookService webhooks;

    WebhookResource(WebhookService webhooks) {
        this.webhooks = webhooks;
    }

    @GET
    @Operation(
            operationId = "listWebhooks",
            summary = "List webhooks",
            description = "Every receiver that is notified of public changes, newest first by default, without its "
                    + "secret. For editors.")
    public Page<WebhookView> list(@BeanParam PageParameters page) {
        return webhooks.list(page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getWebhook",
            summary = "Read a webhook",
            description = "A webhook without its secret. For editors.")
    public WebhookView get(
            @Parameter(description = "Id of the webhook", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @RestPath
                    String id) {
        return webhooks.get(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @FailsWith(ProblemType.CONFLICT)
    @Operation(
            operationId = "createWebhook",
            summary = "Create a webhook",
            description = "Notifies a receiver of public changes from now on. The response holds the secret that signs "
                    + "the requests, which is shown only once. At most 20 webhooks are allowed unless configured "
                    + "otherwise. For editors.")
    public RestResponse<IssuedWebhook> create(WebhookInput webhook) {
        webhooks.check(webhook);
        return created(webhooks.create(webhook));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "updateWebhook",
            summary = "Change a webhook",
            description = "Replaces all properties of a webhook that can be changed; absent ones take their defaults. "
                    + "The secret stays the same. Pending deliveries go to the new address. An inactive webhook is "
                    + "sent nothing, and events that happen meanwhile are not kept for it. For editors.")
    public WebhookView update(
            @Parameter(description = "Id of the webhook", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @RestPath
                    String id,
            WebhookInput webhook) {
        webhooks.check(webhook);
        return webhooks.change(id, webhook);
    }

    @POST
    @Path("/{id}/secret")
    @Operation(
            operationId = "createWebhookSecret",
            summary = "Give a webhook a new secret",
            description = "The response holds the new secret, which is shown only once. For 24 hours, unless "
                    + "configured otherwise, requests are also signed with the previous secret. For editors.")
    public RestResponse<IssuedWebhook> rotate(
            @Parameter(description = "Id of the webhook", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @RestPath
                    String id) {
        return created(webhooks.rotate(id));
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(204)
    @Operation(
            operationId = "deleteWebhook",
            summary = "Delete a webhook",
            description = "Deletes a webhook with its pending deliveries and the record of earlier ones. For editors.")
    public void delete(
            @Parameter(description = "Id of the webhook", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @RestPath
                    String id) {
        webhooks.delete(id);
    }

    private static RestResponse<IssuedWebhook> created(IssuedWebhook issued) {
        return RestResponse.ResponseBuilder.<IssuedWebhook>created(
                        URI.create(issued.webhook().href()))
                .entity(issued)
                .build();
    }
}
