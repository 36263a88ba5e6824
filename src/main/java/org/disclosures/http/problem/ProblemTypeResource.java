package org.disclosures.http.problem;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.disclosures.http.ForeignParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Documents the problem types at the very addresses that problems carry as their {@code type}. */
@Path(ProblemType.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service")
public class ProblemTypeResource {

    @GET
    @Operation(
            operationId = "listProblemTypes",
            summary = "List the problem types",
            description = "Every type of problem that the service reports (RFC 9457), with its status and meaning.")
    public List<ProblemTypeView> list() {
        return Arrays.stream(ProblemType.values()).map(ProblemTypeView::of).toList();
    }

    @GET
    @ForeignParameters
    @Path("/{type}")
    @Operation(
            operationId = "getProblemType",
            summary = "Read a problem type",
            description = "Meaning of problems with this `type`.")
    public ProblemTypeView get(@Parameter(description = "Last segment of a problem’s `type`") @RestPath String type) {
        return Arrays.stream(ProblemType.values())
                .filter(known -> known.slug().equals(type))
                .findFirst()
                .map(ProblemTypeView::of)
                .orElseThrow(Problems::notFound);
    }
}
