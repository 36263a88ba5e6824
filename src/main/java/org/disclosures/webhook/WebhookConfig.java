package org.disclosures.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** The configuration of webhooks. */
@ConfigMapping(prefix = "disclosures.webhooks")
interface WebhookConfig {

    /** How often to look for what is to be sent; {@code off} for never. */
    String every();

    /** Whether receivers may be at private, loopback and other addresses that are not public, and at any port. */
    @WithDefault("false")
    boolean privateAddresses();

    /** Whether addresses may be {@code http:}, unencrypted. */
    @WithDefault("false")
    boolean http();

    /** How many webhooks there may be. */
    @WithDefault("20")
    int most();

    /** How long connecting may take. */
    @WithDefault("5S")
    Duration connectTimeout();

    /** How long sending and the answer may take together. */
    @WithDefault("10S")
    Duration timeout();

    /** How long to wait after each attempt that failed; after the one behind the last, the delivery has failed. */
    List<Duration> retryAfter();

    /** For how long what is sent is signed with the secret before, too, once there is a new one. */
    @WithDefault("24H")
    Duration secretGrace();
}
