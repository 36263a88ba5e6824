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
public class Formats {

    private final List<Format> all;
    private final Map<Method, List<Format>> ofMethods = new ConcurrentHashMap<>();

    Formats(Instance<Format> all) {
        this.all = all.stream().sorted(Comparator.comparing(Format::name)).toList();
    }

    /** The formats that a resource method's list is given out in; none if it answers with no such list. */
    public List<Format> of(Method method) {
        return ofMethods.computeIfAbsent(
                method,
                any -> item(method)
                        .map(item -> all.stream()
                                .filter(format -> format.offers(item))
                                .toList())
                        .orElse(List.of()));
    }

    /** What a resource method answers a list of; empty if it answers with something else, or with a list that is followed. */
    public static Optional<Class<?>> item(Method method) {
        return method.getGenericReturnType() instanceof ParameterizedType type
                        && type.getRawType() == Page.class
                        && type.getActualTypeArguments()[0] instanceof Class<?> item
                ? Optional.of(item)
                : Optional.empty();
    }

    /** Whether a media type is that of a format, whoever offers it. */
    boolean has(MediaType range) {
        return all.stream().anyMatch(format -> format.mediaType().isCompatible(range));
    }
}
