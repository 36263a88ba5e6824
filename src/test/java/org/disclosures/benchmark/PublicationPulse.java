package org.disclosures.benchmark;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Publishes a report with one claim each second, until closed. */
final class PublicationPulse implements AutoCloseable {

    /** The secret of the first admin, whose token the service creates in a database without tokens. */
    static final String TOKEN = "sd_benchmarkbenchmarkbenchmarkbenchmarkbenchma";

    private static final String DATASET = """
            dataset: { id: benchmark-%1$s, title: Published by the benchmark }
            sources: [{ id: benchmark-desk, name: Benchmark desk, kind: news-organisation }]
            reports:
              - id: benchmark-%1$s
                title: Report %1$s
                publishedOn: 2026-01-01
                publishers: [benchmark-desk]
                language: en
                kind: news-article
                state: published
                claims:
                  - { key: one, statement: A statement of the benchmark., kind: context, assurance: reported }
            """;

    private final BenchmarkedService service;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger published = new AtomicInteger();
    private final long run = System.currentTimeMillis();

    PublicationPulse(BenchmarkedService service) {
        this.service = service;
    }

    void start() {
        clock.scheduleAtFixedRate(this::publish, 0, 1, TimeUnit.SECONDS);
    }

    /** The number of publications accepted by the service. */
    int published() {
        return published.get();
    }

    private void publish() {
        try {
            String dataset = DATASET.formatted(run + "-" + published.get());
            if (service.post("/v1/imports?apply=true", "application/yaml", dataset, TOKEN) == 202) {
                published.incrementAndGet();
            }
        } catch (IOException missed) {
            System.err.println("A publication failed: " + missed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
