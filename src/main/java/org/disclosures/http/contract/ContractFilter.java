package org.disclosures.http.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosures.http.Api;
import org.disclosures.http.PresentOnly;
import org.disclosures.http.param.RepresentationParameters;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.IndexView;

/**
 * Completes the contract with everything that applies to all operations and is annotated on none: the parameters {@code fields}, {@code
 * expand}, {@code format} and {@code asOf}, error responses, headers, examples from the seed, and details of schemas that the scanner
 * cannot read.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private static final String JSON = "application/json";

    // Media types of the examples of operations without JSON responses.
    private static final List<String> OTHERS = List.of(
            "application/x-ndjson",
            "application/csvm+json",
            "application/ld+json",
            "text/html",
            "text/plain",
            "application/atom+xml",
            "application/feed+json");

    private final ContractExamples examples = new ContractExamples();
    private final FileFormats files = new FileFormats();
    private final ContractMethods methods;

    /** @param index the index of the application's classes */
    public ContractFilter(IndexView index) {
        this.methods = new ContractMethods(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        PageNames.shorten(contract);
        PlainTypes.inline(contract);
        contract.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> filters(methods.of(method, path), operation, contract)));
        Map<String, Schema> schemas = new HashMap<>(contract.getComponents().getSchemas());
        schemas.values().forEach(SchemaCompletion::complete);
        ErrorResponses.define(contract.getComponents());
        ResponseHeader.define(contract.getComponents());
        SuccessResponses.define(contract.getComponents());
        PublicReads.define(contract.getComponents());
        EditOperations.define(contract.getComponents());
        AccessContract.describe(contract);
        contract.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> complete(path, method, operation, new ResponseShape(schemas))));
        UnusedSchemas.remove(contract);
        SharedParameters.share(contract);
    }

    // In the scanner's order: the parameters of the path, then the others by name.
    private static void filters(ResourceMethod resource, Operation operation, OpenAPI contract) {
        List<Parameter> declared = resource.filters().stream()
                .flatMap(bean -> FilterContract.of(bean, contract.getComponents()).stream())
                .toList();
        if (!declared.isEmpty()) {
            List<Parameter> all = new ArrayList<>(declared);
            if (operation.getParameters() != null) {
                all.addAll(operation.getParameters());
            }
            all.sort(Comparator.comparing((Parameter parameter) -> parameter.getIn() != Parameter.In.PATH)
                    .thenComparing(Parameter::getName));
            operation.setParameters(all);
        }
    }

    private void complete(String path, HttpMethod method, Operation operation, ResponseShape shapes) {
        ResourceMethod resource = methods.of(method, path);
        EditOperations.name(resource, method, operation);
        if (operation.getParameters() == null) {
            operation.setParameters(new ArrayList<>());
        }
        operation.getParameters().forEach(SchemaCompletion::complete);
        APIResponse success = SuccessResponses.of(resource, method, operation);
        MediaType body = body(success);
        boolean page = body != null && shapes.isPage(body.getSchema());
        if (method == HttpMethod.GET && path.startsWith(Api.BASE) && body != null) {
            ResponseShape.ItemShape item = shapes.of(body.getSchema());
            shaping(operation, item, page ? files.columns(item.name()) : List.of());
            if (page && shapes.hasEnd(body.getSchema())) {
                operation.getParameters().stream()
                        .filter(parameter -> parameter.getName().equals("sort"))
                        .forEach(sort -> SharedParameters.named(item.name(), sort));
                files.describe(operation, success, item.name());
            }
        }
        boolean read = method == HttpMethod.GET && operation.getSecurity() == null;
        boolean presentOnly = resource.has(PresentOnly.class) || Api.isForPeople(path);
        if (read && path.startsWith(Api.BASE) && !presentOnly) {
            operation.addParameter(asOf());
        }
        if (read && (path.startsWith(Api.BASE) || Api.isForPeople(path))) {
            PublicReads.describe(resource, operation, success);
        }
        SuccessResponses.describe(path, method, operation, success, page);
        ErrorResponses.refer(resource, path, method, operation);
        EditOperations.describe(resource, method, operation, success);
        examples.add(path, operation, body == null ? other(success) : body);
    }

    private static MediaType body(APIResponse response) {
        return body(response, JSON);
    }

    // For responses without JSON.
    private static MediaType other(APIResponse response) {
        return OTHERS.stream()
                .map(other -> body(response, other))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static MediaType body(APIResponse response, String mediaType) {
        Content content = response == null ? null : response.getContent();
        return content == null ? null : content.getMediaType(mediaType);
    }

    private static void shaping(Operation operation, ResponseShape.ItemShape item, List<String> columns) {
        operation.addParameter(listOf(
                item.name(),
                RepresentationParameters.FIELDS,
                "Only these fields of the resource, or of each item of a list; what the schema requires may then be"
                        + " missing"
                        + (columns.isEmpty() ? "" : ". In flat rows, these columns, in this order: " + named(columns)),
                Stream.concat(item.fields().stream(), columns.stream())
                        .distinct()
                        .toList()));
        if (!item.references().isEmpty()) {
            operation.addParameter(listOf(
                    item.name(),
                    RepresentationParameters.EXPAND,
                    "References to fill in: the other fields of the resource referred to stand beside `id`, `name` and"
                            + " `href`. With `fields`, those among the fields named",
                    item.references()));
        }
    }

    private static String named(List<String> columns) {
        return columns.stream().map(column -> "`" + column + "`").collect(Collectors.joining(", "));
    }

    private static Parameter asOf() {
        return OASFactory.createParameter()
                .name(RepresentationParameters.AS_OF)
                .in(Parameter.In.QUERY)
                .description("Moment in the past: the response is as the public read it then, whoever the caller is")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .format("date-time"));
    }

    private static Parameter listOf(String item, String name, String description, List<String> values) {
        return SharedParameters.named(
                item,
                OASFactory.createParameter()
                        .name(name)
                        .in(Parameter.In.QUERY)
                        .description(description)
                        .style(Parameter.Style.FORM)
                        .explode(false)
                        .schema(OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(OASFactory.createSchema()
                                        .addType(Schema.SchemaType.STRING)
                                        .enumeration(List.copyOf(values)))));
    }
}
