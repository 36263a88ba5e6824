package org.disclosures.http.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Examples from the seed. Each operation has a request with the response it had, in
 * {@code contract/examples/<operationId>.json}; {@code contract/parameters.json} has a value for each query parameter,
 * by name, or by operation and name; {@code contract/orders.json} has the fields that each list sorts by. A test keeps
 * all of them true.
 */
final class ContractExamples {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<?, ?> parameters = (Map<?, ?>) read("parameters.json");
    private final Map<?, ?> orders = (Map<?, ?>) read("orders.json");

    void add(String path, Operation operation, MediaType body) {
        operation.getParameters().stream()
                .filter(parameter -> parameter.getIn() == Parameter.In.QUERY)
                .forEach(parameter -> query(operation, parameter));
        Map<?, ?> example = (Map<?, ?>) read("examples/" + operation.getOperationId() + ".json");
        if (example != null) {
            String request = example.get("request").toString();
            if (body != null) {
                body.addExample(
                        "seed",
                        OASFactory.createExample()
                                .summary(method(example) + " " + request)
                                .value(example.get("response")));
            }
            if (operation.getRequestBody() != null) {
                operation
                        .getRequestBody()
                        .getContent()
                        .getMediaTypes()
                        .forEach((type, sent) -> sent.setExample(body(type, example.get("body"))));
            }
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getIn() == Parameter.In.PATH)
                    .forEach(parameter -> parameter.setExample(segment(path, request, parameter.getName())));
        }
    }

    // The schema of a form describes its fields.
    private static Object body(String type, Object sent) {
        return type.equals(FORM) && sent instanceof String form
                ? Stream.of(form.split("&"))
                        .map(field -> field.split("=", 2))
                        .collect(Collectors.toMap(
                                field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)))
                : sent;
    }

    private static Object method(Map<?, ?> example) {
        return example.containsKey("method") ? example.get("method") : "GET";
    }

    private void query(Operation operation, Parameter parameter) {
        if (parameter.getName().equals("sort") && orders.get(operation.getOperationId()) instanceof List<?> fields) {
            parameter.setDescription(parameter.getDescription() + ". Fields: "
                    + fields.stream().map(field -> "`" + field + "`").collect(Collectors.joining(", ")));
        }
        Object value = parameters.get(operation.getOperationId() + "." + parameter.getName());
        if (value == null) {
            value = parameters.get(parameter.getName());
        }
        if (value != null) {
            // On the schema and not on the parameter: explorers fill in a parameter's example, and all filters
            // together match nothing.
            Schema schema = parameter.getSchema();
            (schema.getItems() == null ? schema : schema.getItems()).setExamples(List.of(value));
        }
    }

    // Text in place of a parameter, which may be only part of a segment.
    private static String segment(String template, String request, String name) {
        String form = Pattern.quote(template)
                .replace("{" + name + "}", "\\E(?<value>[^/]+?)\\Q")
                .replaceAll("\\{\\w+}", "\\\\E[^/]+\\\\Q");
        Matcher path = Pattern.compile(form).matcher(URI.create(request).getPath());
        if (!path.matches()) {
            throw new IllegalStateException(request + " is not an example of " + template);
        }
        return path.group("value");
    }

    private static Object read(String name) {
        try (InputStream content = ContractExamples.class.getResourceAsStream("/contract/" + name)) {
            return content == null ? null : JSON.readValue(content, Object.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
