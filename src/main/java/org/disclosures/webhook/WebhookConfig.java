package org.disclosures.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** The configuration of webhooks. */
@ConfigMapping(prefix = "disclosures.webhooks")
interface WebhookConfig {

    /** Interval between checks for messages to send; {@code off} for none. */
    String every();

    /** Permits receivers at private, loopback and other non-public addresses, and at any port. */
    @WithDefault("false")
    boolean privateAddresses();

    /** Permits {@code http:} addresses, which are unencrypted. */
    @WithDefault("false")
    boolean http();

    /** Maximum number of webhooks. */
    @WithDefault("20")
    int most();

    /** Timeout for connecting. */
    @WithDefault("5S")
    Duration connectTimeout();

    /** Timeout for sending and the response together. */
    @WithDefault("10S")
    Duration timeout();

    /** Delays after failed attempts. When the attempt after the last delay fails, too, the delivery has failed. */
    List<Duration> retryAfter();

    /** Time for which messages are also signed with the previous secret after a change of secrets. */
    @WithDefault("24H")
    Duration secretGrace();
}
