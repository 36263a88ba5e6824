package org.disclosures.reconciliation;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.disclosures.http.Api;
import org.disclosures.http.ForeignParameters;
import org.disclosures.http.OwnAddress;
import org.disclosures.http.PresentOnly;
import org.disclosures.http.ServiceAddress;
import org.disclosures.http.language.Messages;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.problem.FailsWith;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.http.problem.RequestErrors;
import org.disclosures.reconciliation.ReconciliationResultView.ResultBatchView;
import org.disclosures.reconciliation.ReconciliationSuggestionsView.FlyoutView;
import org.disclosures.reconciliation.ReconciliationSuggestionsView.ProposedPropertiesView;
import org.disclosures.reconciliation.ReconciliationSuggestionsView.SuggestedPropertiesView;
import org.disclosures.reconciliation.ReconciliationSuggestionsView.SuggestedTypesView;
import org.disclosures.vocabulary.TermLabels;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The Reconciliation Service API of the W3C Entity Reconciliation Community Group, 0.2 and 0.1. */
@Path(Api.RECONCILIATION)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reconciliation")
public class ReconciliationResource {

    private static final String ONE = "`queries` or `extend` is needed, and not both.";

    private final ServiceAddress service;
    private final ReconciliationQueryReader reader;
    private final ReconciliationService reconciliation;
    private final ReconciliationEntities entities;
    private final ReconciliationSuggestService suggestions;
    private final ReconciliationPages pages;
    private final TermLabels labels;
    private final Messages messages;
    private final String version;

    ReconciliationResource(
            ServiceAddress service,
            ReconciliationQueryReader reader,
            ReconciliationService reconciliation,
            ReconciliationEntities entities,
            ReconciliationSuggestService suggestions,
            ReconciliationPages pages,
            TermLabels labels,
            Messages messages,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.service = service;
        this.reader = reader;
        this.reconciliation = reconciliation;
        this.entities = entities;
        this.suggestions = suggestions;
        this.pages = pages;
        this.labels = labels;
        this.messages = messages;
        this.version = version;
    }

    @GET
    @PresentOnly
    @OwnAddress
    @FailsWith(ProblemType.CONTENT_TOO_LARGE)
    @Operation(
            operationId = "getReconciliation",
            summary = "Match names to records",
            description = "The W3C Reconciliation Service API 0.2, and 0.1 as OpenRefine uses it. Without parameters it"
                    + " returns the manifest of the service, for `queries` the candidates of each, and for `extend`"
                    + " properties of entities. Send longer queries by POST. Withheld names match nothing. A `match` is"
                    + " certain: no other entity of the type has the name, and every property of the query agrees. JSONP is"
                    + " not offered, since any origin may read the responses.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            oneOf = {
                                                ReconciliationManifestView.class,
                                                ResultBatchView.class,
                                                DataExtensionView.class
                                            })))
    public Object get(
            @Parameter(
                            description =
                                    "A batch of queries in JSON: objects with `query`, `type`,"
                                            + " `type_strict`, `limit` and `properties` (`pid`, `v`), by ids that you choose; at most 50",
                            schema = @Schema(type = SchemaType.STRING))
                    @RestQuery
                    List<String> queries,
            @Parameter(
                            description =
                                    "An extension query in JSON: `ids`, at most 200, and `properties` (`id`, `settings`)",
                            schema = @Schema(type = SchemaType.STRING))
                    @RestQuery
                    List<String> extend,
            @Context UriInfo address) {
        ParameterValues values = new ParameterValues(new RequestErrors());
        ReconciliationForm form =
                new ReconciliationForm(values.text("queries", queries), values.text("extend", extend));
        values.faults().throwIfAny();
        return form.queries() == null && form.extend() == null
                ? ReconciliationManifestView.of(service.base(address), version, labels, messages)
                : answer(form, ProblemType.INVALID_PARAMETER);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "queryReconciliation",
            summary = "Match many names to records",
            description = "Reconciles as GET does, for batches of up to 50 queries of any length. Changes nothing.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = ReconciliationForm.class)))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(oneOf = {ResultBatchView.class, DataExtensionView.class})))
    public RestResponse<Object> query(String body) {
        return RestResponse.ResponseBuilder.ok(answer(ReconciliationForm.read(body), ProblemType.INVALID_BODY))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("/properties")
    @PresentOnly
    @ForeignParameters
    @Operation(
            operationId = "listProposedProperties",
            summary = "Propose properties",
            description =
                    "Lists the properties that data extension offers for a type. Unknown parameters are ignored, since clients add some of their own.")
    public ProposedPropertiesView properties(
            @Parameter(description = "Type; any type if absent", schema = @Schema(implementation = EntityType.class))
                    @RestQuery
                    List<String> type,
            @Parameter(
                            description = "Maximum number of properties",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                    @RestQuery
                    List<String> limit) {
        return suggestions.proposals(type, limit);
    }

    @GET
    @Path("/view")
    @PresentOnly
    @FailsWith(ProblemType.NOT_FOUND)
    @Operation(
            operationId = "getEntityAddress",
            summary = "Go to an entity",
            description = "Redirects to the address of an entity in the API, whether or not it exists.")
    @APIResponse(responseCode = "303", description = "`Location` is the address of the entity.")
    public RestResponse<Void> view(
            @Parameter(
                            description = "Id of the entity",
                            required = true,
                            extensions = @Extension(name = Api.COMPONENT, value = "EntityId"))
                    @RestQuery
                    String id) {
        return RestResponse.seeOther(URI.create(ReconciliationPages.href(id)));
    }

    @GET
    @Path("/preview")
    @Produces(MediaType.TEXT_HTML)
    @PresentOnly
    @FailsWith(ProblemType.NOT_FOUND)
    @Operation(
            operationId = "getEntityPage",
            summary = "Read a page about an entity",
            description =
                    "Previews an entity as a small page to be shown in a frame. For a target, the page states the highest evidence level among the claims and the number of claims; it is no finding.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public String preview(
            @Parameter(
                            description = "Id of the entity",
                            required = true,
                            extensions = @Extension(name = Api.COMPONENT, value = "EntityId"))
                    @RestQuery
                    String id) {
        return pages.page(id);
    }

    @GET
    @Path("/suggest/entity")
    @PresentOnly
    @ForeignParameters
    @Operation(
            operationId = "listSuggestedEntities",
            summary = "Suggest entities",
            description =
                    "Suggests entities whose names begin with the text typed, or whose id it is. Unknown parameters"
                            + " are ignored, since clients add some of their own.")
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
            description = "Suggests types whose name or id matches the text typed; all types if there is none."
                    + " Unknown parameters are ignored.")
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
            description =
                    "Suggests properties whose name or id matches the text typed; all properties if there is none."
                            + " Unknown parameters are ignored.")
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
            description = "Describes an entity in a few lines of HTML.")
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
            description = "Describes a type in a few lines of HTML.")
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
            description = "Describes a property in a few lines of HTML.")
    public FlyoutView describeProperty(
            @Parameter(description = "Id of the property", required = true) @RestQuery String id) {
        return pages.property(id);
    }

    private Object answer(ReconciliationForm form, ProblemType wrong) {
        if ((form.queries() == null) == (form.extend() == null)) {
            RequestErrors faults = new RequestErrors();
            faults.add("queries", null, ONE);
            faults.throwIfAny(wrong);
        }
        return form.queries() == null
                ? entities.extend(reader.extension(form.extend(), wrong))
                : new ResultBatchView(reconciliation.reconcile(reader.batch(form.queries(), wrong)));
    }
}
