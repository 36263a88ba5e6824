package org.disclosures.http.cache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How answers to the public are kept, here and by those who asked. */
@ConfigMapping(prefix = "disclosures.cache")
public interface CacheConfig {

    /** Whether this copy of the service keeps answers. */
    @WithDefault("true")
    boolean enabled();

    /** How much memory the answers kept may take. */
    @WithDefault("64M")
    MemorySize size();

    /** How long this copy goes by the revision that it read last; its own changes count at once. */
    @WithDefault("1S")
    Duration checkEvery();

    /** How long others may use an answer without asking again. */
    @WithDefault("10S")
    Duration maxAge();

    /** How long after that they may use it while they ask again (RFC 5861). */
    @WithDefault("1M")
    Duration staleWhileRevalidate();
}
