package org.disclosures.http.format;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.disclosures.http.page.Page;

/** The formats that lists are given out in. */
@ApplicationScoped
public class ListFormats {

    private final List<ListFormat> all;
    private final Map<Method, List<ListFormat>> ofMethods = new ConcurrentHashMap<>();

    ListFormats(Instance<ListFormat> all) {
        this.all = all.stream().sorted(Comparator.comparing(ListFormat::name)).toList();
    }

    /** The formats available for a resource method's list; none if it does not return a list of their items. */
    public List<ListFormat> of(Method method) {
        return ofMethods.computeIfAbsent(
                method,
                any -> item(method)
                        .map(item -> all.stream()
                                .filter(format -> format.offers(item))
                                .toList())
                        .orElse(List.of()));
    }

    /** The item of the list that a resource method returns; empty for other responses, and for lists that are followed. */
    public static Optional<Class<?>> item(Method method) {
        return method.getGenericReturnType() instanceof ParameterizedType type
                        && type.getRawType() == Page.class
                        && type.getActualTypeArguments()[0] instanceof Class<?> item
                ? Optional.of(item)
                : Optional.empty();
    }

    /** True if the media type is that of a format, for whichever items. */
    boolean has(MediaType range) {
        return all.stream().anyMatch(format -> format.mediaType().isCompatible(range));
    }
}
