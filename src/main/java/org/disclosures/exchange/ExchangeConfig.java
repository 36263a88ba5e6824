package org.disclosures.exchange;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** What pages, feeds, charts and files tell of the dataset. */
@ConfigMapping(prefix = "disclosures.exchange")
public interface ExchangeConfig {

    /** What the dataset is cited as. */
    @WithDefault("Surveillance Disclosures")
    String title();

    /** The address of the licence that the dataset is given out under, if there is one. */
    Optional<URI> licence();
}
