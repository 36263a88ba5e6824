package org.disclosures.editorial.desk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the editorial workflow. */
@ConfigMapping(prefix = "disclosures.editorial")
interface EditorialConfig {

    /**
     * Requires two people for everything that becomes public: an editor publishes work that somebody else wrote and submitted, and a change
     * of a public record waits for another editor's approval. Taking something down never waits.
     */
    @WithDefault("false")
    boolean twoEditors();
}
