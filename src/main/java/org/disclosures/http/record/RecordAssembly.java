package org.disclosures.http.record;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Makes records from objects with accessors of the same names and types, so that a field which both have is declared in them and nowhere
 * else. A component without such an accessor is an error as soon as the assembly is built.
 *
 * @param <S> what a record is made from
 * @param <R> the record
 */
public final class RecordAssembly<S, R extends Record> {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);
    private static final MethodType MAKER = MethodType.methodType(Object.class, Object[].class);

    private record Origin<S>(Class<?> type, Function<S, ?> of, Predicate<Class<?>> gives) {}

    private record Getter(int origin, MethodHandle accessor) {}

    private final List<Origin<S>> origins;
    private final Getter[] getters;
    private final MethodHandle maker;

    private RecordAssembly(Class<R> made, List<Origin<S>> origins) {
        this.origins = origins;
        RecordComponent[] components = made.getRecordComponents();
        this.getters = new Getter[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                getters[i] = getter(made, components[i]);
            }
            this.maker = LOOKUP.unreflectConstructor(RecordFields.constructor(made))
                    .asSpreader(Object[].class, components.length)
                    .asType(MAKER);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Begins an assembly. */
    public static <S, R extends Record> Builder<S, R> of(Class<R> made) {
        return new Builder<>(made);
    }

    /** The record of an object. */
    @SuppressWarnings("unchecked")
    public R make(S source) {
        try {
            Object[] from = new Object[origins.size()];
            for (int i = 0; i < from.length; i++) {
                from[i] = origins.get(i).of().apply(source);
            }
            Object[] values = new Object[getters.length];
            for (int i = 0; i < values.length; i++) {
                Getter getter = getters[i];
                values[i] = (Object) getter.accessor().invokeExact(from[getter.origin()]);
            }
            return (R) (Object) maker.invokeExact(values);
        } catch (RuntimeException | Error failed) {
            throw failed;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Getter getter(Class<R> made, RecordComponent component) throws IllegalAccessException {
        for (int i = 0; i < origins.size(); i++) {
            Method accessor = origins.get(i).gives().test(component.getType())
                    ? accessor(origins.get(i).type(), component)
                    : null;
            if (accessor != null) {
                accessor.setAccessible(true);
                return new Getter(i, LOOKUP.unreflect(accessor).asType(GETTER));
            }
        }
        throw new IllegalStateException(made.getSimpleName() + " takes its " + component.getName() + " from nowhere");
    }

    private static Method accessor(Class<?> type, RecordComponent component) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (Method method : at.getDeclaredMethods()) {
                if (method.getParameterCount() == 0
                        && method.getName().equals(component.getName())
                        && method.getGenericReturnType().equals(component.getGenericType())) {
                    return method;
                }
            }
        }
        return null;
    }

    /** An assembly being described: components are taken from the first origin that has them. */
    public static final class Builder<S, R extends Record> {

        private final Class<R> made;
        private final List<Origin<S>> origins = new ArrayList<>();

        private Builder(Class<R> made) {
            this.made = made;
        }

        /** Adds an object that components are taken from. */
        public <O> Builder<S, R> from(Class<O> type, Function<S, O> of) {
            return from(type, of, any -> true);
        }

        /** Adds an object that components of some types are taken from. */
        public <O> Builder<S, R> from(Class<O> type, Function<S, O> of, Predicate<Class<?>> gives) {
            origins.add(new Origin<>(type, of, gives));
            return this;
        }

        /** The assembly. */
        public RecordAssembly<S, R> build() {
            return new RecordAssembly<>(made, List.copyOf(origins));
        }
    }
}
