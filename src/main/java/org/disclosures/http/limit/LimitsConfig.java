package org.disclosures.http.limit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much of the service one caller may use. */
@ConfigMapping(prefix = "disclosures.limits")
public interface LimitsConfig {

    /** The largest body of a request. */
    @WithDefault("64K")
    MemorySize body();

    /** The largest body of an import; no other request may have more either. */
    MemorySize importBody();

    /** The longest first line of a request, with its method and address. */
    @WithDefault("8K")
    MemorySize requestLine();

    /** The largest headers of a request, together. */
    @WithDefault("16K")
    MemorySize headers();

    /** How many whole lists may be sent at a time; each takes a thread, and those from the database a connection. */
    @WithDefault("8")
    int files();

    /** How often one caller may ask. */
    Rates rates();

    /** Requests a minute, of one address or of one known caller; each at least 1. */
    interface Rates {

        /** Whether rates are limited at all. */
        @WithDefault("true")
        boolean enabled();

        /** Reads of callers without credentials, by address. */
        @WithDefault("600")
        long anonymousReads();

        /** Reads of a known caller. */
        @WithDefault("1200")
        long reads();

        /** Writes of a known caller, and attempts at them without credentials, by address. */
        @WithDefault("300")
        long writes();

        /** Credentials of one address that may turn out wrong within the period below. */
        @WithDefault("20")
        long failedAuthentications();

        /** The period for the number above; at least a second. */
        @WithDefault("10M")
        Duration failedAuthenticationsPeriod();

        /** Of how many callers the latest use is kept; the least active are forgotten first. */
        @WithDefault("100000")
        long callersKept();
    }
}
