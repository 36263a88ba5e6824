package org.disclosures.http.cache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Caching of public responses, in this service and by its clients. */
@ConfigMapping(prefix = "disclosures.cache")
public interface CacheConfig {

    /** Turns on caching in this copy of the service. */
    @WithDefault("true")
    boolean enabled();

    /** Maximum memory for cached responses. */
    @WithDefault("64M")
    MemorySize size();

    /** Time for which this copy relies on the revision that it last read; its own changes take effect at once. */
    @WithDefault("1S")
    Duration checkEvery();

    /** Time for which clients may reuse a response without revalidation. */
    @WithDefault("10S")
    Duration maxAge();

    /** Further time for which they may reuse it while they revalidate (RFC 5861). */
    @WithDefault("1M")
    Duration staleWhileRevalidate();
}
