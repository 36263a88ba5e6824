package org.disclosures.benchmark;

/** Whether the service may answer from its response cache. */
enum Mode {
    COLD("false"),
    WARM("true");

    private final String cache;

    Mode(String cache) {
        this.cache = cache;
    }

    /** The value of {@code disclosures.cache.enabled}. */
    String cache() {
        return cache;
    }

    /** What it is called in headings. */
    String title() {
        return this == COLD ? "cold (response cache off)" : "warm (response cache on)";
    }
}
