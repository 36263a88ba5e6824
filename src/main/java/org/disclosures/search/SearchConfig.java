package org.disclosures.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The configuration of search. */
@ConfigMapping(prefix = "disclosures.search")
interface SearchConfig {

    /** What keeps the index in memory instead of a directory. */
    String IN_MEMORY = "memory";

    /** Where this copy of the service keeps its index; {@value #IN_MEMORY} for nowhere. */
    @WithDefault("data/search")
    String directory();

    /** Whether the index is built anew at the start, whatever is there. */
    @WithDefault("false")
    boolean rebuild();

    /** Whether the index is brought up to date at the start, and not only when it is first asked. */
    @WithDefault("true")
    boolean atStart();

    /** How often the index is compared with the database when nobody asks; 0 for never. */
    @WithDefault("5S")
    Duration checkEvery();

    /** How long a search may wait for the index to be up to date. */
    @WithDefault("5S")
    Duration patience();

    /** How long a search may take. */
    @WithDefault("5S")
    Duration timeout();

    /** Whether lists of claims that the public asks for are answered from the index while it is up to date. */
    @WithDefault("true")
    boolean lists();
}
