package org.disclosures.reconciliation;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.disclosures.http.Api;
import org.disclosures.http.ForeignParameters;
import org.disclosures.http.PresentOnly;
import org.disclosures.http.problem.FailsWith;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.reconciliation.ReconciliationSuggestionsView.FlyoutView;
import org.disclosures.reconciliation.ReconciliationSuggestionsView.SuggestedPropertiesView;
import org.disclosures.reconciliation.ReconciliationSuggestionsView.SuggestedTypesView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Suggestions for someone who types, and their short descriptions for display on hover (Reconciliation Service API). */
@Path(Api.RECONCILIATION)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reconciliation")
public class ReconciliationSuggestResource {

    private final ReconciliationSuggestService suggestions;
    private final ReconciliationPages pages;

    ReconciliationSuggestResource(ReconciliationSuggestService suggestions, ReconciliationPages pages) {
        this.suggestions = suggestions;
        this.pages = pages;
    }

    @GET
    @Path("/suggest/entity")
    @PresentOnly
    @ForeignParameters
    @Operation(
            operationId = "listSuggestedEntities",
            summary = "Suggest entities",
            description = "Entities whose names begin like what was typed, or that have it as their id. Parameters that"
                    + " it does not know are overlooked, since clients send some of their own.")
    public ReconciliationSuggestionsView entities(
            @BeanParam SuggestParameters parameters,
            @Parameter(
                            description = "Only entities of these types",
                            schema = @Schema(type = SchemaType.ARRAY, implementation = EntityType.class))
                    @RestQuery
                    List<String> type) {
        return suggestions.entities(parameters, type);
    }

    @GET
    @Path("/suggest/type")
    @PresentOnly
    @ForeignParameters
    @Operation(
            operationId = "listSuggestedTypes",
            summary = "Suggest types",
            description = "Types whose name or id matches the text typed; all types if there is none."
                    + " Parameters that it does not know are overlooked.")
    public SuggestedTypesView types(@BeanParam SuggestParameters parameters) {
        return suggestions.types(parameters);
    }

    @GET
    @Path("/suggest/property")
    @PresentOnly
    @ForeignParameters
    @Operation(
            operationId = "listSuggestedProperties",
            summary = "Suggest properties",
            description = "Properties that are called like what was typed, or have it as their id; all, if nothing was"
                    + " typed. Parameters that it does not know are overlooked.")
    public SuggestedPropertiesView properties(
            @BeanParam SuggestParameters parameters,
            @Parameter(
                            description = "Only properties of entities of these types",
                            schema = @Schema(type = SchemaType.ARRAY, implementation = EntityType.class))
                    @RestQuery
                    List<String> type) {
        return suggestions.properties(parameters, type);
    }

    @GET
    @Path("/flyout/entity")
    @PresentOnly
    @ForeignParameters
    @FailsWith(ProblemType.NOT_FOUND)
    @Operation(
            operationId = "getEntityFlyout",
            summary = "Read a summary of an entity",
            description = "What an entity is, in a few lines of HTML.")
    public FlyoutView describeEntity(
            @Parameter(
                            description = "Id of the entity",
                            required = true,
                            extensions = @Extension(name = Api.COMPONENT, value = "EntityId"))
                    @RestQuery
                    String id) {
        return pages.entity(id);
    }

    @GET
    @Path("/flyout/type")
    @PresentOnly
    @ForeignParameters
    @FailsWith(ProblemType.NOT_FOUND)
    @Operation(
            operationId = "getTypeFlyout",
            summary = "Read the definition of a type",
            description = "What a type is, in a few lines of HTML.")
    public FlyoutView describeType(@Parameter(description = "Id of the type", required = true) @RestQuery String id) {
        return pages.type(id);
    }

    @GET
    @Path("/flyout/property")
    @PresentOnly
    @ForeignParameters
    @FailsWith(ProblemType.NOT_FOUND)
    @Operation(
            operationId = "getPropertyFlyout",
            summary = "Read the definition of a property",
            description = "What a property is, in a few lines of HTML.")
    public FlyoutView describeProperty(
            @Parameter(description = "Id of the property", required = true) @RestQuery String id) {
        return pages.property(id);
    }
}
