package org.disclosures.editorial.reading;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes the values that fields of entries take, in the words of the contract. */
public final class Expectations {

    private Expectations() {}

    /**
     * A description of the values that a field takes.
     *
     * @param path the field, such as {@code figure.amount} or {@code places[0]}; empty for the entry itself
     */
    public static String of(Class<?> entry, String path) {
        Class<?> holder = entry;
        String told = description(entry.getAnnotation(Schema.class));
        for (String step : path.replaceAll("\\[\\d+]", "").split("\\.")) {
            RecordComponent component = component(holder, step);
            if (component == null) {
                return told;
            }
            told = description(component.getAccessor().getAnnotation(Schema.class));
            holder = held(component);
        }
        return path.endsWith("]") && holder.isRecord() ? description(holder.getAnnotation(Schema.class)) : told;
    }

    private static RecordComponent component(Class<?> holder, String name) {
        return holder.isRecord()
                ? Arrays.stream(holder.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static Class<?> held(RecordComponent component) {
        Type type = component.getGenericType();
        Type held = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
        return held instanceof Class<?> found ? found : component.getType();
    }

    private static String description(Schema schema) {
        return schema == null ? "" : schema.description();
    }
}
