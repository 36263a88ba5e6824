package org.disclosures.http.limit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits on what one caller may use. */
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

    /** Maximum number of whole lists sent at a time. Each occupies a thread, and those from the database a connection. */
    @WithDefault("8")
    int files();

    /** Maximum number of whole lists sent to one caller at a time: an address, or an authenticated caller. */
    @WithDefault("2")
    int filesPerCaller();

    /** The fewest bytes a second that a body has to move, either way, while the other side can send or take more. */
    @WithDefault("2K")
    MemorySize slowest();

    /** Over which time a body has to be that fast; a connection that is not is closed. */
    @WithDefault("15S")
    Duration slowestOver();

    /** Rate limits. */
    RequestRates rates();

    /** Requests a minute, of one address or of one known caller; each at least 1. */
    interface RequestRates {

        /** Turns rate limits on. */
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

        /** Maximum number of callers whose recent use is stored; the least active are forgotten first. */
        @WithDefault("100000")
        long callersKept();
    }
}
