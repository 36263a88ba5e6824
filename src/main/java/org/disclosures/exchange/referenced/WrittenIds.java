package org.disclosures.exchange.referenced;

import java.util.LinkedHashMap;
import java.util.Map;

/** The records already in a file, as far as they fit into constant memory: records written long ago may be taken for new. */
public final class WrittenIds {

    private static final int MOST = 10_000;

    private final Map<String, Boolean> latest = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    };

    /** True if a record is new; it is not new from then on. */
    public boolean isNew(String id) {
        return latest.put(id, true) == null;
    }
}
