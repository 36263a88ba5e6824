package org.disclosures.operations;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** For how long records are kept that nothing public rests on. */
@ConfigMapping(prefix = "disclosures.retention")
public interface RetentionConfig {

    /** How often to delete what is older; {@code off} for never. */
    String every();

    /** Deliveries to webhooks, from when they succeeded, failed or were dropped. */
    @WithDefault("90D")
    Duration deliveries();

    /** The log that search indexes follow; an index that is further behind is built anew. */
    @WithDefault("30D")
    Duration changeLog();

    /** Outcomes of requests by their {@code Idempotency-Key}; at least a day is promised. */
    @WithDefault("1D")
    Duration idempotencyKeys();

    /** Imports and what was wrong with them, from when they ended. */
    @WithDefault("30D")
    Duration imports();
}
