package org.disclosures.reconciliation;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.disclosures.http.Api;
import org.disclosures.http.OtherParameters;
import org.disclosures.http.PresentOnly;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Suggestions while someone types, as the Reconciliation Service API has them. */
@Path(Api.RECONCILIATION + "/suggest")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reconciliation")
public class SuggestResource {

    private final SuggestService suggestions;

    SuggestResource(SuggestService suggestions) {
        this.suggestions = suggestions;
    }

    @GET
    @Path("/entity")
    @PresentOnly
    @OtherParameters
    @Operation(
            operationId = "listSuggestedEntities",
            summary = "Suggest entities",
            description = "Entities whose names begin like what was typed, or that have it as their id. Parameters that"
                    + " it does not know are overlooked, since clients send some of their own.")
    public EntitySuggestionsView entities(
            @BeanParam SuggestParameters parameters,
            @Parameter(
                            description = "Only entities of these types",
                            schema = @Schema(type = SchemaType.ARRAY, implementation = EntityType.class))
                    @RestQuery
                    List<String> type) {
        return suggestions.entities(parameters, type);
    }

    @GET
    @Path("/type")
    @PresentOnly
    @OtherParameters
    @Operation(
            operationId = "listSuggestedTypes",
            summary = "Suggest types",
            description =
                    "Types that are called like what was typed, or have it as their id; all, if nothing was typed."
                            + " Parameters that it does not know are overlooked.")
    public TypeSuggestionsView types(@BeanParam SuggestParameters parameters) {
        return suggestions.types(parameters);
    }

    @GET
    @Path("/property")
    @PresentOnly
    @OtherParameters
    @Operation(
            operationId = "listSuggestedProperties",
            summary = "Suggest properties",
            description = "Properties that are called like what was typed, or have it as their id; all, if nothing was"
                    + " typed. Parameters that it does not know are overlooked.")
    public PropertySuggestionsView properties(
            @BeanParam SuggestParameters parameters,
            @Parameter(
                            description = "Only properties that entities of these types may have",
                            schema = @Schema(type = SchemaType.ARRAY, implementation = EntityType.class))
                    @RestQuery
                    List<String> type) {
        return suggestions.properties(parameters, type);
    }
}
