package org.disclosures.search;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.ToDoubleFunction;

/** Measures the search index of this copy: its size, how far it is behind the database, and how often it had to be given up. */
@ApplicationScoped
class SearchMetrics {

    private final SearchIndex index;
    private final IndexFollower follower;
    private final MeterRegistry meters;

    SearchMetrics(SearchIndex index, IndexFollower follower, MeterRegistry meters) {
        this.index = index;
        this.follower = follower;
        this.meters = meters;
    }

    void register(@Observes StartupEvent started) {
        gauge(
                "disclosures.search.ready",
                "1 if the search index can be read, else 0",
                metrics -> follower.isReady() ? 1 : 0);
        gauge(
                "disclosures.search.documents",
                "Documents in the search index, of all audiences",
                metrics -> follower.documents());
        gauge(
                "disclosures.search.updating",
                "Duration of the running update of the search index, in seconds; 0 if none is running",
                metrics -> index.updatingSeconds());
        counter("disclosures.search.builds", "Rebuilds of the search index", IndexFollower::builds);
        counter("disclosures.search.failures", "Failures to read or write the search index", IndexFollower::givenUp);
    }

    private void gauge(String name, String description, ToDoubleFunction<SearchMetrics> value) {
        Gauge.builder(name, this, value).description(description).register(meters);
    }

    private void counter(String name, String description, ToDoubleFunction<IndexFollower> value) {
        FunctionCounter.builder(name, follower, value).description(description).register(meters);
    }
}
