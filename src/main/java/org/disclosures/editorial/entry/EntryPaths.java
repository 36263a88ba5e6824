package org.disclosures.editorial.entry;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import org.disclosures.http.record.RecordFields;

/** The paths of the records in a body, such as {@code claims[0].places[1]}. */
public final class EntryPaths {

    private final Map<Object, String> paths = new IdentityHashMap<>();

    public EntryPaths(Record body) {
        collect(body, "");
    }

    /** The path of a field of a record; of the record as a whole for a null field, which is empty for the body itself. */
    public String of(Object entry, String field) {
        String path = paths.getOrDefault(entry, "");
        if (field == null) {
            return path;
        }
        return path.isEmpty() ? field : path + "." + field;
    }

    /** Lets a record that was made from one in the body stand for it. */
    public void alias(Object made, Object original) {
        paths.put(made, paths.getOrDefault(original, ""));
    }

    /** Names records that the body does not hold, and those in them, by a path of their own. */
    public void name(Object entry, String path) {
        collect((Record) entry, path);
    }

    private void collect(Record body, String path) {
        paths.put(body, path);
        RecordFields.of(body.getClass()).forEach((name, its) -> {
            Object value = its.of(body);
            String field = path.isEmpty() ? name : path + "." + name;
            if (value instanceof Record held) {
                collect(held, field);
            } else if (value instanceof Collection<?> many) {
                int place = 0;
                for (Object one : many) {
                    if (one instanceof Record held) {
                        collect(held, field + "[" + place + "]");
                    }
                    place++;
                }
            }
        });
    }
}
