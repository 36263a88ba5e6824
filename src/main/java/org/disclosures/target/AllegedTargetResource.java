package org.disclosures.target;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.TextPageParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The list of targets; one of them with its claims is read by the claim feature. */
@Path("/v1/targets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Targets")
public class AllegedTargetResource {

    private final AllegedTargetService targets;

    AllegedTargetResource(AllegedTargetService targets) {
        this.targets = targets;
    }

    @GET
    @Operation(
            operationId = "listTargets",
            summary = "List alleged targets",
            description = "People and groups allegedly targeted, by name by default. Being listed here is no finding: "
                    + "`assurance` is the evidence level of the strongest standing claim.")
    public Page<AllegedTargetView> list(@BeanParam AllegedTargetFilter filter, @BeanParam TextPageParameters page) {
        return targets.list(filter, page);
    }
}
