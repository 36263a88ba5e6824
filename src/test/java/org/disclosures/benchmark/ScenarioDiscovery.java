package org.disclosures.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.disclosures.benchmark.BenchmarkScenario.ScenarioRequest;

/** Reads the contents of a service and derives scenarios from them: the same for the same data. */
final class ScenarioDiscovery {

    private static final int SOME = 200;
    private static final int COUNTRIES = 5;
    private static final int DEEP = 1_000;
    private static final String PAGE = "/v1/claims?sort=-assertedOn,id&limit=50";

    private final BenchmarkedService service;
    private final ObjectMapper json = new ObjectMapper();

    ScenarioDiscovery(BenchmarkedService service) {
        this.service = service;
    }

    /** All scenarios; those whose addresses are not served are empty. */
    List<BenchmarkScenario> scenarios() throws IOException, InterruptedException {
        JsonNode claims = read("/v1/claims?limit=" + SOME).path("items");
        List<BenchmarkScenario> scenarios = new ArrayList<>();
        List<ScenarioRequest> single = claims.findValuesAsText("href").stream()
                .filter(href -> href.startsWith("/v1/claims/"))
                .distinct()
                .limit(SOME)
                .map(ScenarioRequest::new)
                .toList();
        scenarios.add(new BenchmarkScenario("one claim", single));
        scenarios.add(new BenchmarkScenario(
                "one claim, 304", unchanged(single.subList(0, Math.min(20, single.size())))));
        List<ScenarioRequest> filtered = countries(claims).stream()
                .flatMap(country -> Stream.of("selection", "infection")
                        .map(kind -> new ScenarioRequest(PAGE + "&country=" + country + "&kind=" + kind)))
                .toList();
        scenarios.add(new BenchmarkScenario("50 claims of a country and kind", filtered));
        scenarios.add(new BenchmarkScenario("50 claims of a country and kind, 304", unchanged(filtered)));
        scenarios.add(new BenchmarkScenario("first page of all claims", List.of(new ScenarioRequest(PAGE))));
        scenarios.add(deepPage());
        List<String> names = names();
        scenarios.add(served("search", each("/v1/search?q=", names)));
        scenarios.add(served("search in claims", each(PAGE + "&q=", List.of("court", "laboratory", "phone"))));
        scenarios.add(served("suggest", each("/v1/suggest?prefix=", prefixes(names))));
        scenarios.add(
                served(
                        "facets of all claims",
                        List.of(
                                new ScenarioRequest(
                                        "/v1/claims/facets?by=category,country,source,kind,assurance,party,party-role,technology,year"))));
        scenarios.add(served(
                "facets of a country",
                each("/v1/claims/facets?by=category,source,kind,year&country=", countries(claims))));
        scenarios.add(served("changes", List.of(new ScenarioRequest("/v1/changes?limit=50"))));
        scenarios.addAll(
                new ContractScenarios("http://localhost:" + service.port(), read("/openapi?format=json"), this::list)
                        .all());
        return scenarios;
    }

    // Reached by cursor, page after page.
    private BenchmarkScenario deepPage() throws IOException, InterruptedException {
        String path = PAGE;
        int number = 1;
        for (; number < DEEP; number++) {
            JsonNode next = read(path).path("page").path("next");
            if (!next.isTextual()) {
                break;
            }
            path = PAGE + "&cursor=" + next.textValue();
        }
        return new BenchmarkScenario(
                "page %,d of all claims".formatted(DEEP) + (number < DEEP ? ": the last, %,d".formatted(number) : ""),
                List.of(new ScenarioRequest(path)));
    }

    // Ordered by the number of claims that name them.
    private static List<String> countries(JsonNode claims) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (JsonNode claim : claims) {
            for (JsonNode place : claim.path("places")) {
                if (place.has("country")) {
                    counts.merge(place.path("country").path("id").asText(), 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(COUNTRIES)
                .map(Map.Entry::getKey)
                .toList();
    }

    // Words from names of targets and sources, the last of each name.
    private List<String> names() throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        for (String list : List.of("/v1/targets?limit=20", "/v1/sources?limit=20")) {
            for (JsonNode item : read(list).path("items")) {
                String name = item.path("name").asText();
                String word = name.substring(name.lastIndexOf(' ') + 1);
                if (word.matches("[A-Za-z]{4,}")) {
                    names.add(word);
                }
            }
        }
        return names.isEmpty() ? List.of("court") : names;
    }

    private static List<String> prefixes(List<String> names) {
        return names.stream().map(name -> name.substring(0, 3)).distinct().toList();
    }

    private static List<ScenarioRequest> each(String path, List<String> values) {
        return values.stream().map(value -> new ScenarioRequest(path + value)).toList();
    }

    private BenchmarkScenario served(String name, List<ScenarioRequest> requests)
            throws IOException, InterruptedException {
        boolean served =
                !requests.isEmpty() && service.get(requests.get(0).path()).statusCode() == 200;
        return new BenchmarkScenario(name, served ? requests : List.of());
    }

    // None if responses have no entity tags.
    private List<ScenarioRequest> unchanged(List<ScenarioRequest> requests) throws IOException, InterruptedException {
        List<ScenarioRequest> unchanged = new ArrayList<>();
        for (ScenarioRequest request : requests) {
            String tag =
                    service.get(request.path()).headers().firstValue("ETag").orElse(null);
            if (tag != null) {
                unchanged.add(new ScenarioRequest(request.path(), tag));
            }
        }
        return unchanged;
    }

    private JsonNode list(String path) {
        try {
            return read(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private JsonNode read(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = service.get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return json.readTree(answer.body());
    }
}
