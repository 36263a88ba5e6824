package org.disclosures.exchange.referenced;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Looks up records of a collection by id. Only the latest are cached, so that a list of any length is written in constant memory. */
public final class ReferencedRecordLookup<V> {

    private static final int MOST = 10_000;

    private final Function<Collection<String>, Map<String, V>> reader;
    private final Map<String, Optional<V>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<V>> eldest) {
            return size() > MOST;
        }
    };

    ReferencedRecordLookup(Function<Collection<String>, Map<String, V>> reader) {
        this.reader = reader;
    }

    /** The records with some ids; those not cached are read together. */
    List<V> fetch(Stream<String> ids) {
        List<String> wanted = ids.distinct().toList();
        read(wanted);
        return wanted.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    /** The record with an id; empty if the caller may not see it. */
    public Optional<V> find(String id) {
        if (!kept.containsKey(id)) {
            read(List.of(id));
        }
        return kept.get(id);
    }

    private void read(List<String> ids) {
        List<String> missing = ids.stream().filter(id -> !kept.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            Map<String, V> read = reader.apply(missing);
            missing.forEach(id -> kept.put(id, Optional.ofNullable(read.get(id))));
        }
    }
}
