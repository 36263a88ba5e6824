package org.disclosures.http.representation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.disclosures.http.Reference;
import org.disclosures.http.page.Listing;

/**
 * The shape of an operation's response: the fields of its resource (for a list, of an item) and the references in it. It is derived from
 * the view records, so that a new field or reference needs no declaration of its own.
 *
 * @param references paths of the references, such as {@code report} or {@code attributions.source}
 */
public record Shape(List<String> fields, SortedSet<String> references) {

    private static final int DEEPEST = 2;
    private static final Map<Method, Shape> KNOWN = new ConcurrentHashMap<>();

    /** The shape of a resource method's result. */
    public static Shape of(Method method) {
        return KNOWN.computeIfAbsent(method, m -> of(item(m.getGenericReturnType())));
    }

    private static Shape of(Class<?> view) {
        SortedSet<String> references = new TreeSet<>();
        collect(view, "", 1, references);
        return new Shape(fields(view).toList(), references);
    }

    private static Stream<String> fields(Class<?> view) {
        return components(view)
                .flatMap(component ->
                        unwrapped(component) ? fields(component.getType()) : Stream.of(component.getName()));
    }

    private static Stream<RecordComponent> components(Class<?> view) {
        return view.isRecord() ? Arrays.stream(view.getRecordComponents()) : Stream.empty();
    }

    private static void collect(Class<?> view, String prefix, int depth, SortedSet<String> references) {
        if (depth > DEEPEST) {
            return;
        }
        components(view).forEach(component -> {
            Class<?> type = item(component.getGenericType());
            if (type == Reference.class) {
                references.add(prefix + component.getName());
            } else if (unwrapped(component)) {
                collect(type, prefix, depth, references);
            } else {
                collect(type, prefix + component.getName() + ".", depth + 1, references);
            }
        });
    }

    // An unwrapped view adds its fields to those of its owner.
    private static boolean unwrapped(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
    }

    private static Class<?> item(Type type) {
        if (type instanceof ParameterizedType generic
                && generic.getRawType() instanceof Class<?> list
                && (Listing.class.isAssignableFrom(list) || list == List.class)) {
            return item(generic.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> known ? known : Object.class;
    }
}
