package org.disclosures.operations;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Retention times of records that nothing public depends on. */
@ConfigMapping(prefix = "disclosures.retention")
public interface RetentionConfig {

    /** Interval between deletions of expired records; {@code off} for none. */
    String every();

    /** Deliveries to webhooks, from when they succeeded, failed or were dropped. */
    @WithDefault("90D")
    Duration deliveries();

    /** The log that search indexes follow; an index that is further behind is rebuilt. */
    @WithDefault("30D")
    Duration changeLog();

    /** Outcomes of requests by their {@code Idempotency-Key}; at least a day is promised. */
    @WithDefault("1D")
    Duration idempotencyKeys();

    /** Imports and their errors, from the end of the import. */
    @WithDefault("30D")
    Duration imports();
}
