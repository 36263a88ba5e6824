package org.disclosures.http.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Caches responses in memory, the most used ones, as many as fit. */
@ApplicationScoped
class ResponseCache {

    private final boolean enabled;
    private final Cache<CacheKey, CachedResponse> kept;

    ResponseCache(CacheConfig config, MeterRegistry meters) {
        this.enabled = config.enabled();
        this.kept = Caffeine.newBuilder()
                .maximumWeight(config.size().asLongValue())
                .weigher((CacheKey question, CachedResponse answer) -> answer.bytes(question))
                .recordStats()
                .build();
        Gauge.builder(
                        "disclosures.cache.bytes",
                        kept,
                        cache -> cache.policy()
                                .eviction()
                                .map(eviction ->
                                        (double) eviction.weightedSize().orElse(0))
                                .orElse(0.0))
                .description("Bytes of cached responses")
                .register(meters);
        counter(meters, "disclosures.cache.hits", "Responses served from the cache", stats -> stats.hitCount());
        counter(meters, "disclosures.cache.misses", "Responses that were not in the cache", stats -> stats.missCount());
        counter(
                meters,
                "disclosures.cache.evictions",
                "Cached responses that were evicted",
                stats -> stats.evictionCount());
    }

    private void counter(MeterRegistry meters, String name, String description, ToDoubleFunction<CacheStats> value) {
        FunctionCounter.builder(name, kept, cache -> value.applyAsDouble(cache.stats()))
                .description(description)
                .register(meters);
    }

    /** The response to a request in a state; empty if it is not cached. */
    Optional<CachedResponse> find(CacheKey question, PublicState state) {
        CachedResponse answer = enabled ? kept.getIfPresent(question) : null;
        return Optional.ofNullable(answer).filter(found -> found.state().equals(state));
    }

    /** Caches a response, in place of the one from an earlier state. */
    void keep(CacheKey question, CachedResponse answer) {
        if (enabled && question.isKept()) {
            kept.put(question, answer);
        }
    }
}
