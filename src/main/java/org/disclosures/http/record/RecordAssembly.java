package org.disclosures.http.record;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
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
    private static final MethodHandle APPLY = apply();

    private record FieldOrigin<S>(Class<?> type, Function<S, ?> of, Predicate<Class<?>> gives) {}

    private record AttributeGetter(int origin, MethodHandle accessor) {}

    private final List<FieldOrigin<S>> origins;
    private final MethodHandle maker;

    private RecordAssembly(Class<R> made, Builder<S, R> described) {
        this.origins = List.copyOf(described.origins);
        RecordComponent[] components = made.getRecordComponents();
        MethodHandle[] accessors = new MethodHandle[components.length];
        int[] from = new int[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                AttributeGetter getter = getter(made, components[i], described.suffix, described.derived);
                accessors[i] = getter.accessor().asType(MethodType.methodType(components[i].getType(), Object.class));
                from[i] = getter.origin();
            }
            // One handle from the origins to the record, so that values pass through neither arrays nor boxes.
            MethodHandle ofValues = LOOKUP.unreflectConstructor(RecordFields.constructor(made));
            this.maker = MethodHandles.permuteArguments(
                            MethodHandles.filterArguments(ofValues, 0, accessors)
                                    .asType(MethodType.genericMethodType(components.length)),
                            MethodType.genericMethodType(origins.size()),
                            from)
                    .asSpreader(Object[].class, origins.size());
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
            return (R) (Object) maker.invokeExact(from);
        } catch (RuntimeException | Error failed) {
            throw failed;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private AttributeGetter getter(Class<R> made, RecordComponent component, String suffix, Function<Object, ?> derived)
            throws IllegalAccessException {
        String name = component.getName();
        for (int i = 0; i < origins.size(); i++) {
            Method accessor = origins.get(i).gives().test(component.getType())
                    ? accessor(origins.get(i).type(), name, component.getGenericType()::equals)
                    : null;
            if (accessor != null) {
                return new AttributeGetter(i, handle(accessor));
            }
        }
        for (int i = 0; suffix != null && name.endsWith(suffix) && i < origins.size(); i++) {
            String stem = name.substring(0, name.length() - suffix.length());
            Method accessor = accessor(origins.get(i).type(), stem, any -> true);
            if (accessor != null) {
                return new AttributeGetter(
                        i, MethodHandles.filterReturnValue(handle(accessor).asType(GETTER), APPLY.bindTo(derived)));
            }
        }
        throw new IllegalStateException(made.getSimpleName() + " takes its " + name + " from nowhere");
    }

    private static MethodHandle apply() {
        try {
            return LOOKUP.findVirtual(Function.class, "apply", GETTER);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MethodHandle handle(Method accessor) throws IllegalAccessException {
        accessor.setAccessible(true);
        return LOOKUP.unreflect(accessor);
    }

    private static Method accessor(Class<?> type, String name, Predicate<Type> returns) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (Method method : at.getDeclaredMethods()) {
                if (method.getParameterCount() == 0
                        && method.getName().equals(name)
                        && returns.test(method.getGenericReturnType())) {
                    return method;
                }
            }
        }
        return null;
    }

    /** An assembly being described: components are taken from the first origin that has them. */
    public static final class Builder<S, R extends Record> {

        private final Class<R> made;
        private final List<FieldOrigin<S>> origins = new ArrayList<>();
        private String suffix;
        private Function<Object, ?> derived;

        private Builder(Class<R> made) {
            this.made = made;
        }

        /** Adds an object that components are taken from. */
        public <O> Builder<S, R> from(Class<O> type, Function<S, O> of) {
            return from(type, of, any -> true);
        }

        /** Adds an object that components of some types are taken from. */
        public <O> Builder<S, R> from(Class<O> type, Function<S, O> of, Predicate<Class<?>> gives) {
            origins.add(new FieldOrigin<>(type, of, gives));
            return this;
        }

        /**
         * Derives components without an accessor of their own, such as {@code kindLabel} from {@code kind}.
         *
         * @param of the value for another that is not null
         */
        public Builder<S, R> derive(String nameEnd, Function<Object, ?> of) {
            suffix = nameEnd;
            derived = value -> value == null ? null : of.apply(value);
            return this;
        }

        /** The assembly. */
        public RecordAssembly<S, R> build() {
            return new RecordAssembly<>(made, this);
        }
    }
}
