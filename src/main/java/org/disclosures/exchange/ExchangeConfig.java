package org.disclosures.exchange;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Information about the dataset for pages, feeds, charts and files. */
@ConfigMapping(prefix = "disclosures.exchange")
public interface ExchangeConfig {

    /** The title under which the dataset is cited. */
    @WithDefault("Surveillance Disclosures")
    String title();

    /** The address of the licence that the dataset is given out under, if there is one. */
    Optional<URI> licence();
}
