package org.disclosures.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.disclosures.benchmark.BenchmarkScenario.ScenarioRequest;

/**
 * A scenario for each public read of the contract. As far as the read allows it, no address repeats: its requests differ
 * by the ids of the ledger, by names, or by days.
 */
final class ContractScenarios {

    private static final int DISTINCT = 2_000;
    private static final int BATCH = 10;
    private static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);
    private static final int DAYS = 6_000;

    private final String base;
    private final JsonNode contract;
    private final Function<String, JsonNode> lists;
    private final Map<String, List<String>> ids = new HashMap<>();
    private List<String> names;

    /**
     * @param base the address of the service, without a slash at its end
     * @param contract the served contract
     * @param lists reads a list of the service
     */
    ContractScenarios(String base, JsonNode contract, Function<String, JsonNode> lists) {
        this.base = base;
        this.contract = contract;
        this.lists = lists;
    }

    /** The scenarios, by the path of the read; one without requests where the ledger has no record of the kind. */
    List<BenchmarkScenario> all() {
        List<BenchmarkScenario> scenarios = new ArrayList<>();
        contract.path("paths").fields().forEachRemaining(path -> {
            JsonNode read = path.getValue().path("get");
            if (!read.isMissingNode() && !read.has("security")) {
                scenarios.add(scenario(path.getKey(), read));
            }
        });
        return scenarios;
    }

    private BenchmarkScenario scenario(String path, JsonNode read) {
        IntFunction<String> filled = n -> path;
        IntFunction<String> query = null;
        for (JsonNode reference : read.path("parameters")) {
            JsonNode parameter = resolved(reference);
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("path")) {
                List<String> values = values(path, parameter);
                if (values.isEmpty()) {
                    return new BenchmarkScenario("GET " + path, List.of());
                }
                IntFunction<String> before = filled;
                filled = n -> before.apply(n).replace("{" + name + "}", values.get(n % values.size()));
            } else if (parameter.path("required").asBoolean() || query == null) {
                IntFunction<String> varied = query(path, name);
                query = varied == null ? query : varied;
            }
        }
        IntFunction<String> address = filled;
        IntFunction<String> parameters = query == null ? n -> "" : query;
        return new BenchmarkScenario(
                "GET " + path,
                IntStream.range(0, DISTINCT)
                        .mapToObj(n -> address.apply(n) + parameters.apply(n))
                        .distinct()
                        .map(ScenarioRequest::new)
                        .toList());
    }

    private List<String> values(String path, JsonNode parameter) {
        String name = parameter.path("name").asText();
        if (name.equals("id") || name.equals("code")) {
            return ids(path.startsWith("/v1/") ? path.substring(0, path.indexOf("/{")) : "/v1/claims");
        }
        List<String> allowed = StreamSupport.stream(
                        resolved(parameter.path("schema")).path("enum").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return allowed.isEmpty() ? List.of(parameter.path("example").asText()) : allowed;
    }

    // The variety of addresses; null for a parameter that gives none.
    private IntFunction<String> query(String path, String parameter) {
        return switch (parameter) {
            case "assertedFrom", "publishedFrom" -> n -> "?" + parameter + "=" + FIRST_DAY.plusDays(n * 7919L % DAYS);
            case "prefix" ->
                path.endsWith("/type") || path.endsWith("/property")
                        ? n -> "?prefix=" + (char) ('a' + n % 26)
                        : n -> "?prefix=" + encoded(name(n).substring(0, Math.min(4 + n % 4, name(n).length())));
            case "q" -> path.endsWith("/search") ? n -> "?q=" + encoded(name(n)) : null;
            case "queries" -> n -> "?queries=" + encoded(batch(n));
            case "url" ->
                path.equals("/oembed") ? n -> "?url=" + encoded(base + "/embed/claims/" + some("/v1/claims", n)) : null;
            case "id" ->
                switch (path.substring(path.lastIndexOf('/') + 1)) {
                    case "property" ->
                        n -> "?id="
                                + List.of("country", "category", "assurance").get(n % 3);
                    case "type" ->
                        n -> "?id=" + List.of("person", "organisation").get(n % 2);
                    default -> n -> "?id=target/" + some("/v1/targets", n);
                };
            default -> null;
        };
    }

    private String batch(int n) {
        return IntStream.range(0, BATCH)
                .mapToObj(i -> "\"q" + i + "\":{\"query\":\"" + name(n * BATCH + i) + "\"}")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String some(String collection, int n) {
        List<String> some = ids(collection);
        return some.isEmpty() ? "none" : some.get(n % some.size());
    }

    private List<String> ids(String collection) {
        return ids.computeIfAbsent(
                collection,
                list -> items(list).stream()
                        .map(item -> item.path("href").asText())
                        .map(href -> href.substring(href.lastIndexOf('/') + 1))
                        .toList());
    }

    private String name(int n) {
        if (names == null) {
            names = items("/v1/targets").stream()
                    .map(item -> item.path("name").asText("").replaceAll("[\"\\\\]", ""))
                    .filter(name -> name.length() > 3)
                    .toList();
        }
        return names.isEmpty() ? "court" : names.get(n % names.size());
    }

    private List<JsonNode> items(String list) {
        List<JsonNode> items = new ArrayList<>();
        String next = "";
        while (next != null && items.size() < DISTINCT) {
            JsonNode page = lists.apply(list + "?limit=200" + next);
            page.path("items").forEach(items::add);
            next = page.path("page").path("next").isTextual()
                    ? "&cursor=" + page.path("page").path("next").textValue()
                    : null;
        }
        return items;
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : contract.at(reference.substring(1));
    }

    private static String encoded(String text) {
        return Arrays.stream(URLEncoder.encode(text, StandardCharsets.UTF_8).split("\\+", -1))
                .collect(Collectors.joining("%20"));
    }
}
