package org.disclosures.http.record;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The fields of records as JSON has them: those of an unwrapped component stand among those of its owner. */
public final class RecordFields {

    private static final Map<Class<?>, Map<String, RecordField>> KNOWN = new ConcurrentHashMap<>();

    private RecordFields() {}

    /** The fields of a record by name, in order; none of a type that is no record. */
    public static Map<String, RecordField> of(Class<?> type) {
        return KNOWN.computeIfAbsent(type, any -> {
            Map<String, RecordField> fields = new LinkedHashMap<>();
            collect(type, List.of(), fields);
            return Collections.unmodifiableMap(fields);
        });
    }

    /** True if the fields of a component stand among those of its owner. */
    public static boolean isUnwrapped(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
    }

    /** The canonical constructor of a record. */
    public static <R> Constructor<R> constructor(Class<R> type) {
        try {
            Constructor<R> canonical = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void collect(Class<?> type, List<RecordComponent> within, Map<String, RecordField> fields) {
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                List<RecordComponent> path = new ArrayList<>(within);
                path.add(component);
                if (isUnwrapped(component)) {
                    collect(component.getType(), path, fields);
                } else {
                    fields.put(component.getName(), new RecordField(path));
                }
            }
        }
    }
}
