package org.disclosures.exchange.things;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a file has already, as far as it fits into constant memory: what was written long ago may be taken for new. */
public final class Seen {

    private static final int MOST = 10_000;

    private final Map<String, Boolean> latest = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    };

    /** Whether something is new; from then on it is not. */
    public boolean isNew(String id) {
        return latest.put(id, true) == null;
    }
}
