package org.disclosures.operations;

import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Reports only up or down to probes at the public port; details are at the management interface. */
@Path("/q/health")
@Produces(MediaType.APPLICATION_JSON)
public class ProbeResource {

    private final SmallRyeHealthReporter health;

    ProbeResource(SmallRyeHealthReporter health) {
        this.health = health;
    }

    /**
     * The state of the service.
     *
     * @param status {@code UP} or {@code DOWN}
     */
    public record ProbeView(String status) {}

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<ProbeView>> all() {
        return answer(health.getHealthAsync());
    }

    @GET
    @Path("/live")
    @Operation(hidden = true)
    public Uni<RestResponse<ProbeView>> live() {
        return answer(health.getLivenessAsync());
    }

    @GET
    @Path("/ready")
    @Operation(hidden = true)
    public Uni<RestResponse<ProbeView>> ready() {
        return answer(health.getReadinessAsync());
    }

    @GET
    @Path("/started")
    @Operation(hidden = true)
    public Uni<RestResponse<ProbeView>> started() {
        return answer(health.getStartupAsync());
    }

    private static Uni<RestResponse<ProbeView>> answer(Uni<SmallRyeHealth> state) {
        return state.map(found -> RestResponse.ResponseBuilder.create(
                        found.isDown() ? RestResponse.Status.SERVICE_UNAVAILABLE : RestResponse.Status.OK,
                        new ProbeView(found.isDown() ? "DOWN" : "UP"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build());
    }
}
