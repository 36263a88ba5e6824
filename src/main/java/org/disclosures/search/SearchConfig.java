package org.disclosures.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The configuration of search. */
@ConfigMapping(prefix = "disclosures.search")
interface SearchConfig {

    /** The value that keeps the index in memory instead of a directory. */
    String IN_MEMORY = "memory";

    /** The directory of this copy's index; {@value #IN_MEMORY} for none. */
    @WithDefault("data/search")
    String directory();

    /** True to rebuild the index at the start, even if there is one. */
    @WithDefault("false")
    boolean rebuild();

    /** True to update the index at the start, instead of at the first search. */
    @WithDefault("true")
    boolean atStart();

    /** The interval at which the index is compared with the database without any search; 0 for never. */
    @WithDefault("5S")
    Duration checkEvery();

    /** The maximum time that a search waits for the index to be up to date. */
    @WithDefault("5S")
    Duration patience();

    /** The maximum duration of a search. */
    @WithDefault("5S")
    Duration timeout();

    /** True to answer public lists of claims from the index while it is up to date. */
    @WithDefault("true")
    boolean lists();
}
