package org.disclosures.http.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * The formats that whole lists are given out in. Which lists are, and the columns of their flat rows, is in {@code contract/columns.json},
 * by the schema of an item. A test keeps it true.
 */
final class FileFormats {

    /**
     * A format, with its media type and the description of its body.
     *
     * @param items the schemas whose lists the format offers; empty for all with flat rows
     */
    private record FileFormat(String mediaType, String description, Set<String> items) {

        FileFormat(String mediaType, String description) {
            this(mediaType, description, Set.of());
        }

        boolean offers(String item) {
            return items.isEmpty() || items.contains(item);
        }

        // In a fixed order, so that the contract does not depend on the process that writes it.
        Map<String, String> extension(String name) {
            Map<String, String> extension = new LinkedHashMap<>();
            extension.put("format", name);
            extension.put("mediaType", mediaType);
            extension.put("description", description);
            return extension;
        }
    }

    private static final Map<String, FileFormat> ALL = new LinkedHashMap<>();

    static {
        ALL.put("csv", new FileFormat("text/csv", "The whole list as flat rows below a header (RFC 4180)"));
        ALL.put("ndjson", new FileFormat("application/x-ndjson", "The whole list as JSON, one item a line"));
        ALL.put(
                "xlsx",
                new FileFormat(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        "The whole list as flat rows, with a sheet that describes it (Office Open XML)"));
        ALL.put(
                "ftm",
                new FileFormat(
                        "application/json+ftm",
                        "The whole list and the records referred to, as FollowTheMoney entities, one a line",
                        Set.of("Claim", "AllegedTarget", "Source", "Organisation", "Report", "Disclosure")));
        ALL.put(
                "jsonld",
                new FileFormat(
                        "application/ld+json",
                        "The whole list and the records referred to, as one graph in JSON-LD 1.1",
                        Set.of("Claim", "AllegedTarget", "Source", "Organisation", "Report", "Technology")));
    }

    // Beside JSON in the content of a response, generated clients would turn every list into a list or a text.
    private static final String EXTENSION = "x-file-formats";

    private final Map<String, List<String>> columns = read();

    /** The columns of the flat rows of a list; none if it is not given out in these formats. */
    List<String> columns(String item) {
        return columns.getOrDefault(item, List.of());
    }

    /** Adds the formats to the operation of a list. */
    void describe(Operation operation, APIResponse success, String item) {
        if (columns(item).isEmpty()) {
            operation.addParameter(
                    SharedParameters.named("Json", oneOf("format", "Format of the response", List.of("json"))));
            return;
        }
        boolean graph = ALL.values().stream().anyMatch(format -> format.items().contains(item));
        operation.addParameter(SharedParameters.named(
                graph ? "Graph" : "Table",
                oneOf(
                        "format",
                        "The format of the response; it takes precedence over `Accept`. All but `json` send the whole list as a file, of the media"
                                + " type that `x-file-formats` names,"
                                + " and go without `limit`, `cursor`, `count` and `expand`; `ftm` and `jsonld` without `fields`, too",
                        Stream.concat(
                                        Stream.of("json"),
                                        ALL.keySet().stream()
                                                .filter(name -> ALL.get(name).offers(item)))
                                .toList())));
        Parameter delimiter = oneOf(
                "delimiter",
                "The separator of cells, `comma` unless given; only with `format=csv`",
                List.of("comma", "semicolon", "tab"));
        // Explorers send defaults, which are refused without `format=csv`.
        delimiter.getSchema().setDefaultValue(null);
        operation.addParameter(delimiter);
        operation.addExtension(
                EXTENSION,
                ALL.entrySet().stream()
                        .filter(format -> format.getValue().offers(item))
                        .map(format -> format.getValue().extension(format.getKey()))
                        .toList());
        ResponseHeader.add(success, ResponseHeader.CONTENT_DISPOSITION);
    }

    private static Parameter oneOf(String name, String description, List<String> values) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(description)
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .enumeration(List.copyOf(values))
                        .defaultValue(values.get(0)));
    }

    private static Map<String, List<String>> read() {
        try (InputStream content = FileFormats.class.getResourceAsStream("/contract/columns.json")) {
            return new ObjectMapper().readValue(content, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
