package org.disclosures.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.disclosures.editorial.OwnDesk;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.testing.KnownClaims;
import org.disclosures.testing.ResponseBodies;
import org.disclosures.testing.ServedContract.ServedOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Every public read of a corrected claim, of its attribution chain and of a figure: every operation of the contract, in
 * every representation. A new operation is included automatically, and marks such a claim or is listed here with its
 * reason.
 */
@AnyDatabase
@QuarkusTest
@OwnDesk
@Order(4)
class CorrectionMatrixTest {

    /** Reads of past states, which show the record as it was published then. */
    private static final Set<String> OF_THE_PAST = Set.of("getClaim");

    /**
     * Operations that return a frame with a claim’s card, which links to the correction; besides the card they have
     * only the mark.
     */
    private static final Set<String> WITH_A_CARD = Set.of("getEmbedding");

    /**
     * Representations in which other records refer to a claim only by its id or address, the key of the record with the
     * mark.
     */
    private static final Pattern BY_KEY = Pattern.compile("text/csv.*|application/(zip|ld\\+json).*");

    private static final String STATEMENT = "zvoldstatement";

    private static final String LAB = "Zvlab";
    private static final String PAPER = "Zvgazette";
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "de", "ar");

    /** The number that “more than 73,299” amounts to, in any grouping of digits; no source stated it. */
    private static final Pattern NOBODY_SAID = Pattern.compile("73[,.\\s\\u202f\\u00a0\\u066c]300");

    /** Numbers derived from several figures and labelled as a minimum. */
    private static final Pattern DERIVED = Pattern.compile("\"overall\":.*?\"groups\"", Pattern.DOTALL);

    private static final ObjectMapper JSON = new ObjectMapper();

    private static String overtaken;
    private static String correction;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void publishACorrection() {
        if (overtaken != null) {
            return;
        }
        RoleCallers.reset();
        Map<String, Object> places = Map.of("country", "IS", "role", "targets");
        Map<String, Object> chain = Map.of("source", "zv-lab", "role", "originated");
        write(
                "zv-old",
                List.of(
                        Map.ofEntries(
                                Map.entry("key", "old"),
                                Map.entry("locator", "p. zvoldlocator"),
                                Map.entry("statement", "The " + STATEMENT + " of {target}."),
                                Map.entry("kind", "infection"),
                                Map.entry("assurance", "forensic"),
                                Map.entry("figure", figure(73_177)),
                                Map.entry("target", "zv-person"),
                                Map.entry("technology", "zv-tool"),
                                Map.entry("attributions", List.of(chain)),
                                Map.entry("places", List.of(places, Map.of("region", "zv-area", "role", "location")))),
                        Map.of(
                                "key",
                                "beside",
                                "locator",
                                "p. 2",
                                "statement",
                                "A claim that leans on another.",
                                "kind",
                                "context",
                                "assurance",
                                "alleged",
                                "attributions",
                                List.of(chain),
                                "links",
                                List.of(Map.of("type", "supports", "claim", "old"))),
                        Map.ofEntries(
                                Map.entry("key", "counted"),
                                Map.entry("locator", "p. 3"),
                                Map.entry("statement", "Many in a group were selected."),
                                Map.entry("kind", "selection"),
                                Map.entry("assurance", "alleged"),
                                Map.entry("figure", figure(73_299)),
                                Map.entry("target", "zv-many"),
                                Map.entry("attributions", List.of(chain)),
                                Map.entry("places", List.of(places)))),
                Map.of(
                        "organisations",
                        List.of(Map.of("id", "zv-body", "name", "Zvbody", "kind", "company")),
                        "sources",
                        List.of(source("zv-lab", LAB), source("zv-gazette", PAPER)),
                        "technologies",
                        List.of(Map.of("id", "zv-tool", "name", "Zvtool", "vendor", "zv-body")),
                        "disclosures",
                        List.of(Map.of("id", "zv-affair", "title", "Zvaffair")),
                        "regions",
                        List.of(Map.of("id", "zv-area", "name", "Zvarea")),
                        "categories",
                        List.of(
                                Map.of("id", "zv-group", "position", 4_001, "labels", Map.of("en", "Zvgroup")),
                                Map.of("id", "zv-crowd", "position", 4_002, "labels", Map.of("en", "Zvcrowd"))),
                        "targets",
                        List.of(target("zv-person", "person", "zv-group"), target("zv-many", "group", "zv-crowd"))));
        overtaken = KnownClaims.id("zv-old", "old").toString();
        write(
                "zv-new",
                List.of(Map.of(
                        "key",
                        "new",
                        "locator",
                        "p. 4",
                        "statement",
                        "It was otherwise.",
                        "kind",
                        "context",
                        "assurance",
                        "alleged",
                        "links",
                        List.of(Map.of("type", "corrects", "claim", "zv-old/old")))),
                Map.of());
        correction = KnownClaims.id("zv-new", "new").toString();
    }

    @Test
    void correctedClaimsAreMarkedAndChainsAreCompleteAtEveryEndpoint() throws Exception {
        Set<String> telling = new TreeSet<>();
        Map<String, String> wrong = new TreeMap<>();
        for (Map.Entry<ServedOperation, Set<HttpRequest>> reads :
                endpoints().reads(null).entrySet()) {
            String operation = reads.getKey().id();
            for (HttpRequest request : reads.getValue()) {
                boolean past = OF_THE_PAST.contains(operation)
                        && request.uri().toString().contains("revision=");
                HttpResponse<byte[]> response = ask(request, "en");
                String type = type(response);
                String mark = WITH_A_CARD.contains(operation) ? "No longer standing" : correction;
                for (String told : records(response)) {
                    if (tells(told, type)) {
                        telling.add(operation);
                        if (!past && !told.contains(mark)) {
                            wrong.putIfAbsent(
                                    operation + " without the correction in " + type, request.uri() + " " + told);
                        }
                    }
                    boolean whole = told.contains(PAPER) || told.contains("zv-gazette");
                    if ((told.contains(LAB) || told.contains("zv-lab")) && isOfAClaim(told) && !whole) {
                        wrong.putIfAbsent(operation + " without the publisher in " + type, request.uri() + " " + told);
                    }
                }
            }
        }
        assertEquals(Map.of(), wrong);
        // Otherwise the operations were requested with the wrong ids.
        assertTrue(telling.size() >= 20, telling.toString());
    }

    @Test
    void noReadStatesAFigureThatNoSourceStated() throws Exception {
        Map<String, String> wrong = new TreeMap<>();
        boolean said = false;
        for (Map.Entry<ServedOperation, Set<HttpRequest>> reads :
                endpoints().reads(null).entrySet()) {
            if (reads.getKey().id().matches("listAudit.*|getProblem.*|listProblems")) {
                continue;
            }
            for (HttpRequest request : reads.getValue()) {
                for (String language : LANGUAGES) {
                    String body = body(ask(request, language));
                    said |= body.contains("73,299");
                    if (NOBODY_SAID
                            .matcher(DERIVED.matcher(body).replaceFirst(""))
                            .find()) {
                        wrong.putIfAbsent(reads.getKey().id() + " in " + language, request.uri() + " " + body);
                    }
                }
            }
        }
        assertTrue(said);
        assertEquals(Map.of(), wrong);
    }

    private static boolean tells(String record, String type) {
        return record.contains(STATEMENT)
                || (BY_KEY.matcher(type).matches() ? record.startsWith(overtaken) : record.contains(overtaken));
    }

    private static boolean isOfAClaim(String told) {
        return Stream.of(STATEMENT, "A claim that leans on another", "Many in a group were selected")
                .anyMatch(told::contains);
    }

    private HttpResponse<byte[]> ask(HttpRequest request, String language) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(request, (name, value) -> true)
                        .header("Accept-Language", language)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String type(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    private static String body(HttpResponse<byte[]> response) {
        return response.statusCode() == 200 ? ResponseBodies.text(response) : "";
    }

    /** The parts of a response: each object of JSON, each line of files, each entry of feeds, otherwise the whole. */
    private static List<String> records(HttpResponse<byte[]> response) throws JsonProcessingException {
        String body = body(response);
        String type = type(response);
        if (type.matches("application/(x-ndjson|zip).*|application/json\\+ftm.*|text/csv.*")) {
            return body.lines().toList();
        }
        if (type.startsWith("application/atom")) {
            return Arrays.asList(body.split("<entry>"));
        }
        if (type.matches("application/([\\w.-]+\\+)?json.*") && !body.isEmpty()) {
            List<String> records = new ArrayList<>();
            JsonNode root = JSON.readTree(body);
            add(root, collect(root, records), records);
            return records;
        }
        return List.of(body);
    }

    private static void add(JsonNode object, String own, List<String> records) {
        if (Stream.of(overtaken, STATEMENT, LAB).anyMatch(own::contains)) {
            records.add(object.toString());
        }
    }

    // An object within a list is a record of its own, with its contents; the surrounding object excludes it.
    private static String collect(JsonNode node, List<String> records) {
        if (node.isArray()) {
            StringBuilder plain = new StringBuilder();
            for (JsonNode item : node) {
                if (item.isObject()) {
                    add(item, collect(item, records), records);
                } else {
                    plain.append(collect(item, records)).append(' ');
                }
            }
            return plain.toString();
        }
        if (!node.isObject()) {
            return node.asText() + " ";
        }
        StringBuilder own = new StringBuilder();
        node.elements().forEachRemaining(value -> own.append(collect(value, records)));
        return own.toString();
    }

    private static EndpointMatrix endpoints() {
        Map<String, List<List<String>>> ids = new HashMap<>();
        List<List<String>> claims = List.of(
                List.of(overtaken), List.of(KnownClaims.id("zv-old", "beside").toString()));
        ids.put("problems", List.of(List.of("retracted")));
        ids.put("/v1/{collection}.csv-metadata.json", List.of(List.of("claims")));
        ids.put("countries", List.of(List.of("IS")));
        ids.put("charts", List.of(List.of("svg"), List.of("txt")));
        ids.put(
                "/embed/charts/{chart}",
                Stream.of(
                                "targets-by-category",
                                "targets-by-disclosure",
                                "targets-by-report",
                                "targets-by-technology",
                                "claims-by-country",
                                "timeline",
                                "assurance")
                        .map(List::of)
                        .toList());
        for (String of : List.of("claims", "c", "embed")) {
            ids.put(of, claims);
        }
        ids.put("reports", List.of(List.of("zv-old"), List.of("zv-new")));
        ids.put("sources", List.of(List.of("zv-lab"), List.of("zv-gazette")));
        ids.put("targets", List.of(List.of("zv-person"), List.of("zv-many")));
        ids.put("categories", List.of(List.of("zv-group"), List.of("zv-crowd")));
        ids.put("organisations", List.of(List.of("zv-body")));
        ids.put("technologies", List.of(List.of("zv-tool")));
        ids.put("disclosures", List.of(List.of("zv-affair")));
        ids.put("regions", List.of(List.of("zv-area")));
        String unknown = "00000000-0000-0000-0000-00000000dead";
        for (String of : List.of("tokens", "webhooks", "proposals", "imports")) {
            ids.put(of, List.of(List.of(unknown)));
        }
        for (String of : List.of(
                "/v1/reports/{id}/transitions/{transition}",
                "/v1/claims/{id}/transitions/{transition}",
                "/v1/webhooks/{id}/deliveries/{delivery}",
                "/v1/webhooks/{id}/deliveries/{delivery}/replay")) {
            ids.put(of, List.of(List.of(unknown, unknown)));
        }
        return new EndpointMatrix(ids, List.of(STATEMENT, LAB, "Zvperson"));
    }

    private static Map<String, Object> figure(int moreThan) {
        return Map.of("qualifier", "more-than", "amount", moreThan, "unit", "individuals");
    }

    private static Map<String, Object> source(String id, String name) {
        return Map.of("id", id, "name", name, "kind", "news-organisation");
    }

    private static Map<String, Object> target(String id, String kind, String category) {
        return Map.of(
                "id",
                id,
                "kind",
                kind,
                "name",
                id.replace("zv-", "Zv"),
                "description",
                "Zvdescription",
                "category",
                category,
                "affiliations",
                List.of("zv-body"),
                "countries",
                List.of("IS"),
                "nameVisibility",
                "public");
    }

    private static void write(String report, List<Map<String, Object>> claims, Map<String, ?> create) {
        LeakScenario.json("editor")
                .body(Map.of(
                        "id",
                        report,
                        "title",
                        "Title of " + report,
                        "publishedOn",
                        "2022-03-04",
                        "publisher",
                        "zv-gazette",
                        "disclosures",
                        List.of("zv-affair"),
                        "language",
                        "en",
                        "kind",
                        "investigation",
                        "claims",
                        claims,
                        "create",
                        create))
                .post("/v1/reports")
                .then()
                .statusCode(201);
        for (String to : List.of("in-review", "published")) {
            LeakScenario.json("editor")
                    .header("If-Match", "*")
                    .body(Map.of("state", to, "withClaims", true, "reason", "For a test"))
                    .post("/v1/reports/" + report + "/transitions")
                    .then()
                    .statusCode(201);
        }
    }
}
