package org.disclosures.editorial.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.disclosures.history.WithholdingView;
import org.disclosures.history.Withholdings;
import org.disclosures.http.problem.Problems;
import org.disclosures.vocabulary.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The progress of withholding a name, for editors. */
@Path("/v1/targets/{id}/withholding")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.RoleCodes.EDITOR)
@SecurityRequirement(name = "token")
@Tag(name = "Targets")
public class WithholdingResource {

    private final Withholdings withholdings;

    WithholdingResource(Withholdings withholdings) {
        this.withholdings = withholdings;
    }

    @GET
    @Operation(
            operationId = "getWithholding",
            summary = "Read the progress of a withholding",
            description =
                    "Progress of redacting the stored texts. The name itself is hidden from everyone from the moment it is withheld. 404 if no name of the target was withheld. For editors.")
    public WithholdingView withholding(@Parameter(description = "Id of the target") @RestPath String id) {
        return withholdings.progress(id).orElseThrow(Problems::notFound);
    }
}
