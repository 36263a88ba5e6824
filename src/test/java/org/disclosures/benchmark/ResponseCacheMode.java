package org.disclosures.benchmark;

/** Use of the response cache. */
enum ResponseCacheMode {
    COLD("false", "cold (response cache off)"),
    WARM("true", "warm (response cache on)"),
    BUSY("true", "busy (response cache on, one publication a second)");

    private final String cache;
    private final String title;

    ResponseCacheMode(String cache, String title) {
        this.cache = cache;
        this.title = title;
    }

    /** The value of {@code disclosures.cache.enabled}. */
    String cache() {
        return cache;
    }

    /** Its name in headings. */
    String title() {
        return title;
    }
}
