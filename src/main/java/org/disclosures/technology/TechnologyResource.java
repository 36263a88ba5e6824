package org.disclosures.technology;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.TextPageParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Technologies. */
@Path("/v1/technologies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Technologies")
public class TechnologyResource {

    private final TechnologyService technologies;

    TechnologyResource(TechnologyService technologies) {
        this.technologies = technologies;
    }

    @GET
    @Operation(
            operationId = "listTechnologies",
            summary = "List technologies",
            description = "Spyware products and exploits that claims are about.")
    public Page<TechnologyView> list(@BeanParam TechnologyFilter filter, @BeanParam TextPageParameters page) {
        return technologies.list(filter, page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getTechnology",
            summary = "Read a technology",
            description = "A spyware product or an exploit that claims are about.")
    public TechnologyView get(@Parameter(description = "Id of the technology") @RestPath String id) {
        return technologies.get(id);
    }
}
