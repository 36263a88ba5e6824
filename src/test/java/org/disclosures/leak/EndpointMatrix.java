package org.disclosures.leak;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosures.testing.ParallelReads;
import org.disclosures.testing.ReconciliationParameters;
import org.disclosures.testing.ResponseBodies;
import org.disclosures.testing.ServedContract;
import org.disclosures.testing.ServedContract.ServedOperation;

/** Every operation of the contract, requested with every applicable id. */
final class EndpointMatrix {

    /** A response and its operation. */
    record EndpointResponse(ServedOperation operation, String request, int status, String whole) {}

    private static final Pattern ENTITY = Pattern.compile("[a-z]+/([a-z0-9-]+)");

    private final HttpClient client = HttpClient.newHttpClient();
    private final ServedContract contract = ServedContract.read();
    private final Map<String, List<List<String>>> ids;
    private final List<String> words;

    /**
     * @param ids the values of path parameters, by path template or by collection
     * @param words the search words
     */
    EndpointMatrix(Map<String, List<List<String>>> ids, List<String> words) {
        this.ids = ids;
        this.words = words;
    }

    /** Every read, in every representation in the contract, by operation. */
    Map<ServedOperation, Set<HttpRequest>> reads(String secret) {
        Map<ServedOperation, Set<HttpRequest>> reads = new java.util.LinkedHashMap<>();
        for (ServedOperation operation : contract.operations()) {
            if (operation.method().equals("GET")) {
                Set<HttpRequest> requests = new LinkedHashSet<>();
                for (String address : addresses(operation)) {
                    for (String form : forms(operation)) {
                        requests.add(request("GET", ofForm(address, form, operation), secret, form, null));
                    }
                }
                reads.put(operation, requests);
            }
        }
        return reads;
    }

    // Files contain whole lists and take no paging parameters.
    private static String ofForm(String address, String form, ServedOperation operation) {
        return operation.takes("format") && !form.equals("application/json")
                ? address.replaceFirst(
                        "limit=200(&count=true)?$",
                        "format=" + operation.fileFormats().get(form))
                : address;
    }

    /** Every write, with its example as the body, for every id. */
    Map<ServedOperation, Set<HttpRequest>> writes(String secret) {
        Map<ServedOperation, Set<HttpRequest>> writes = new java.util.LinkedHashMap<>();
        for (ServedOperation operation : contract.operations()) {
            if (!operation.method().equals("GET")) {
                Set<HttpRequest> requests = new LinkedHashSet<>();
                addresses(operation)
                        .forEach(address ->
                                requests.add(request(operation.method(), address, secret, "*/*", body(operation))));
                writes.put(operation, requests);
            }
        }
        return writes;
    }

    /** Uses one request. */
    @FunctionalInterface
    interface RequestUse {
        void of(ServedOperation operation, HttpRequest request) throws Exception;
    }

    /** Uses every request, several at the same time. */
    void each(Map<ServedOperation, Set<HttpRequest>> requests, RequestUse use) throws Exception {
        List<Map.Entry<ServedOperation, HttpRequest>> all = new ArrayList<>();
        requests.forEach((operation, some) -> some.forEach(request -> all.add(Map.entry(operation, request))));
        // The first read numbers what fell due; until then, responses of the same content have different entity tags.
        given().get("/v1").then().statusCode(200);
        ParallelReads.of(all, one -> {
            use.of(one.getKey(), one.getValue());
            return one;
        });
    }

    /** Sends a request. */
    EndpointResponse ask(ServedOperation operation, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = ParallelReads.send(client, request);
        Map<String, List<String>> headers = ResponseBodies.headers(response);
        headers.remove("date");
        return new EndpointResponse(
                operation,
                request.method() + " " + request.uri().getPath()
                        + (request.uri().getQuery() == null
                                ? ""
                                : "?" + request.uri().getQuery()),
                response.statusCode(),
                withoutTheRequest(headers + "\n" + ResponseBodies.text(response), request.uri()));
    }

    // Responses repeat the request.
    private static String withoutTheRequest(String whole, URI asked) {
        String left = whole.replace(asked.getPath(), "");
        if (asked.getRawQuery() == null) {
            return left;
        }
        left = left.replace(asked.getRawQuery(), "");
        // The response to a request for an entity by its id contains the address it would have.
        for (Matcher entity = ENTITY.matcher(asked.getQuery()); entity.find(); ) {
            left = left.replace(entity.group(), "").replace("/" + entity.group(1), "/");
        }
        return left;
    }

    private Set<String> addresses(ServedOperation operation) {
        Set<String> addresses = new LinkedHashSet<>();
        if (operation.parameters("path").isEmpty()) {
            addresses.add(operation.path());
        } else {
            String collection = operation.path().split("/")[operation.path().startsWith("/v1") ? 2 : 1];
            List<List<String>> values = ids.getOrDefault(operation.path(), ids.get(collection));
            assertFalse(
                    values == null || values.isEmpty(),
                    () -> "No ids to ask " + operation + " about: give it some here");
            for (List<String> value : values) {
                assertEquals(operation.parameters("path").size(), value.size(), operation.path());
                String address = operation.path();
                for (String one : value) {
                    address = address.replaceFirst("\\{\\w+}", one);
                }
                addresses.add(address);
            }
        }
        Set<String> all = new LinkedHashSet<>();
        for (String address : addresses) {
            operation.parameters("query").stream()
                    .filter(parameter -> parameter.path("required").asBoolean())
                    .forEach(parameter -> values(parameter.path("name").asText())
                            .forEach(word -> all.add(
                                    address + "?" + parameter.get("name").asText() + "=" + word
                                            + (operation.takes("count") ? "&count=true" : ""))));
            if (operation.takes("queries")) {
                words.forEach(word -> all.add(address + "?queries=" + ReconciliationParameters.queries(List.of(word))));
                entities().forEach(id -> all.add(address + "?extend=" + ReconciliationParameters.extend(List.of(id))));
            }
            all.add(
                    operation.takes("limit")
                            ? address + "?limit=200" + (operation.takes("count") ? "&count=true" : "")
                            : address);
            if (operation.takes("revision")) {
                all.add(address + "?revision=1");
                all.add(address + "?revision=2");
            }
        }
        return all;
    }

    private List<String> values(String parameter) {
        if (parameter.equals("url")) {
            return ids.get("claims").stream()
                    .map(id -> "http://localhost:" + RestAssured.port + "/c/" + id.get(0))
                    .toList();
        }
        if (!parameter.equals("id")) {
            return words;
        }
        List<String> values = new ArrayList<>(entities());
        values.addAll(List.of("person", "claims"));
        return values;
    }

    private List<String> entities() {
        Map<String, List<String>> first = new TreeMap<>();
        ids.forEach((collection, some) ->
                first.put(collection, some.stream().map(one -> one.get(0)).toList()));
        return ReconciliationParameters.ids(first);
    }

    private static Set<String> forms(ServedOperation operation) {
        Set<String> forms = new TreeSet<>();
        operation.definition().at("/responses/200/content").fieldNames().forEachRemaining(forms::add);
        forms.addAll(operation.fileFormats().keySet());
        return forms.isEmpty() ? Set.of("*/*") : forms;
    }

    private static String body(ServedOperation operation) {
        var content = operation.definition().at("/requestBody/content");
        return content.isMissingNode()
                ? null
                : content.elements().next().path("example").toString();
    }

    private static HttpRequest request(String method, String address, String secret, String form, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + address))
                .header("Accept", form)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (secret != null) {
            request.header("Authorization", "Bearer " + secret);
        }
        if (body != null) {
            request.header(
                    "Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
        }
        return request.build();
    }
}
