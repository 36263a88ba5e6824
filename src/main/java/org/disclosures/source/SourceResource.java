package org.disclosures.source;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.TextPageParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The list of sources; one of them with its claims is read by the claim feature. */
@Path("/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sources")
public class SourceResource {

    private final SourceService sources;

    SourceResource(SourceService sources) {
        this.sources = sources;
    }

    @GET
    @Operation(
            operationId = "listSources",
            summary = "List sources",
            description = "Original sources, those who relayed them, and publishers.")
    public Page<SourceView> list(@BeanParam SourceFilter filter, @BeanParam TextPageParameters page) {
        return sources.list(filter, page);
    }
}
