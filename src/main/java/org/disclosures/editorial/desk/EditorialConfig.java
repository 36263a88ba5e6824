package org.disclosures.editorial.desk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the desk works. */
@ConfigMapping(prefix = "disclosures.editorial")
interface EditorialConfig {

    /**
     * Whether everything that the public gets to see takes two: an editor publishes what somebody else wrote and submitted, and
     * a change of what is public waits until another editor approves it. Taking something down never waits.
     */
    @WithDefault("false")
    boolean twoEditors();
}
