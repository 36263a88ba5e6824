package org.disclosures.editorial.entry;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;

/** The paths of the records in a body, such as {@code claims[0].places[1]}. */
public final class EntryPaths {

    private final Map<Object, String> paths = new IdentityHashMap<>();

    public EntryPaths(Record body) {
        collect(body, "");
    }

    /** The path of a field of a record; of the record as a whole for a null field. */
    public String of(Object entry, String field) {
        String path = paths.getOrDefault(entry, "");
        if (field == null) {
            return path.isEmpty() ? "body" : path;
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
        for (RecordComponent component : body.getClass().getRecordComponents()) {
            Object value = value(body, component);
            String field = path.isEmpty() ? component.getName() : path + "." + component.getName();
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
        }
    }

    private static Object value(Record body, RecordComponent component) {
        try {
            return component.getAccessor().invoke(body);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
