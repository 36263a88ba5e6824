package org.disclosures.http.record;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/** A copy of a record that differs from it in some components, and takes all others over without naming them. */
public final class RecordCopy<R extends Record> {

    private final R original;
    private final Map<String, Object> values = new LinkedHashMap<>();

    private RecordCopy(R original) {
        this.original = original;
        for (RecordComponent component : original.getClass().getRecordComponents()) {
            try {
                values.put(component.getName(), component.getAccessor().invoke(original));
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** Begins a copy that does not differ yet. */
    public static <R extends Record> RecordCopy<R> of(R original) {
        return new RecordCopy<>(original);
    }

    /** Sets a component, which may be null. */
    public RecordCopy<R> with(String component, Object value) {
        if (!values.containsKey(component)) {
            throw new IllegalArgumentException(original.getClass().getSimpleName() + " has no " + component);
        }
        values.put(component, value);
        return this;
    }

    /** The copy. */
    @SuppressWarnings("unchecked")
    public R make() {
        try {
            return (R) RecordFields.constructor(original.getClass())
                    .newInstance(values.values().toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
