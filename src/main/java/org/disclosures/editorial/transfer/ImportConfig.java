package org.disclosures.editorial.transfer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much an import may be. */
@ConfigMapping(prefix = "disclosures.imports")
interface ImportConfig {

    /** How many entries a file may have: things, reports and claims together. */
    @WithDefault("200000")
    int maxRows();

    /** How long writing may take before it is given up. */
    @WithDefault("PT30M")
    Duration timeout();
}
