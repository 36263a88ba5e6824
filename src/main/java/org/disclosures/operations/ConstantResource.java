package org.disclosures.operations;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Responds with a constant body, as a baseline for benchmarks. Available only if the service was started with {@code
 * disclosures.benchmark.ceiling=true}, and not part of the contract.
 */
@Path("/benchmark/constant")
@EndpointDisabled(name = "disclosures.benchmark.ceiling", stringValue = "false", disableIfMissing = true)
public class ConstantResource {

    private static final int LARGEST = 4 << 20;

    private volatile byte[] last = new byte[0];

    /**
     * JSON text of a given size.
     *
     * @param bytes the size; limited to the sizes available
     */
    @GET
    @NonBlocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public byte[] get(@RestQuery @DefaultValue("0") int bytes) {
        int size = Math.min(Math.max(bytes, 0), LARGEST);
        byte[] body = last;
        if (body.length != size) {
            body = size < 2 ? new byte[size] : ('"' + "x".repeat(size - 2) + '"').getBytes(StandardCharsets.US_ASCII);
            last = body;
        }
        return body;
    }
}
