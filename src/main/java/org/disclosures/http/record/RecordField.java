package org.disclosures.http.record;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;

/** A field that a record has in JSON: a component of its own, or one of an unwrapped component. */
public final class RecordField {

    private final List<RecordComponent> path;

    /** @param path the unwrapped components around it, outermost first, and then its own */
    RecordField(List<RecordComponent> path) {
        this.path = path;
    }

    /** Its name. */
    public String name() {
        return component().getName();
    }

    /** Its type. */
    public Class<?> type() {
        return component().getType();
    }

    /** Its type with type arguments. */
    public Type genericType() {
        return component().getGenericType();
    }

    /** The type of its value, or of the values in its list. */
    public Class<?> held() {
        return genericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> one
                ? one
                : type();
    }

    /** Its annotation of a type; null if there is none. */
    public <A extends Annotation> A annotation(Class<A> type) {
        return component().getAccessor().getAnnotation(type);
    }

    /** The annotation of a type that the values of a map have; null if there is none. */
    public <A extends Annotation> A valueAnnotation(Class<A> type) {
        return component().getAnnotatedType() instanceof AnnotatedParameterizedType map
                ? map.getAnnotatedActualTypeArguments()[1].getAnnotation(type)
                : null;
    }

    /** Its value in a record. */
    public Object of(Object owner) {
        Object value = owner;
        for (RecordComponent step : path) {
            try {
                value = value == null ? null : step.getAccessor().invoke(value);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return value;
    }

    private RecordComponent component() {
        return path.get(path.size() - 1);
    }
}
