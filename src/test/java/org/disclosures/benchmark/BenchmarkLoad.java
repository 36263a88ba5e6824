package org.disclosures.benchmark;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Sends requests to a service over connections that stay open, each as soon as the previous response has arrived. All
 * of it runs on one thread, so that most of two cores is left to the service.
 */
final class BenchmarkLoad implements AutoCloseable {

    private static final long LONGEST_MICROS = 120_000_000;

    private final BenchmarkSettings settings;
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));

    BenchmarkLoad(BenchmarkSettings settings) {
        this.settings = settings;
    }

    /** Sends requests during a warm-up, and then measures. */
    ScenarioMeasurement measure(BenchmarkedService service, BenchmarkScenario scenario) throws InterruptedException {
        run(service, scenario, settings.warmUp());
        return run(service, scenario, settings.measure());
    }

    private ScenarioMeasurement run(BenchmarkedService service, BenchmarkScenario scenario, Duration time)
            throws InterruptedException {
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost("localhost")
                .setDefaultPort(service.port())
                .setKeepAlive(true)
                .setTcpNoDelay(true)
                .setMaxPoolSize(settings.connections()));
        try {
            Duration cpuBefore = service.cpu();
            BenchmarkRun run = new BenchmarkRun(client, scenario.requests(), System.nanoTime() + time.toNanos());
            long startedAt = System.nanoTime();
            vertx.runOnContext(start -> {
                for (int i = 0; i < settings.connections(); i++) {
                    run.ask();
                }
            });
            run.ended.await();
            return run.result(
                    Duration.ofNanos(System.nanoTime() - startedAt),
                    service.cpu().minus(cpuBefore));
        } finally {
            client.close();
        }
    }

    @Override
    public void close() {
        vertx.close();
    }

    /** One run of requests; everything in it happens on the one thread. */
    private final class BenchmarkRun {

        private final HttpClient client;
        private final List<BenchmarkScenario.ScenarioRequest> requests;
        private final long until;
        private final Histogram micros = new Histogram(LONGEST_MICROS, 3);
        private final CountDownLatch ended = new CountDownLatch(settings.connections());
        private int next;
        private long answers;
        private long failures;
        private long bytes;

        private BenchmarkRun(HttpClient client, List<BenchmarkScenario.ScenarioRequest> requests, long until) {
            this.client = client;
            this.requests = requests;
            this.until = until;
        }

        private ScenarioMeasurement result(Duration lasted, Duration cpu) {
            return new ScenarioMeasurement(answers, failures, lasted, bytes, cpu, micros);
        }

        private void ask() {
            long askedAt = System.nanoTime();
            if (askedAt >= until) {
                ended.countDown();
                return;
            }
            BenchmarkScenario.ScenarioRequest request = requests.get(next++ % requests.size());
            client.request(HttpMethod.GET, request.path())
                    .compose(opened -> {
                        if (request.ifNoneMatch() != null) {
                            opened.putHeader("If-None-Match", request.ifNoneMatch());
                        }
                        return opened.send();
                    })
                    .onSuccess(answer -> read(answer, request, askedAt))
                    .onFailure(broken -> note(askedAt, 0, false));
        }

        private void read(HttpClientResponse answer, BenchmarkScenario.ScenarioRequest request, long askedAt) {
            boolean expected = request.accepts(answer.statusCode());
            long[] read = {0};
            answer.handler(part -> read[0] += part.length())
                    .exceptionHandler(broken -> note(askedAt, read[0], false))
                    .endHandler(end -> note(askedAt, read[0], expected));
        }

        private void note(long askedAt, long read, boolean expected) {
            micros.recordValue(Math.min(LONGEST_MICROS, TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - askedAt)));
            answers++;
            bytes += read;
            if (!expected) {
                failures++;
            }
            ask();
        }
    }
}
