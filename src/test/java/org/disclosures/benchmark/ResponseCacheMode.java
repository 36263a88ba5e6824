package org.disclosures.benchmark;

/** Use of the response cache. */
enum ResponseCacheMode {
    COLD("false"),
    WARM("true");

    private final String cache;

    ResponseCacheMode(String cache) {
        this.cache = cache;
    }

    /** The value of {@code disclosures.cache.enabled}. */
    String cache() {
        return cache;
    }

    /** Its name in headings. */
    String title() {
        return this == COLD ? "cold (response cache off)" : "warm (response cache on)";
    }
}
