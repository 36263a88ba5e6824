package org.disclosures.http.representation;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.disclosures.http.Reference;
import org.disclosures.http.page.ListResponse;
import org.disclosures.http.record.RecordFields;

/**
 * The shape of an operation's response: the fields of its resource (for a list, of an item) and the references in it. It is derived from
 * the view records, so that a new field or reference needs no declaration of its own.
 *
 * @param references paths of the references, such as {@code report} or {@code attributions.source}
 */
public record OperationShape(List<String> fields, SortedSet<String> references) {

    private static final int DEEPEST = 2;
    private static final Map<Method, OperationShape> KNOWN = new ConcurrentHashMap<>();

    /** The shape of a resource method's result. */
    public static OperationShape of(Method method) {
        return KNOWN.computeIfAbsent(method, m -> of(item(m.getGenericReturnType())));
    }

    private static OperationShape of(Class<?> view) {
        SortedSet<String> references = new TreeSet<>();
        collect(view, "", 1, references);
        return new OperationShape(List.copyOf(RecordFields.of(view).keySet()), references);
    }

    private static void collect(Class<?> view, String prefix, int depth, SortedSet<String> references) {
        if (depth > DEEPEST) {
            return;
        }
        RecordFields.of(view).forEach((name, field) -> {
            Class<?> type = item(field.genericType());
            if (type == Reference.class) {
                references.add(prefix + name);
            } else {
                collect(type, prefix + name + ".", depth + 1, references);
            }
        });
    }

    private static Class<?> item(Type type) {
        if (type instanceof ParameterizedType generic
                && generic.getRawType() instanceof Class<?> list
                && (ListResponse.class.isAssignableFrom(list) || list == List.class)) {
            return item(generic.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> known ? known : Object.class;
    }
}
