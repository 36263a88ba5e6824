package org.disclosures.testing;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends requests that do not depend on each other at the same time, two for each processor. */
public final class ParallelReads {

    /** Reads the response to one request. */
    @FunctionalInterface
    public interface Read<K, V> {
        V of(K request) throws Exception;
    }

    private static final int MOST_REPEATS = 200;

    private ParallelReads() {}

    /** Sends a request, again while the service already sends as many files as it may. */
    public static HttpResponse<byte[]> send(HttpClient client, HttpRequest request)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        for (int i = 0; response.statusCode() == 503 && i < MOST_REPEATS; i++) {
            Thread.sleep(50);
            response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
        return response;
    }

    /**
     * The responses to requests, in the order of the requests.
     *
     * @throws java.util.concurrent.ExecutionException if one of them fails
     */
    public static <K, V> Map<K, V> of(Collection<K> requests, Read<K, V> read) throws Exception {
        ExecutorService threads =
                Executors.newFixedThreadPool(2 * Runtime.getRuntime().availableProcessors());
        try {
            List<K> keys = List.copyOf(requests);
            List<Callable<V>> calls = new ArrayList<>();
            keys.forEach(request -> calls.add(() -> read.of(request)));
            Map<K, V> responses = new LinkedHashMap<>();
            List<Future<V>> done = threads.invokeAll(calls);
            for (int i = 0; i < keys.size(); i++) {
                responses.put(keys.get(i), done.get(i).get());
            }
            return responses;
        } finally {
            threads.shutdownNow();
        }
    }
}
