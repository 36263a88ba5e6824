package org.disclosures.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Tuple;
import net.jqwik.api.sessions.JqwikSession;
import org.disclosures.testing.ServedContract.ServedOperation;

/**
 * Malformed requests for every operation, made from the contract. Writes are malformed in at least one way that no
 * service may overlook; reads may be malformed in any way.
 */
public final class MalformedRequests {

    private static final List<String> ODD_VALUES = List.of(
            "",
            "%20",
            "%00",
            "a%00b",
            "%ED%A0%80",
            "%C3%28",
            "%C0%80",
            "%FF",
            "%F0%9F%98%80",
            "%0D%0ASet-Cookie:a",
            "%27%20or%20%271%27=%271",
            "%25",
            "%5C",
            ",",
            ",,,,",
            "-1",
            "0",
            "1e400",
            "9".repeat(400),
            "2021-02-30",
            "+999999999-12-31T23:59:59Z",
            "%E2%80%AE",
            "..%2f..",
            "null",
            "true",
            "%7B%22a%22:1%7D",
            "00000000-0000-0000-0000-000000000000",
            "a,".repeat(60),
            "x".repeat(3000));
    private static final List<String> ODD_HEADERS = List.of(
            "Accept: image/png",
            "Accept: */",
            "Accept: application/json;q=zz",
            "Accept-Language: " + "x-".repeat(300),
            "Accept-Language: \u00ff\u00fe",
            "If-None-Match: \"",
            "If-Match: *",
            "If-Match: W/\"\", \"\u00ff",
            "Idempotency-Key: ",
            "Idempotency-Key: \"" + "k".repeat(3000) + "\"",
            "If-Modified-Since: never",
            "Range: bytes=9-1",
            "Prefer: handling=x",
            "X-HTTP-Method-Override: DELETE",
            "Origin: null",
            "Expect: nothing",
            "Content-Encoding: gzip",
            "Cookie: " + "c=d;".repeat(500));

    private final ServedContract contract;
    private final Map<String, String> credentials;

    /**
     * @param caller the name of the caller
     * @param headMayFail true if the service may refuse it after reading only its head, without a response
     */
    public record MalformedRequest(ServedOperation operation, String caller, boolean headMayFail, byte[] bytes) {

        public boolean writes() {
            return !operation.method().equals("GET");
        }

        @Override
        public String toString() {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            return operation.id() + " as " + caller + ": "
                    + (text.length() > 1500 ? text.substring(0, 1500) + "…" : text);
        }
    }

    private record MalformedRequestPart(
            String path, List<String> query, List<String> headers, byte[] body, boolean headMayFail) {}

    /**
     * @param credentials the {@code Authorization} of each caller, by name; empty for the public. The last has the most
     * permissions, and sends half of the requests
     */
    public MalformedRequests(ServedContract contract, Map<String, String> credentials) {
        this.contract = contract;
        this.credentials = credentials;
    }

    /** A number of requests; the same seed and contract give the same ones. */
    public List<MalformedRequest> generate(int many, long seed) {
        List<MalformedRequest> requests = new ArrayList<>();
        JqwikSession.run(() -> {
            Random random = new Random(seed);
            List<RandomGenerator<MalformedRequest>> reads = new ArrayList<>();
            List<RandomGenerator<MalformedRequest>> writes = new ArrayList<>();
            for (ServedOperation operation : contract.operations()) {
                (operation.method().equals("GET") ? reads : writes)
                        .add(of(operation).generator(1000));
            }
            for (int i = 0; i < many; i++) {
                List<RandomGenerator<MalformedRequest>> kind = i % 2 == 0 ? reads : writes;
                requests.add(kind.get(i / 2 % kind.size()).next(random).value());
            }
        });
        return requests;
    }

    private Arbitrary<MalformedRequest> of(ServedOperation operation) {
        return Combinators.combine(
                        parts(operation), Arbitraries.of(ODD_HEADERS).list().ofMaxSize(2), callers())
                .as((part, headers, caller) -> request(operation, part, headers, caller));
    }

    private Arbitrary<String> callers() {
        List<String> callers = List.copyOf(credentials.keySet());
        return Arbitraries.oneOf(Arbitraries.of(callers), Arbitraries.just(callers.get(callers.size() - 1)));
    }

    private Arbitrary<MalformedRequestPart> parts(ServedOperation operation) {
        Arbitrary<List<String>> query = query(operation);
        Arbitrary<MalformedRequestPart> unknownParameter = Combinators.combine(
                        path(operation, false), query, Arbitraries.of("a=b", "%00=1", "=1", "unknown", "Limit=1"))
                .as((path, some, unknown) ->
                        new MalformedRequestPart(path, with(some, unknown), List.of(), valid(operation), false));
        if (operation.method().equals("GET")) {
            Arbitrary<MalformedRequestPart> oddPath = Combinators.combine(path(operation, true), query)
                    .as((path, some) -> new MalformedRequestPart(path, some, List.of(), null, false));
            Arbitrary<MalformedRequestPart> undecodable = path(operation, false)
                    .map(path -> new MalformedRequestPart(path, List.of("limit=%zz", "%"), List.of(), null, true));
            return Arbitraries.frequencyOf(
                    Tuple.of(10, oddPath), Tuple.of(3, unknownParameter), Tuple.of(1, undecodable));
        }
        MalformedBodies bodies = new MalformedBodies(contract, operation);
        if (bodies.mediaTypes().isEmpty()) {
            return unknownParameter;
        }
        Arbitrary<MalformedRequestPart> wrongType = Combinators.combine(
                        path(operation, false),
                        query,
                        Arbitraries.of(
                                "text/plain",
                                "application/xml",
                                "image/png",
                                "multipart/form-data",
                                "application/x-www-form-urlencoded",
                                "a/b;c",
                                "nonsense"))
                .as((path, some, type) -> new MalformedRequestPart(
                        path, some, List.of("Content-Type: " + type), valid(operation), false));
        if (bodies.mediaType() == null) {
            return Arbitraries.oneOf(unknownParameter, wrongType);
        }
        Arbitrary<MalformedRequestPart> malformed = Combinators.combine(
                        path(operation, false), query, bodies.arbitrary())
                .as((path, some, body) -> new MalformedRequestPart(
                        path, some, List.of("Content-Type: " + bodies.mediaType()), body, false));
        return Arbitraries.frequencyOf(Tuple.of(8, malformed), Tuple.of(1, wrongType), Tuple.of(1, unknownParameter));
    }

    private byte[] valid(ServedOperation operation) {
        MalformedBodies bodies = new MalformedBodies(contract, operation);
        return bodies.mediaTypes().isEmpty() ? null : bodies.mediaType() == null ? new byte[] {'x'} : bodies.example();
    }

    // Paths are those of existing records, unless they may be odd.
    private static Arbitrary<String> path(ServedOperation operation, boolean odd) {
        Arbitrary<String> path = Arbitraries.just(operation.path());
        for (JsonNode parameter : operation.parameters("path")) {
            String name = "{" + parameter.get("name").asText() + "}";
            Arbitrary<String> example =
                    Arbitraries.just(parameter.path("example").asText("x"));
            Arbitrary<String> value =
                    odd ? Arbitraries.oneOf(example, values().filter(text -> !text.isEmpty())) : example;
            path = Combinators.combine(path, value).as((template, text) -> template.replace(name, text));
        }
        return path;
    }

    private static Arbitrary<List<String>> query(ServedOperation operation) {
        List<String> names = new ArrayList<>();
        operation
                .parameters("query")
                .forEach(parameter -> names.add(parameter.get("name").asText()));
        if (names.isEmpty()) {
            return Arbitraries.just(List.of());
        }
        return Combinators.combine(Arbitraries.of(names), values())
                .as((name, value) -> name + "=" + value)
                .list()
                .ofMinSize(operation.method().equals("GET") ? 1 : 0)
                .ofMaxSize(3);
    }

    private static Arbitrary<String> values() {
        return Arbitraries.oneOf(
                Arbitraries.of(ODD_VALUES),
                Arbitraries.strings().all().ofMinLength(1).ofMaxLength(12).map(MalformedRequests::escaped),
                Arbitraries.bytes()
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(6)
                        .map(bytes -> bytes.stream().map("%%%02X"::formatted).reduce("", String::concat)));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            escaped.append("%%%02X".formatted(one));
        }
        return escaped.toString();
    }

    private static List<String> with(List<String> some, String one) {
        List<String> all = new ArrayList<>(some);
        all.add(one);
        return all;
    }

    private MalformedRequest request(
            ServedOperation operation, MalformedRequestPart part, List<String> oddHeaders, String caller) {
        StringBuilder head = new StringBuilder(operation.method()).append(' ').append(part.path());
        if (!part.query().isEmpty()) {
            head.append('?').append(String.join("&", part.query()));
        }
        head.append(" HTTP/1.1\r\nHost: localhost\r\n");
        if (!credentials.get(caller).isEmpty()) {
            head.append("Authorization: ").append(credentials.get(caller)).append("\r\n");
        }
        part.headers().forEach(header -> head.append(header).append("\r\n"));
        oddHeaders.forEach(header -> head.append(header).append("\r\n"));
        if (part.body() != null) {
            head.append("Content-Length: ").append(part.body().length).append("\r\n");
        }
        head.append("\r\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        if (part.body() != null) {
            bytes.writeBytes(part.body());
        }
        boolean tooLong = head.indexOf("\r\n") > 8000;
        boolean crossSite = oddHeaders.stream().anyMatch(header -> header.startsWith("Origin:"));
        return new MalformedRequest(operation, caller, part.headMayFail() || tooLong || crossSite, bytes.toByteArray());
    }
}
