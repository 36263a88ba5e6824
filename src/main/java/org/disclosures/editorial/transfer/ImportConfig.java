package org.disclosures.editorial.transfer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of imports. */
@ConfigMapping(prefix = "disclosures.imports")
interface ImportConfig {

    /** Maximum number of entries in a file: records, reports and claims together. */
    @WithDefault("200000")
    int maxRows();

    /** Time after which writing an import is given up. */
    @WithDefault("PT30M")
    Duration timeout();
}
