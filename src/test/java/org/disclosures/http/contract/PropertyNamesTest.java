package org.disclosures.http.contract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.testing.ServedContract;
import org.disclosures.testing.ServedContract.ServedOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A property name has one type in the whole contract, in requests and responses. Schemas defined by another standard
 * are left out: they have a media type of their own (problems, JSON Feed, JSON-LD, CSVW) or an address of their own
 * (oEmbed, reconciliation).
 */
@AnyDatabase
@QuarkusTest
class PropertyNamesTest {

    private static final String OWN = "application/json";
    private static final List<String> DICTATED = List.of("/oembed", "/reconcile");
    private static final String SCHEMAS = "#/components/schemas/";

    // A list is generic in its items and its page.
    private static final Set<String> LIST = Set.of("items", "page");

    // Each schema of requests, with the schema that shows the same data in responses.
    private static final Map<String, String> READ_AS = Map.ofEntries(
            Map.entry("AttributionEntry", "Attribution"),
            Map.entry("CategoryEntry", "Category"),
            Map.entry("ClaimInput", "Claim"),
            Map.entry("DisclosureEntry", "Disclosure"),
            Map.entry("EvidenceEntry", "ClaimEvidence"),
            Map.entry("FigureEntry", "Figure"),
            Map.entry("LinkEntry", "ClaimBearing"),
            Map.entry("NewAccessToken", "AccessToken"),
            Map.entry("NewTransition", "Transition"),
            Map.entry("OrganisationEntry", "Organisation"),
            Map.entry("PartyEntry", "ClaimParty"),
            Map.entry("OtherNameEntry", "OtherName"),
            Map.entry("PlaceEntry", "ClaimPlace"),
            Map.entry("RegionEntry", "Region"),
            Map.entry("ReportInput", "Report"),
            Map.entry("SourceEntry", "Source"),
            Map.entry("TargetEntry", "AllegedTarget"),
            Map.entry("TargetRelationEntry", "TargetRelation"),
            Map.entry("TechnologyEntry", "Technology"),
            Map.entry("WebhookInput", "Webhook"));

    // These are commands, and no record has their properties.
    private static final Set<String> COMMANDS = Set.of("Related", "ReplayInput");

    // Its properties are collections of records, as in a dataset file; a field that refers to several of them has that
    // name, too.
    private static final String COLLECTIONS = "Related";

    // Properties read elsewhere (a report’s claims, the note of a correction, a category’s order and its labels in
    // other languages), only in the id (a claim’s key), or that control the write.
    private static final Set<String> WRITTEN_ALONE =
            Set.of("claims", "correctionNote", "create", "key", "labels", "note", "position", "withClaims");

    // A reference is written as its id, and a date in EDTF.
    private static final String IN_SHORT = "^(Reference|OccurredDate)\\b";

    // Records to create are given by the collection that they go to; a record names others of a collection by their
    // ids.
    private static final String BY_COLLECTION = "Related";

    private ServedContract contract;
    private Set<String> written;
    private Set<String> read;

    @BeforeEach
    void sort() {
        contract = ServedContract.read();
        List<ServedOperation> own = contract.operations().stream()
                .filter(operation -> DICTATED.stream().noneMatch(operation.path()::startsWith))
                .toList();
        written = schemas(own, operation -> Stream.of(operation.definition().path("requestBody")));
        read = schemas(own, operation -> {
            List<JsonNode> responses = new ArrayList<>();
            operation.definition().path("responses").forEach(responses::add);
            return responses.stream();
        });
        read.removeAll(written);
    }

    @Test
    void propertyNamesHaveOneTypeInResponses() {
        assertThat(read.size(), greaterThan(60));
        assertEquals(Map.of(), ambiguous(types(read)));
    }

    @Test
    void propertyNamesHaveOneTypeInRequests() {
        assertThat(written.size(), greaterThan(15));
        assertEquals(Map.of(), ambiguous(types(writtenRecords())));
    }

    @Test
    void propertiesHaveTheSameTypeInRequestsAndResponses() {
        Map<String, Map<String, Set<String>>> shown = types(read);
        List<String> errors = new ArrayList<>();
        types(writtenRecords()).forEach((name, types) -> {
            if (shown.containsKey(name)) {
                Set<String> allowed = new TreeSet<>();
                shown.get(name).keySet().forEach(type -> {
                    allowed.add(type);
                    allowed.add(type.replaceFirst(IN_SHORT, "string"));
                });
                types.keySet().stream()
                        .filter(type -> !allowed.contains(type))
                        .forEach(type -> errors.add(name + ": " + type + ", read as " + allowed));
            }
        });
        assertThat(errors, is(empty()));
    }

    private Set<String> writtenRecords() {
        Set<String> records = new TreeSet<>(written);
        records.remove(BY_COLLECTION);
        return records;
    }

    @Test
    void propertiesHaveTheSameNamesInRequestsAndResponses() {
        List<String> errors = new ArrayList<>();
        for (String schema : written) {
            List<String> names = names(schema);
            if (names.isEmpty() || COMMANDS.contains(schema)) {
                continue;
            }
            List<String> shown = READ_AS.containsKey(schema) ? names(READ_AS.get(schema)) : List.of();
            names.stream()
                    .filter(name -> !shown.contains(name) && !WRITTEN_ALONE.contains(name))
                    .forEach(name -> errors.add(schema + "." + name));
        }
        assertThat(errors, is(empty()));
    }

    @Test
    void resourcesDoNotRepeatTheirTitleAsName() {
        List<String> errors = new ArrayList<>();
        for (String schema : read) {
            List<String> names = names(schema);
            if (names.contains("name")) {
                Stream.of("statement", "title", "label")
                        .filter(names::contains)
                        .forEach(name -> errors.add(schema + "." + name));
            }
        }
        assertThat(errors, is(empty()));
    }

    private Map<String, Map<String, Set<String>>> types(Set<String> schemas) {
        Map<String, Map<String, Set<String>>> all = new TreeMap<>();
        for (String schema : schemas) {
            if (!schema.equals(COLLECTIONS) && !Set.copyOf(names(schema)).equals(LIST)) {
                schema(schema)
                        .path("properties")
                        .fields()
                        .forEachRemaining(property -> all.computeIfAbsent(property.getKey(), name -> new TreeMap<>())
                                .computeIfAbsent(type(property.getValue()), type -> new TreeSet<>())
                                .add(schema));
            }
        }
        return all;
    }

    private static Map<String, Map<String, Set<String>>> ambiguous(Map<String, Map<String, Set<String>>> types) {
        Map<String, Map<String, Set<String>>> several = new TreeMap<>(types);
        several.values().removeIf(one -> one.size() == 1);
        return several;
    }

    private String type(JsonNode property) {
        String reference = property.path("$ref").asText();
        if (!reference.isEmpty()) {
            String name = reference.substring(SCHEMAS.length());
            // A term of a vocabulary is text with a fixed set of values.
            return schema(name).has("properties") ? READ_AS.getOrDefault(name, name) : type(schema(name));
        }
        String type = property.path("type").asText();
        if (type.equals("array")) {
            return type(property.path("items")) + "[]";
        }
        String format = property.path("format").asText();
        return format.startsWith("date") ? format : type;
    }

    private List<String> names(String schema) {
        List<String> names = new ArrayList<>();
        schema(schema).path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private JsonNode schema(String name) {
        return contract.document().path("components").path("schemas").path(name);
    }

    private Set<String> schemas(List<ServedOperation> operations, Function<ServedOperation, Stream<JsonNode>> bodies) {
        Set<String> found = new TreeSet<>();
        operations.stream()
                .flatMap(bodies)
                .map(body -> body.path("content").path(OWN))
                .forEach(body -> collect(body, found));
        return found;
    }

    private void collect(JsonNode node, Set<String> found) {
        for (String reference : node.findValuesAsText("$ref")) {
            String name = reference.substring(SCHEMAS.length());
            if (reference.startsWith(SCHEMAS) && found.add(name)) {
                collect(schema(name), found);
            }
        }
    }
}
